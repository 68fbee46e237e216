package io.github.wristway.gateway.base;

/** The plan destroys something and nobody has agreed to it yet. */
public final class ConfirmationNeeded extends WristwayException {
    private static final long serialVersionUID = 1L;

    private final String token;

    public ConfirmationNeeded(String token, String reason, String remedy) {
        super(Outcome.CONFIRM_NEEDED, reason,
              remedy, null);
        this.token = token;
    }

    /** What to hand over as {@code --confirm}: it fits this very plan and no other. */
    public String token() {
        return token;
    }
}
