package io.github.wristway.virtual.band.newer;

import io.github.wristway.gateway.radio.BluetoothUuid;
import java.util.UUID;

/** The characteristics of newer bands, by what they are for. */
final class NewerUuid {
    /** Also what an advertisement carries its data under. */
    static final UUID SERVICE = BluetoothUuid.of(0xfe95);
    // packets of version 1: on each, both sides acknowledge what the other sends there
    static final UUID TO_HOST = BluetoothUuid.of(0x0051);
    static final UUID TO_BAND = BluetoothUuid.of(0x0052);
    static final UUID FILES = BluetoothUuid.of(0x0053);
    static final UUID UPLOAD = BluetoothUuid.of(0x0055);
    // packets of version 2
    static final UUID PACKETS_OUT = BluetoothUuid.of(0x005e);
    static final UUID PACKETS_IN = BluetoothUuid.of(0x005f);

    private NewerUuid() {}
}
