package io.github.wristway.gateway.base;

/** The wearable understood a single request and said no; or its radio interface does not allow it. */
public final class RequestRefused extends WristwayException {
    private static final long serialVersionUID = 1L;

    /** @param request what was asked for, as it follows "refuses" */
    public RequestRefused(String wearable, String request, String reason) {
        this(wearable, request, reason, "Restart the band and run the command again; if it stays so, this firmware may not know the request");
    }

    public RequestRefused(String wearable, String request, String reason, String remedy) {
        super(Outcome.REFUSED, wearable + " refuses " + request + " (" + reason + ")",
              remedy, null);
    }
}
