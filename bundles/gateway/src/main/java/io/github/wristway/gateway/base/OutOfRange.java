package io.github.wristway.gateway.base;

/** No radio hears the wearable, or it did not accept a connection in time. */
public final class OutOfRange extends WristwayException {
    private static final long serialVersionUID = 1L;

    public OutOfRange(String wearable) {
        super(Outcome.OUT_OF_RANGE, wearable + " is not in reach",
              "Bring it within 5 metres of the server and switch off the Bluetooth of the phone that may be holding it", null);
    }
}
