package io.github.wristway.gateway.base;

/** The host's own radio does not work. */
public final class AdapterTrouble extends WristwayException {
    private static final long serialVersionUID = 1L;

    public AdapterTrouble(String reason, String remedy) {
        super(Outcome.ADAPTER, reason,
              remedy, null);
    }
}
