package io.github.wristway.gateway.internal.account;

import io.github.wristway.gateway.WearableInfo;
import io.github.wristway.gateway.account.Account;
import io.github.wristway.gateway.account.AccountDevice;
import io.github.wristway.gateway.device.CapabilitySheet;
import io.github.wristway.gateway.radio.Address;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a comparison rests on.
 *
 * @param answered the accounts that told what they list
 * @param air      what is heard, with the sheet of what is recognised; empty if no radio runs
 */
record Facts(List<Account> answered, List<Listed> listed, List<Here> here, Optional<Map<Address, Optional<CapabilitySheet>>> air) {
    /** @param otherKey whether the account's key is known to differ from the one that is kept here */
    record Listed(Account account, AccountDevice device, boolean otherKey) {
        boolean isIn(Account one) {
            return account.provider().equals(one.provider()) && account.userId().equals(one.userId());
        }

        /** Whether both are entries of the same thing. */
        boolean isSame(AccountDevice other) {
            return device.address().isPresent() && device.address().equals(other.address())
                    || device.serial().isPresent() && device.serial().get().equalsIgnoreCase(other.serial().orElse(""));
        }
    }

    /**
     * @param addresses all under which it was ever known
     * @param sheet     of its model; empty if no driver knows it now
     */
    record Here(WearableInfo wearable, Set<Address> addresses, Optional<CapabilitySheet> sheet) {
        boolean is(AccountDevice device) {
            return device.address().filter(addresses::contains).isPresent()
                    || wearable.serial().isPresent() && wearable.serial().get().equalsIgnoreCase(device.serial().orElse(""));
        }

        boolean isNowAt(AccountDevice device) {
            return device.address().isEmpty() || device.address().equals(wearable.address());
        }
    }

    Optional<Here> here(AccountDevice device) {
        return here.stream().filter(one -> one.is(device)).findFirst();
    }

    Optional<Boolean> onAir(Optional<Address> address) {
        return air.map(heard -> address.filter(heard::containsKey).isPresent());
    }

    /** What a driver takes it for that hears it. */
    Optional<CapabilitySheet> recognised(AccountDevice device) {
        return air.flatMap(heard -> device.address().flatMap(address -> heard.getOrDefault(address, Optional.empty())));
    }
}
