package io.github.wristway.gateway.base;

/** The wearable holds no key at all: it is free. */
public final class NotPaired extends WristwayException {
    private static final long serialVersionUID = 1L;

    public NotPaired(String wearable) {
        super(Outcome.NOT_LINKED, wearable + " is not linked to anything",
              "Link it with wearable:link", null);
    }

    /** For a wearable that was linked, and takes no key of ours. */
    public NotPaired(String wearable, String remedy) {
        super(Outcome.NOT_LINKED, wearable + " was reset or unbound: its key is dead", remedy, null);
    }
}
