package io.github.wristway.miband.activity;

/**
 * What the wearer did in a minute, from the low four bits of the kind byte.
 * Source: Gadgetbridge's sample provider for Band 2 to 6, read for facts.
 */
public enum ActivityKind {
    ACTIVITY, RUNNING, NOT_WORN, CYCLING, CHARGING, LIGHT_SLEEP, DEEP_SLEEP, WAKE_UP, UNKNOWN;

    /**
     * @param raw  the kind byte
     * @param last what the minute before was: some kinds only say "as before"
     */
    public static ActivityKind of(int raw, ActivityKind last) {
        return switch (raw & 0x0f) {
            case 0x0, 0xa -> last;
            case 0x1 -> ACTIVITY;
            case 0x2 -> RUNNING;
            case 0x3 -> NOT_WORN;
            case 0x4 -> CYCLING;
            case 0x6 -> CHARGING;
            case 0x9 -> LIGHT_SLEEP;
            case 0xb -> DEEP_SLEEP;
            case 0xc -> WAKE_UP;
            default -> UNKNOWN;
        };
    }
}
