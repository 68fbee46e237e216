package io.github.wristway.gateway.base;

/** The wearable is known, but not linked here. */
public final class NotLinked extends WristwayException {
    private static final long serialVersionUID = 1L;

    public NotLinked(String wearable) {
        super(Outcome.NOT_LINKED, wearable + " is not linked here",
              "Link it first: wearable:link " + wearable, null);
    }
}
