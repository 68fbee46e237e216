package io.github.wristway.itests.bluez.att;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.radio.BluetoothUuid;
import io.github.wristway.itests.bluez.att.Attribute.Constant;
import io.github.wristway.itests.bluez.att.Attribute.Declaration;
import io.github.wristway.itests.bluez.att.Attribute.Service;
import io.github.wristway.itests.bluez.att.Attribute.Switch;
import io.github.wristway.itests.bluez.att.Attribute.Value;
import io.github.wristway.virtual.air.GattTable;
import io.github.wristway.virtual.air.GattTable.Property;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** A band's characteristics as a host finds them: in services, with numbers from 1 on and without a gap. */
public final class AttributeTable {
    private static final Bytes NO_APPEARANCE = Bytes.of(0, 0);

    private final List<Attribute> attributes = new ArrayList<>();

    private AttributeTable() {}

    public static AttributeTable of(String name, GattTable characteristics) {
        AttributeTable table = new AttributeTable();
        table.service(BluetoothUuid.of(0x1800), List.of(
                () -> table.constant(BluetoothUuid.of(0x2a00), Bytes.copyOf(name.getBytes(StandardCharsets.UTF_8))),
                () -> table.constant(BluetoothUuid.of(0x2a01), NO_APPEARANCE)));
        Map<UUID, List<Runnable>> services = new LinkedHashMap<>();
        for (UUID characteristic : characteristics.characteristics()) {
            services.computeIfAbsent(Services.of(characteristic), none -> new ArrayList<>())
                    .add(() -> table.characteristic(characteristic, properties(characteristics, characteristic)));
        }
        services.forEach(table::service);
        return table;
    }

    Stream<Attribute> between(int first, int last) {
        return attributes.stream().filter(each -> each.handle() >= first && each.handle() <= last);
    }

    Optional<Attribute> at(int handle) {
        return handle < 1 || handle > attributes.size() ? Optional.empty() : Optional.of(attributes.get(handle - 1));
    }

    /** The number under which a characteristic notifies. */
    Optional<Integer> valueHandle(UUID characteristic) {
        return attributes.stream().filter(each -> each instanceof Value && each.type().equals(characteristic)).map(Attribute::handle).findFirst();
    }

    private void service(UUID uuid, List<Runnable> content) {
        int place = attributes.size();
        attributes.add(null); // its end is known only when it is filled
        content.forEach(Runnable::run);
        attributes.set(place, new Service(place + 1, attributes.size(), uuid));
    }

    private void constant(UUID uuid, Bytes value) {
        attributes.add(new Declaration(next(), Attribute.READ, uuid));
        attributes.add(new Constant(next(), uuid, value));
    }

    private void characteristic(UUID uuid, int properties) {
        attributes.add(new Declaration(next(), properties, uuid));
        attributes.add(new Value(next(), uuid, properties));
        if ((properties & Attribute.NOTIFY) != 0) attributes.add(new Switch(next(), uuid));
    }

    private int next() {
        return attributes.size() + 1;
    }

    private static int properties(GattTable table, UUID characteristic) {
        return (table.allows(characteristic, Property.READ) ? Attribute.READ : 0)
                | (table.allows(characteristic, Property.WRITE) ? Attribute.WRITE : 0)
                | (table.allows(characteristic, Property.WRITE_COMMAND) ? Attribute.WRITE_COMMAND : 0)
                | (table.allows(characteristic, Property.NOTIFY) ? Attribute.NOTIFY : 0);
    }
}
