package io.github.wristway.gateway.base;

/** There is no valid sign-in: wrong password, ended token, or another phone took the session. */
public final class SignInNeeded extends WristwayException {
    private static final long serialVersionUID = 1L;

    public SignInNeeded(String reason, String remedy) {
        super(Outcome.ACCOUNT_LOGIN, reason,
              remedy, null);
    }
}
