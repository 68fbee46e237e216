package io.github.wristway.gateway.base;

/** Somebody stopped it before anything was changed. */
public final class Cancelled extends WristwayException {
    private static final long serialVersionUID = 1L;

    public Cancelled(String what) {
        super(Outcome.CANCELLED, what + " was cancelled",
              "Nothing was changed or taken away; what had been fetched is stored. Run it again when you like", null);
    }
}
