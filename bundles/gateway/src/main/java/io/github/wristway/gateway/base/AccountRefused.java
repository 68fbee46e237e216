package io.github.wristway.gateway.base;

/** The account service understood and said no. <em>Nothing was changed there.</em> */
public final class AccountRefused extends WristwayException {
    private static final long serialVersionUID = 1L;

    public AccountRefused(String reason, String remedy) {
        super(Outcome.REFUSED, reason,
              remedy, null);
    }
}
