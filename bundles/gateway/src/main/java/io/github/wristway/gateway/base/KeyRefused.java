package io.github.wristway.gateway.base;

/** The wearable has a key, and it is not ours. */
public final class KeyRefused extends WristwayException {
    private static final long serialVersionUID = 1L;

    public KeyRefused(String wearable) {
        super(Outcome.KEY_STALE, wearable + " refuses the key: it is linked elsewhere, or was linked again since",
              "Fetch the key of the account that owns it (account:devices, then wearable:link), or reset it (wearable:capabilities tells how)", null);
    }

    /** For a wearable whose key no account here can tell. */
    public KeyRefused(String wearable, String remedy) {
        super(Outcome.KEY_STALE, wearable + " refuses the key: it was reset, or is linked elsewhere", remedy, null);
    }
}
