package io.github.wristway.virtual.band;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import java.util.Optional;

/**
 * Shows, rings and vibrates. An alert level is 00 for off, 01 message, 02 call (until 00), 03 vibrate only; or, on a Band
 * 2, {@code ff on(2) off(2) times}, in milliseconds.
 */
final class Alerts {
    private static final int OFF = 0x00;
    private static final int CALL = 0x02;
    private static final int PATTERN = 0xff;

    private final Body band;
    private Display display = Display.DARK;

    Alerts(Body band) {
        this.band = band;
    }

    Display display() {
        return display;
    }

    void level(Bytes level) throws MalformedMessage {
        switch (level.u8(0)) {
            case OFF -> hush("stops vibrating");
            case CALL -> vibrate("vibrates until it is told to stop");
            case PATTERN -> band.note("vibrates " + level.u8(5) + " times for " + level.u16(1) + " ms, " + level.u16(3) + " ms apart");
            default -> band.note("vibrates");
        }
    }

    void announced(TextForm.Announced what) {
        if (what instanceof TextForm.Announced.Text text) {
            Display.Message message = new Display.Message(text.sign(), text.text(), text.app());
            display = new Display(Optional.of(message), display.caller(), display.vibrates());
            band.note("shows " + message);
        } else if (what instanceof TextForm.Announced.Call call) {
            display = new Display(display.message(), Optional.of(call.caller()), true);
            band.note("rings: " + call.caller());
        } else {
            hush("stops ringing");
        }
    }

    void vibrate(String how) {
        display = new Display(display.message(), display.caller(), true);
        band.note(how);
    }

    void hush(String how) {
        display = new Display(display.message(), Optional.empty(), false);
        band.note(how);
    }

    /** Goes dark, as when it restarts. */
    void off() {
        display = Display.DARK;
    }
}
