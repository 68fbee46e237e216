package io.github.wristway.gateway.base;

/** The radio link broke while something was going on. */
public final class LinkLost extends WristwayException {
    private static final long serialVersionUID = 1L;

    public LinkLost(String wearable, String during) {
        super(Outcome.OUT_OF_RANGE, wearable + " went out of reach during " + during,
              "Nothing is lost: the band keeps what is not stored here. Bring it closer and run the same command again", null);
    }
}
