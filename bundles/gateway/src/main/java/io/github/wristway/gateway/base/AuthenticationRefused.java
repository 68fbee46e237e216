package io.github.wristway.gateway.base;

/** Authentication ended with a status that is neither success nor a wrong key. */
public final class AuthenticationRefused extends WristwayException {
    private static final long serialVersionUID = 1L;

    private final int status;

    public AuthenticationRefused(String wearable, int status) {
        this(wearable, status, "status 0x%02x".formatted(status));
    }

    /** @param reason what the status means, where somebody knows it */
    public AuthenticationRefused(String wearable, int status, String reason) {
        super(Outcome.AUTH_REFUSED, wearable + " refuses to authenticate (" + reason + ")",
              "Bring it closer and try once more; if it stays so, restart the band", null);
        this.status = status;
    }

    /** What the wearable said; what it means is the driver's business. */
    public int status() {
        return status;
    }
}
