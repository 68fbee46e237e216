package io.github.wristway.gateway.base;

/** No radio hears the wearable, or it did not accept a connection in time. */
public final class OutOfRange extends WristwayException {
    private static final long serialVersionUID = 1L;

    private final boolean aborted;

    public OutOfRange(String wearable) {
        this(wearable + " is not in reach", "Bring it within 5 metres of the server and switch off the Bluetooth of the phone that may be holding it", false);
    }

    private OutOfRange(String message, String remedy, boolean aborted) {
        super(Outcome.OUT_OF_RANGE, message, remedy, null);
        this.aborted = aborted;
    }

    /** It says that it is there, and yet no connection comes about. */
    public static OutOfRange thoughHeard(String wearable, int connects) {
        return new OutOfRange(wearable + " is heard, but " + connects + " connects to it in a row were aborted",
                              "Bring it within 2 metres of the server and try again; if it stays so, restart the server's Bluetooth (sudo systemctl restart bluetooth) and the band", true);
    }

    /** Whether links were begun and broke, rather than never came about. */
    public boolean aborted() {
        return aborted;
    }
}
