package io.github.wristway.gateway.base;

/** What was typed or configured makes no sense. */
public final class InvalidRequest extends WristwayException {
    private static final long serialVersionUID = 1L;

    public InvalidRequest(String what, String remedy) {
        super(Outcome.INVALID, what,
              remedy, null);
    }
}
