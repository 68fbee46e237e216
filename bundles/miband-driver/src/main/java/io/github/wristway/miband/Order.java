package io.github.wristway.miband;

import io.github.wristway.gateway.base.Bytes;

/** What a band can be told in one write. Source: Gadgetbridge, read for facts. */
enum Order {
    /** Erases everything on the band, its key too; afterwards it has another Bluetooth address. */
    FACTORY_RESET(Characteristic.CONFIGURATION, "06 0b 00 01"),
    REBOOT(Characteristic.FIRMWARE, "05"),
    VIBRATE(Characteristic.ALERT_LEVEL, "03"),
    KEEP_STILL(Characteristic.ALERT_LEVEL, "00");

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
