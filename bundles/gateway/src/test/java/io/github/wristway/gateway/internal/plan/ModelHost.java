package io.github.wristway.gateway.internal.plan;

import io.github.wristway.gateway.base.StorageTrouble;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Settings;
import io.github.wristway.gateway.internal.plan.place.HostSide;
import io.github.wristway.gateway.internal.store.WearableRow;
import io.github.wristway.gateway.radio.Address;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the gateway has on disk of wearables. */
class ModelHost implements HostSide {
    private final World world;
    private final Map<String, WearableRow> rows = new LinkedHashMap<>();
    private final Set<Address> addresses = new LinkedHashSet<>();
    private final Set<Address> bonds = new LinkedHashSet<>();
    private Optional<String> wornBy = Optional.empty();

    ModelHost(World world) {
        this.world = world;
    }

    /** As it was before the world begins. */
    void knows(WearableRow row) {
        rows.put(row.id(), row);
        row.address().ifPresent(addresses::add);
        row.address().ifPresent(bonds::add);
        wornBy = row.person();
    }

    boolean hasBonds() {
        return !bonds.isEmpty();
    }

    boolean isWorn() {
        return wornBy.isPresent();
    }

    @Override
    public List<WearableRow> all() {
        return List.copyOf(rows.values());
    }

    @Override
    public Optional<WearableRow> byId(String wearableId) {
        return Optional.ofNullable(rows.get(wearableId));
    }

    @Override
    public Optional<WearableRow> bySerial(String make, Optional<String> serial) {
        if (serial.isEmpty()) return Optional.empty();
        return rows.values().stream().filter(row -> row.serial().equals(serial)).findFirst();
    }

    @Override
    public Set<Address> addresses(WearableRow row) {
        return new LinkedHashSet<>(addresses);
    }

    @Override
    public void save(WearableRow row) throws StorageTrouble {
        world.write(Spot.ROW, () -> {
            world.story.tells("entry: %s at %s", row.state(), row.address().map(Address::text).orElse("no address"));
            rows.put(row.id(), row);
            row.address().ifPresent(addresses::add);
        });
    }

    @Override
    public void beginWear(String wearableId, String person) throws StorageTrouble {
        world.write(Spot.WEAR, () -> wornBy = Optional.of(person));
    }

    @Override
    public void endWear(String wearableId) throws StorageTrouble {
        world.write(Spot.WEAR, () -> wornBy = Optional.empty());
    }

    @Override
    public void forgetBond(Address address) {
        bonds.remove(address);
    }

    @Override
    public int noteSettings(WearableRow row, Settings settings) throws WristwayException {
        int told = settings.read().size();
        world.write(Spot.SETTINGS, () -> { });
        return told;
    }

    @Override
    public long notedSettings(WearableRow row) {
        return 0;
    }

    @Override
    public void changed(WearableRow row) {}

    @Override
    public void tell(String topic, Map<String, ?> properties) {}
}
