package io.github.wristway.gateway.internal.plan.place;

import io.github.wristway.gateway.account.Account;
import io.github.wristway.gateway.account.AccountDevice;
import io.github.wristway.gateway.base.Cancelled;
import io.github.wristway.gateway.base.StorageTrouble;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.PairingKey;
import io.github.wristway.gateway.internal.plan.place.AccountSide.Standing;
import io.github.wristway.gateway.internal.store.WearableRow;
import io.github.wristway.gateway.internal.wearable.KeyRing;
import io.github.wristway.gateway.internal.wearable.Opening;
import io.github.wristway.gateway.radio.Address;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The keys that the accounts have; each that is fetched is written down. */
public final class AccountKeys implements Opening.Asking {
    private static final Logger log = LoggerFactory.getLogger(AccountKeys.class);

    private final AccountSide accounts;
    private final KeyRing ring;

    public AccountKeys(AccountSide accounts, KeyRing ring) {
        this.accounts = accounts;
        this.ring = ring;
    }

    /** That an account cannot be asked now is no reason of its own why a wearable does not open. */
    @Override
    public Optional<PairingKey> keyOf(WearableRow row) throws WristwayException {
        if (row.address().isEmpty()) return Optional.empty();
        Address address = row.address().get();
        try {
            Standing standing = accounts.find(Set.of(address), row.serial(), Optional.empty(), Optional.empty());
            return standing instanceof Standing.Listed listed ? fetch(listed, address, ring) : Optional.empty();
        } catch (Cancelled e) {
            throw e;
        } catch (WristwayException e) {
            log.debug("{}: no account tells its key: {}", row.name(), e.getMessage());
            return Optional.empty();
        }
    }

    static Optional<PairingKey> fetch(Standing.Listed listed, Address address, KeyRing ring) throws WristwayException {
        Optional<PairingKey> key = listed.bridge().key(listed.account(), listed.device());
        if (key.isPresent()) learn(ring, address, key.get(), listed.account(), listed.device());
        return key;
    }

    /** Writes down a key that an account has told. */
    public static void learn(KeyRing ring, Address address, PairingKey key, Account account, AccountDevice device) throws StorageTrouble {
        Optional<String> called = Optional.of(device.name()).filter(name -> !name.isBlank());
        ring.learn(address, key, "account of " + account.name() + " (" + account.provider() + ")", called);
    }
}
