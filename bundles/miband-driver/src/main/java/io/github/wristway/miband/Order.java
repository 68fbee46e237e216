package io.github.wristway.miband;

import io.github.wristway.gateway.base.Bytes;

/** What a band can be told in one write. Source: Gadgetbridge, read for facts. */
enum Order {
    /** Erases everything on the band, its key too; afterwards it has another Bluetooth address. */
    FACTORY_RESET(Characteristic.CONFIGURATION, "06 0b 00 01"),
    REBOOT(Characteristic.FIRMWARE, "05"),
    VIBRATE(Characteristic.ALERT_LEVEL, "03"),
    KEEP_STILL(Characteristic.ALERT_LEVEL, "00"),

    /** A tester in 2015 saw no effect of it (Gadgetbridge, issue 109). */
    ONE_FACTORY_RESET(Characteristic.ONE_CONTROL, "09"),
    ONE_REBOOT(Characteristic.ONE_CONTROL, "0c"),
    ONE_TRANSFER(Characteristic.ONE_CONTROL, "06"),
    ONE_STOP_TRANSFER(Characteristic.ONE_CONTROL, "11"),
    ONE_VIBRATE(Characteristic.ALERT_LEVEL, "02"),
    /** For firmware before 1.0.10.14. */
    ONE_OLD_VIBRATE(Characteristic.ONE_CONTROL, "08 01"),
    ONE_OLD_KEEP_STILL(Characteristic.ONE_CONTROL, "13");

    private final Characteristic to;
    private final Bytes message;

    Order(Characteristic to, String hex) {
        this.to = to;
        this.message = Bytes.ofHex(hex);
    }

    Characteristic to() {
        return to;
    }

    Bytes message() {
        return message;
    }
}
