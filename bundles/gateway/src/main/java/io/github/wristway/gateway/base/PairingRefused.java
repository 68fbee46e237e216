package io.github.wristway.gateway.base;

/** The wearable and this host did not exchange keys: somebody has to agree to it, on the wearable. */
public final class PairingRefused extends WristwayException {
    private static final long serialVersionUID = 1L;

    public PairingRefused(String wearable, String reason) {
        super(Outcome.AUTH_REFUSED, wearable + " is not paired with this host (" + reason + ")",
              "Run the command again and confirm the pairing on the band when it asks; if it asks nothing, switch off the Bluetooth of the phone that it is linked to", null);
    }
}
