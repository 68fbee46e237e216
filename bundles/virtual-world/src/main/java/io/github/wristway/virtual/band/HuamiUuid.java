package io.github.wristway.virtual.band;

import io.github.wristway.gateway.radio.BluetoothUuid;
import java.util.UUID;

/** The characteristics of a band, by what they are for. */
final class HuamiUuid {
    static final UUID SERVICE = BluetoothUuid.of(0xfee0);
    static final UUID SECURITY_SERVICE = BluetoothUuid.of(0xfee1);
    static final UUID TIME = BluetoothUuid.of(0x2a2b);
    static final UUID SERIAL = BluetoothUuid.of(0x2a25);
    static final UUID HARDWARE = BluetoothUuid.of(0x2a27);
    static final UUID SOFTWARE = BluetoothUuid.of(0x2a28);
    static final UUID SYSTEM_ID = BluetoothUuid.of(0x2a23);
    static final UUID PNP_ID = BluetoothUuid.of(0x2a50);
    static final UUID ALERT_LEVEL = BluetoothUuid.of(0x2a06);
    static final UUID NEW_ALERT = BluetoothUuid.of(0x2a46);
    static final UUID HEART_RATE = BluetoothUuid.of(0x2a37);
    static final UUID HEART_RATE_CONTROL = BluetoothUuid.of(0x2a39);
    static final UUID CONFIGURATION = vendor(0x0003);
    static final UUID FETCH_CONTROL = vendor(0x0004);
    static final UUID FETCH_DATA = vendor(0x0005);
    static final UUID BATTERY = vendor(0x0006);
    static final UUID STEPS = vendor(0x0007);
    static final UUID USER = vendor(0x0008);
    static final UUID AUTHENTICATION = vendor(0x0009);
    static final UUID WORKOUT = vendor(0x000f);
    static final UUID EVENTS = vendor(0x0010);
    static final UUID MESSAGES_IN = vendor(0x0016);
    static final UUID MESSAGES_OUT = vendor(0x0017);
    static final UUID CHUNKS = vendor(0x0020);
    static final UUID FIRMWARE = vendor(0x1531);
    static final UUID FIRMWARE_DATA = vendor(0x1532);

    private HuamiUuid() {}

    private static UUID vendor(int shortNumber) {
        return new UUID((long) shortNumber << 32 | 0x3512, 0x21180009af100700L);
    }
}
