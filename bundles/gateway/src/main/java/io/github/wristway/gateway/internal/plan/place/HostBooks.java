package io.github.wristway.gateway.internal.plan.place;

import io.github.wristway.gateway.base.StorageTrouble;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Settings;
import io.github.wristway.gateway.internal.store.WearableRow;
import io.github.wristway.gateway.internal.store.Wearables;
import io.github.wristway.gateway.radio.Address;
import io.github.wristway.gateway.radio.Radio;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the store has of wearables, and the radios of their bonds. */
record HostBooks(Tools tools) implements HostSide {
    private Wearables wearables() throws StorageTrouble {
        return tools.room().store().wearables();
    }

    @Override
    public List<WearableRow> all() throws StorageTrouble {
        return tools.directory().all();
    }

    @Override
    public Optional<WearableRow> byId(String wearableId) throws StorageTrouble {
        return wearables().byId(wearableId);
    }

    @Override
    public Optional<WearableRow> bySerial(String make, Optional<String> serial) throws StorageTrouble {
        return tools.directory().bySerial(make, serial);
    }

    @Override
    public Set<Address> addresses(WearableRow row) throws StorageTrouble {
        Set<Address> addresses = new LinkedHashSet<>();
        row.address().ifPresent(addresses::add);
        wearables().addresses(row.id()).forEach(period -> addresses.add(period.address()));
        return addresses;
    }

    @Override
    public void save(WearableRow row) throws StorageTrouble {
        tools.directory().save(row, tools.time().now());
    }

    @Override
    public void beginWear(String wearableId, String person) throws StorageTrouble {
        wearables().beginWear(wearableId, person, tools.time().now());
    }

    @Override
    public void endWear(String wearableId) throws StorageTrouble {
        wearables().endWear(wearableId, tools.time().now());
    }

    @Override
    public void forgetBond(Address address) throws WristwayException {
        for (Radio radio : tools.surroundings().radios) radio.forget(address);
    }

    @Override
    public int noteSettings(WearableRow row, Settings settings) throws WristwayException {
        return tools.settings().ask(row, settings);
    }

    @Override
    public long notedSettings(WearableRow row) throws StorageTrouble {
        return tools.settings().knownOf(row);
    }

    @Override
    public void changed(WearableRow row) throws StorageTrouble {
        tools.announcer().changed(tools.directory().info(row));
    }

    @Override
    public void tell(String topic, Map<String, ?> properties) {
        tools.announcer().event(topic, properties);
    }
}
