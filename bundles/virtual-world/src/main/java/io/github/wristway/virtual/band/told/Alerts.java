package io.github.wristway.virtual.band.told;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Shows, rings and vibrates. An alert level is 00 for off, 01 message, 02 call (until 00), 03 vibrate only; or, on a Band
 * 2, {@code ff on(2) off(2) times}, in milliseconds.
 */
public final class Alerts {
    private static final int OFF = 0x00;
    private static final int CALL = 0x02;
    private static final int PATTERN = 0xff;

    private final Consumer<String> diary;
    private Display display = Display.DARK;

    /** @param diary takes what it did, in words */
    public Alerts(Consumer<String> diary) {
        this.diary = diary;
    }

    public Display display() {
        return display;
    }

    public void level(Bytes level) throws MalformedMessage {
        switch (level.u8(0)) {
            case OFF -> hush("stops vibrating");
            case CALL -> vibrate("vibrates until it is told to stop");
            case PATTERN -> diary.accept("vibrates " + level.u8(5) + " times for " + level.u16(1) + " ms, " + level.u16(3) + " ms apart");
            default -> diary.accept("vibrates");
        }
    }

    public void announced(TextForm.Announced what) {
        if (what instanceof TextForm.Announced.Text text) {
            Display.Message message = new Display.Message(text.sign(), text.text(), text.app());
            display = new Display(Optional.of(message), display.caller(), display.vibrates());
            diary.accept("shows " + message);
        } else if (what instanceof TextForm.Announced.Call call) {
            display = new Display(display.message(), Optional.of(call.caller()), true);
            diary.accept("rings: " + call.caller());
        } else {
            hush("stops ringing");
        }
    }

    public void vibrate(String how) {
        display = new Display(display.message(), display.caller(), true);
        diary.accept(how);
    }

    public void hush(String how) {
        display = new Display(display.message(), Optional.empty(), false);
        diary.accept(how);
    }

    /** Goes dark, as when it restarts. */
    public void off() {
        display = Display.DARK;
    }
}
