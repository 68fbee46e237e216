package io.github.wristway.gateway.base;

/** The account service cannot be reached or is not willing just now. <em>Nothing was changed there.</em> */
public final class Offline extends WristwayException {
    private static final long serialVersionUID = 1L;

    public Offline(String reason, String remedy) {
        super(Outcome.OFFLINE, reason,
              remedy, null);
    }
}
