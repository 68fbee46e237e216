package io.github.wristway.gateway.base;

/** The account does not list the wearable as its own. */
public final class NotOwner extends WristwayException {
    private static final long serialVersionUID = 1L;

    public NotOwner(String account, String wearable) {
        super(Outcome.NOT_OWNER, account + " does not list " + wearable,
              "It may be linked under another account, or in the vendor's other app (Zepp, Zepp Life, Mi Fitness)", null);
    }
}
