package io.github.wristway.virtual.band.first;

import io.github.wristway.gateway.radio.BluetoothUuid;
import java.util.UUID;

/** The characteristics of a band of the first generation, by what they are for. */
final class OneUuid {
    static final UUID INFORMATION = BluetoothUuid.of(0xff01);
    static final UUID NAME = BluetoothUuid.of(0xff02);
    static final UUID NOTICE = BluetoothUuid.of(0xff03);
    static final UUID USER = BluetoothUuid.of(0xff04);
    static final UUID CONTROL = BluetoothUuid.of(0xff05);
    static final UUID STEPS = BluetoothUuid.of(0xff06);
    static final UUID ACTIVITY = BluetoothUuid.of(0xff07);
    static final UUID FIRMWARE_DATA = BluetoothUuid.of(0xff08);
    static final UUID LINK_PARAMETERS = BluetoothUuid.of(0xff09);
    static final UUID TIME = BluetoothUuid.of(0xff0a);
    static final UUID BATTERY = BluetoothUuid.of(0xff0c);
    static final UUID TEST = BluetoothUuid.of(0xff0d);
    static final UUID SENSOR = BluetoothUuid.of(0xff0e);
    static final UUID PAIRING = BluetoothUuid.of(0xff0f);

    private OneUuid() {}
}
