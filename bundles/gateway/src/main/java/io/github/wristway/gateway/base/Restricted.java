package io.github.wristway.gateway.base;

/** The wearable refuses every host but its own, or seems to. */
public final class Restricted extends WristwayException {
    private static final long serialVersionUID = 1L;

    public Restricted(String wearable, String remedy) {
        this(remedy, wearable + " refuses other hosts", null);
    }

    private Restricted(String remedy, String message, Throwable cause) {
        super(Outcome.RESTRICTED, message, remedy, cause);
    }

    /**
     * It is heard and lets nobody in. From here that looks the same whether it may not, or cannot because a phone has it.
     *
     * @param switchOff the way to the switch that keeps other hosts away
     */
    public static Restricted orHeld(String wearable, String switchOff) {
        return new Restricted("Switch off the Bluetooth of its phone and try again. If that does not help, turn the restriction off in the vendor's app: " + switchOff,
                wearable + " is heard, but takes no connection: a phone is holding it, or it is set to refuse other hosts", null);
    }
}
