package io.github.wristway.gateway.base;

/** No wearable, account, plan or model goes by that name. */
public final class NotFound extends WristwayException {
    private static final long serialVersionUID = 1L;

    public NotFound(String what, String remedy) {
        super(Outcome.NOT_FOUND, what,
              remedy, null);
    }
}
