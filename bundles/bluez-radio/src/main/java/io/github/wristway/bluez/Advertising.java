package io.github.wristway.bluez;

import io.github.wristway.bluez.bus.Plain;
import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.radio.Address;
import io.github.wristway.gateway.radio.Advertisement;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Reads a {@code Device1} as an advertisement. BlueZ merges what it hears of a device and says piece by piece what is new:
 * each such piece is a sign of life, and the whole is what the mirror holds by then.
 */
final class Advertising {
    private static final Set<String> SIGNS_OF_LIFE = Set.of("RSSI", "ManufacturerData", "ServiceData", "AdvertisingData", "AdvertisingFlags");

    private Advertising() {}

    static boolean isHeard(Map<String, Object> changed) {
        return changed.keySet().stream().anyMatch(SIGNS_OF_LIFE::contains);
    }

    /** Empty for what is not in the air now: without a strength it is only remembered. */
    static Optional<Advertisement> read(Node device, String radio, Instant heardAt) {
        if (!(device.value(Kind.DEVICE, "RSSI") instanceof Number rssi)) return Optional.empty();
        Optional<Address> address = address(device);
        if (address.isEmpty()) return Optional.empty();
        return Optional.of(new Advertisement(radio, address.get(), device.text(Kind.DEVICE, "Name"), rssi.intValue(), services(device),
                manufacturerData(device), serviceData(device), heardAt));
    }

    static Optional<Address> address(Node device) {
        try {
            return Optional.of(new Address(device.text(Kind.DEVICE, "Address")));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // no band has such an address
        }
    }

    private static Set<UUID> services(Node device) {
        Set<UUID> services = new HashSet<>();
        for (String text : Plain.texts(device.value(Kind.DEVICE, "UUIDs"))) uuid(text).ifPresent(services::add);
        return services;
    }

    private static Map<Integer, Bytes> manufacturerData(Node device) {
        Map<Integer, Bytes> data = new HashMap<>();
        Plain.map(device.value(Kind.DEVICE, "ManufacturerData")).forEach((company, bytes) -> {
            if (company instanceof Number number) data.put(number.intValue(), Plain.bytes(bytes));
        });
        return data;
    }

    private static Map<UUID, Bytes> serviceData(Node device) {
        Map<UUID, Bytes> data = new HashMap<>();
        Plain.named(device.value(Kind.DEVICE, "ServiceData")).forEach((text, bytes) -> uuid(text).ifPresent(uuid -> data.put(uuid, Plain.bytes(bytes))));
        return data;
    }

    static Optional<UUID> uuid(String text) {
        try {
            return text.length() == 36 ? Optional.of(UUID.fromString(text)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // somebody else's, or nonsense; a band's would be a UUID
        }
    }
}
