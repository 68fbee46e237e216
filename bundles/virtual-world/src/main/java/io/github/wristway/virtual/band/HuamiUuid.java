package io.github.wristway.virtual.band;

import io.github.wristway.gateway.radio.BluetoothUuid;
import java.util.UUID;

/** The characteristics of a band, by what they are for. */
public final class HuamiUuid {
    public static final UUID SERVICE = BluetoothUuid.of(0xfee0);
    public static final UUID SECURITY_SERVICE = BluetoothUuid.of(0xfee1);
    public static final UUID TIME = BluetoothUuid.of(0x2a2b);
    public static final UUID SERIAL = BluetoothUuid.of(0x2a25);
    public static final UUID HARDWARE = BluetoothUuid.of(0x2a27);
    public static final UUID SOFTWARE = BluetoothUuid.of(0x2a28);
    public static final UUID SYSTEM_ID = BluetoothUuid.of(0x2a23);
    public static final UUID PNP_ID = BluetoothUuid.of(0x2a50);
    public static final UUID ALERT_LEVEL = BluetoothUuid.of(0x2a06);
    public static final UUID NEW_ALERT = BluetoothUuid.of(0x2a46);
    public static final UUID HEART_RATE = BluetoothUuid.of(0x2a37);
    public static final UUID HEART_RATE_CONTROL = BluetoothUuid.of(0x2a39);
    public static final UUID CONFIGURATION = vendor(0x0003);
    public static final UUID FETCH_CONTROL = vendor(0x0004);
    public static final UUID FETCH_DATA = vendor(0x0005);
    public static final UUID BATTERY = vendor(0x0006);
    public static final UUID STEPS = vendor(0x0007);
    public static final UUID USER = vendor(0x0008);
    public static final UUID AUTHENTICATION = vendor(0x0009);
    public static final UUID WORKOUT = vendor(0x000f);
    public static final UUID EVENTS = vendor(0x0010);
    public static final UUID MESSAGES_IN = vendor(0x0016);
    public static final UUID MESSAGES_OUT = vendor(0x0017);
    public static final UUID CHUNKS = vendor(0x0020);
    public static final UUID FIRMWARE = vendor(0x1531);
    public static final UUID FIRMWARE_DATA = vendor(0x1532);

    private HuamiUuid() {}

    private static UUID vendor(int shortNumber) {
        return new UUID((long) shortNumber << 32 | 0x3512, 0x21180009af100700L);
    }
}
