package io.github.wristway.gateway.base;

/** Something else is going on with this wearable. */
public final class Busy extends WristwayException {
    private static final long serialVersionUID = 1L;

    public Busy(String wearable, String with) {
        super(Outcome.BUSY, wearable + " is busy with " + with,
              "Wait for it, or see wearable:pending", null);
    }
}
