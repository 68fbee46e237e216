package io.github.wristway.miband.talk;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.miband.huami.HeartRateOrder;
import io.github.wristway.miband.one.Control;

/** What a band can be told in one write. Source: Gadgetbridge, read for facts. */
public enum Order {
    /** Erases everything on the band, its key too; afterwards it has another Bluetooth address. */
    FACTORY_RESET(Characteristic.CONFIGURATION, "06 0b 00 01"),
    REBOOT(Characteristic.FIRMWARE, "05"),
    VIBRATE(Characteristic.ALERT_LEVEL, "03"),
    KEEP_STILL(Characteristic.ALERT_LEVEL, "00"),
    /** Vibrates as for a call, until it is told to keep still. */
    RING(Characteristic.ALERT_LEVEL, "02"),
    HEART_RATE_ON(Characteristic.HEART_RATE_ORDER, HeartRateOrder.CONTINUOUS.encode()),
    HEART_RATE_GO_ON(Characteristic.HEART_RATE_ORDER, HeartRateOrder.KEEP_MEASURING.encode()),
    HEART_RATE_OFF(Characteristic.HEART_RATE_ORDER, HeartRateOrder.STOP_CONTINUOUS.encode()),
    HEART_RATE_ONCE_OFF(Characteristic.HEART_RATE_ORDER, HeartRateOrder.STOP_ONCE.encode()),

    /** A tester in 2015 saw no effect of it (Gadgetbridge, issue 109). */
    ONE_FACTORY_RESET(Characteristic.ONE_CONTROL, "09"),
    ONE_REBOOT(Characteristic.ONE_CONTROL, "0c"),
    ONE_TRANSFER(Characteristic.ONE_CONTROL, "06"),
    ONE_STOP_TRANSFER(Characteristic.ONE_CONTROL, "11"),
    /** Strongly, ten times. */
    ONE_VIBRATE(Characteristic.ALERT_LEVEL, "02"),
    ONE_VIBRATE_ONCE(Characteristic.ALERT_LEVEL, "01"),
    /** For firmware before 1.0.10.14; until it is told to keep still. */
    ONE_OLD_VIBRATE(Characteristic.ONE_CONTROL, "08 01"),
    ONE_OLD_VIBRATE_ONCE(Characteristic.ONE_CONTROL, "08 00"),
    ONE_OLD_KEEP_STILL(Characteristic.ONE_CONTROL, "13"),
    ONE_STEPS_ON(Characteristic.ONE_CONTROL, new Control.LiveSteps(true).encode()),
    ONE_STEPS_OFF(Characteristic.ONE_CONTROL, new Control.LiveSteps(false).encode());

    private final Characteristic to;
    private final Bytes message;

    Order(Characteristic to, String hex) {
        this(to, Bytes.ofHex(hex));
    }

    Order(Characteristic to, Bytes message) {
        this.to = to;
        this.message = message;
    }

    public Characteristic to() {
        return to;
    }

    public Bytes message() {
        return message;
    }
}
