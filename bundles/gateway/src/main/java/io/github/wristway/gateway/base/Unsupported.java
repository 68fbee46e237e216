package io.github.wristway.gateway.base;

/** This model cannot do what was asked, or we do not know how. */
public final class Unsupported extends WristwayException {
    private static final long serialVersionUID = 1L;

    public Unsupported(String model, String reason, String remedy) {
        super(Outcome.UNSUPPORTED, model + ": " + reason,
              remedy, null);
    }
}
