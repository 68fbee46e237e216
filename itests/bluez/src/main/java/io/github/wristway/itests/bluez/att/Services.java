package io.github.wristway.itests.bluez.att;

import io.github.wristway.gateway.radio.BluetoothUuid;
import java.util.Map;
import java.util.UUID;

/** Which service a characteristic of a band lies in. What is not listed lies in Huami's own, FEE0. */
final class Services {
    private static final UUID VENDOR = BluetoothUuid.of(0xfee0);
    private static final UUID SECURITY = BluetoothUuid.of(0xfee1);
    private static final UUID FIRMWARE = vendor(0x1530);
    private static final UUID XIAOMI = BluetoothUuid.of(0xfe95);
    private static final UUID DEVICE_INFORMATION = BluetoothUuid.of(0x180a);
    private static final UUID HEART_RATE = BluetoothUuid.of(0x180d);

    private static final Map<UUID, UUID> SERVICES = Map.ofEntries(
            Map.entry(BluetoothUuid.of(0x2a23), DEVICE_INFORMATION),
            Map.entry(BluetoothUuid.of(0x2a25), DEVICE_INFORMATION),
            Map.entry(BluetoothUuid.of(0x2a27), DEVICE_INFORMATION),
            Map.entry(BluetoothUuid.of(0x2a28), DEVICE_INFORMATION),
            Map.entry(BluetoothUuid.of(0x2a50), DEVICE_INFORMATION),
            Map.entry(BluetoothUuid.of(0x2a37), HEART_RATE),
            Map.entry(BluetoothUuid.of(0x2a39), HEART_RATE),
            Map.entry(BluetoothUuid.of(0x2a06), BluetoothUuid.of(0x1802)),
            Map.entry(BluetoothUuid.of(0x2a46), BluetoothUuid.of(0x1811)),
            Map.entry(BluetoothUuid.of(0x0051), XIAOMI),
            Map.entry(BluetoothUuid.of(0x0052), XIAOMI),
            Map.entry(BluetoothUuid.of(0x0053), XIAOMI),
            Map.entry(BluetoothUuid.of(0x0055), XIAOMI),
            Map.entry(BluetoothUuid.of(0x005e), XIAOMI),
            Map.entry(BluetoothUuid.of(0x005f), XIAOMI),
            Map.entry(vendor(0x0009), SECURITY),
            Map.entry(vendor(0x1531), FIRMWARE),
            Map.entry(vendor(0x1532), FIRMWARE));

    private Services() {}

    static UUID of(UUID characteristic) {
        return SERVICES.getOrDefault(characteristic, VENDOR);
    }

    private static UUID vendor(int shortNumber) {
        return new UUID((long) shortNumber << 32 | 0x3512, 0x21180009af100700L);
    }
}
