package io.github.wristway.miband.talk;

import io.github.wristway.gateway.radio.BluetoothUuid;
import io.github.wristway.gateway.radio.GattLink.Write;
import java.util.UUID;

/**
 * The characteristics that we use, and how each wants to be written.
 * Source: a dump of a Band 4 (janvda/miband4) and Gadgetbridge, read for facts; for the first generation also pymb1a, for the
 * newer bands miband9-direct.
 */
public enum Characteristic {
    //             service: number               how
    AUTHENTICATION(vendor(0x0009),               Write.COMMAND),
    CONFIGURATION (vendor(0x0003),               Write.REQUEST),
    FETCH_CONTROL (vendor(0x0004),               Write.COMMAND),
    FETCH_DATA    (vendor(0x0005),               Write.COMMAND),
    BATTERY       (vendor(0x0006),               Write.REQUEST),
    STEPS         (vendor(0x0007),               Write.REQUEST),
    USER          (vendor(0x0008),               Write.REQUEST),
    EVENTS        (vendor(0x0010),               Write.REQUEST),
    MODERN_WRITE  (vendor(0x0016),               Write.COMMAND),
    MODERN_NOTIFY (vendor(0x0017),               Write.COMMAND),
    CHUNKED       (vendor(0x0020),               Write.COMMAND),
    FIRMWARE      (vendor(0x1531),               Write.REQUEST),
    CLOCK         (BluetoothUuid.of(0x2a2b),     Write.REQUEST),
    ALERT_LEVEL   (BluetoothUuid.of(0x2a06),     Write.COMMAND),
    HEART_RATE    (BluetoothUuid.of(0x2a37),     Write.REQUEST),
    HEART_RATE_ORDER(BluetoothUuid.of(0x2a39),   Write.REQUEST),
    TEXT_ALERT    (BluetoothUuid.of(0x2a46),     Write.REQUEST),
    SERIAL        (BluetoothUuid.of(0x2a25),     Write.REQUEST),
    HARDWARE      (BluetoothUuid.of(0x2a27),     Write.REQUEST),
    SOFTWARE      (BluetoothUuid.of(0x2a28),     Write.REQUEST), // the firmware's version is here; 2A26 is often missing

    // the first generation, in the service FEE0
    ONE_INFO      (BluetoothUuid.of(0xff01),     Write.REQUEST),
    ONE_NOTICE    (BluetoothUuid.of(0xff03),     Write.REQUEST),
    ONE_USER      (BluetoothUuid.of(0xff04),     Write.REQUEST),
    ONE_CONTROL   (BluetoothUuid.of(0xff05),     Write.REQUEST),
    ONE_STEPS     (BluetoothUuid.of(0xff06),     Write.REQUEST),
    ONE_ACTIVITY  (BluetoothUuid.of(0xff07),     Write.REQUEST),
    ONE_PARAMETERS(BluetoothUuid.of(0xff09),     Write.REQUEST),
    ONE_CLOCK     (BluetoothUuid.of(0xff0a),     Write.REQUEST),
    ONE_BATTERY   (BluetoothUuid.of(0xff0c),     Write.REQUEST),
    ONE_PAIRING   (BluetoothUuid.of(0xff0f),     Write.REQUEST),

    // the newer bands, in the service FE95: the first three of version 1, the last two of version 2
    NEWER_COMMANDS_FROM(BluetoothUuid.of(0x0051), Write.COMMAND),
    NEWER_COMMANDS_TO(BluetoothUuid.of(0x0052),  Write.COMMAND),
    NEWER_FILES   (BluetoothUuid.of(0x0053),     Write.COMMAND),
    NEWER_STREAM_FROM(BluetoothUuid.of(0x005e),  Write.COMMAND),
    NEWER_STREAM_TO(BluetoothUuid.of(0x005f),    Write.COMMAND);

    private final UUID uuid;
    private final Write how;

    Characteristic(UUID uuid, Write how) {
        this.uuid = uuid;
        this.how = how;
    }

    public UUID uuid() {
        return uuid;
    }

    public Write how() {
        return how;
    }

    /** {@code 0000NNNN-0000-3512-2118-0009af100700}. */
    private static UUID vendor(int number) {
        return new UUID((long) number << 32 | 0x3512, 0x21180009af100700L);
    }
}
