package io.github.wristway.gateway.base;

/** Something that is signed or chained was changed by other hands, or is not by whom it should be. */
public final class Tampered extends WristwayException {
    private static final long serialVersionUID = 1L;

    public Tampered(String what, String remedy) {
        super(Outcome.TAMPERED, what, remedy, null);
    }
}
