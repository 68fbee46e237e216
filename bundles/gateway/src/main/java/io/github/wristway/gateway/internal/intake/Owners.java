package io.github.wristway.gateway.internal.intake;

import io.github.wristway.gateway.account.AccountDevice;
import io.github.wristway.gateway.base.InvalidRequest;
import io.github.wristway.gateway.base.StorageTrouble;
import io.github.wristway.gateway.internal.plan.place.Tools;
import io.github.wristway.gateway.internal.store.AddressPeriod;
import io.github.wristway.gateway.internal.store.WearableRow;
import io.github.wristway.gateway.radio.Address;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which wearable here a device of an account is: the one that has its serial number, or had its address at any time. What
 * fits none, or several, belongs to the wearable that somebody named, or to none. Nothing is guessed.
 */
final class Owners {
    private final Tools tools;
    private final List<AccountDevice> listed;
    private final Optional<WearableRow> others;
    private final Map<String, Optional<WearableRow>> found = new HashMap<>();

    /**
     * @param listed what the account lists now; of what it has unlinked, only the id is left, and that is its address
     * @param others who gets what belongs to none
     */
    Owners(Tools tools, List<AccountDevice> listed, Optional<WearableRow> others) {
        this.tools = tools;
        this.listed = listed;
        this.others = others;
    }

    Optional<WearableRow> of(String device) throws StorageTrouble {
        if (!found.containsKey(device)) found.put(device, its(device).or(() -> others));
        return found.get(device);
    }

    private Optional<WearableRow> its(String device) throws StorageTrouble {
        Optional<AccountDevice> known = listed.stream().filter(one -> one.id().equals(device)).findFirst();
        Optional<Address> address = known.flatMap(AccountDevice::address).or(() -> address(device));
        Optional<String> serial = known.flatMap(AccountDevice::serial);
        List<WearableRow> fitting = new ArrayList<>();
        for (WearableRow row : tools.directory().all()) {
            boolean sameSerial = serial.isPresent() && row.serial().filter(serial.get()::equalsIgnoreCase).isPresent();
            if (sameSerial || address.isPresent() && addresses(row).contains(address.get())) fitting.add(row);
        }
        return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
    }

    private Set<Address> addresses(WearableRow row) throws StorageTrouble {
        return tools.room().store().wearables().addresses(row.id()).stream().map(AddressPeriod::address).collect(Collectors.toSet());
    }

    private static Optional<Address> address(String device) {
        try {
            return Optional.of(Address.parse(device));
        } catch (InvalidRequest noAddress) {
            return Optional.empty();
        }
    }
}
