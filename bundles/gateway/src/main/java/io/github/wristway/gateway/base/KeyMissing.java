package io.github.wristway.gateway.base;

/** We hold no key for this wearable, and it opens only with one. */
public final class KeyMissing extends WristwayException {
    private static final long serialVersionUID = 1L;

    public KeyMissing(String wearable, String remedy) {
        super(Outcome.KEY_MISSING, "there is no key for " + wearable,
              remedy, null);
    }
}
