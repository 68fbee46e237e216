package io.github.wristway.gateway.base;

/**
 * What can go wrong, as one closed family: each kind knows its outcome code, says what happened and what to do now.
 * A command prints it as it stands: {@code e.getMessage() + ". " + e.remedy() + "."}
 *
 * <p>No kind ever carries a key, a token or a password.
 */
public abstract sealed class WristwayException extends Exception
        permits OutOfRange, LinkLost, NoAnswer, MalformedMessage, KeyMissing, KeyRefused, AuthenticationRefused,
                NotPaired, PairingRefused, RequestRefused, TapTimeout, Restricted, Unsupported, AdapterTrouble, Offline, SignInNeeded, NotOwner,
                NotLinked, AnotherWearable, AccountRefused, ConfirmationNeeded, Busy, Cancelled, StorageTrouble, NotFound,
                InvalidRequest, Tampered {
    private static final long serialVersionUID = 1L;

    private final Outcome outcome;
    private final String remedy;
    private String before = "";

    WristwayException(Outcome outcome, String message, String remedy, Throwable cause) {
        super(message, cause);
        this.outcome = outcome;
        this.remedy = remedy;
    }

    /**
     * Says also what had been done when it happened, so that nobody thinks it was nothing.
     *
     * @param done such as {@code goal, wear-side}
     * @return itself
     */
    public final WristwayException after(String done) {
        before = "; done before that: " + done;
        return this;
    }

    @Override
    public final String getMessage() {
        return super.getMessage() + before;
    }

    /** The code that scripts see. */
    public final Outcome outcome() {
        return outcome;
    }

    /** What to do now; a sentence without its full stop. */
    public final String remedy() {
        return remedy;
    }
}
