package io.github.wristway.miband.one;

/**
 * A firmware version, such as {@code 1.0.10.14}.
 *
 * @param number its four numbers as the four bytes of one, the first one on top: later versions are larger
 */
public record Firmware(long number) {
    /** From here on 2A06 lets a band vibrate. Source: Gadgetbridge, read for facts. */
    private static final Firmware KNOWS_ALERTS = new Firmware(0x01000a0e);

    public boolean knowsAlerts() {
        return number >= KNOWS_ALERTS.number;
    }

    @Override
    public String toString() {
        return (number >> 24 & 0xff) + "." + (number >> 16 & 0xff) + "." + (number >> 8 & 0xff) + "." + (number & 0xff);
    }
}
