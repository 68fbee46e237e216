package io.github.wristway.miband;

import io.github.wristway.gateway.device.CapabilitySheet.KeyOrigin;
import java.util.Map;

/** What a person can do now, where that depends on the model. */
final class Remedy {
    private static final Map<KeyOrigin, String> KEY = Map.of(
            KeyOrigin.OURS_WITH_TAP, "Link it with wearable:link and tap it when it asks; no account is needed",
            KeyOrigin.ACCOUNT, "Fetch its key from the vendor's account (account:devices, then wearable:link), or type it in");

    private Remedy() {}

    static String forKeyOf(MiBandModel model) {
        return KEY.get(model.keyOrigin());
    }

    static String forResetOf(MiBandModel model) {
        return model.resetMenu().map(way -> "Reset it in its own menu: " + way)
                .orElse("Restart it (wearable:reboot) and run the same command again");
    }
}
