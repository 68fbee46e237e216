package io.github.wristway.gateway.base;

/** The wearable is set to refuse every phone but its own. */
public final class Restricted extends WristwayException {
    private static final long serialVersionUID = 1L;

    public Restricted(String wearable, String remedy) {
        super(Outcome.RESTRICTED, wearable + " refuses other hosts",
              remedy, null);
    }
}
