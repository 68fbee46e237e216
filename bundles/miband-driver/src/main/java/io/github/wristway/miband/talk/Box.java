package io.github.wristway.miband.talk;

import io.github.wristway.gateway.device.CapabilitySheet.KeyOrigin;
import io.github.wristway.miband.huami.FirmwareVersion;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of a model without asking it, as if it stood on its box: for words, and for what a person can do now.
 *
 * @param name      what does stand there
 * @param resetMenu the way to the reset in its own menu
 * @param firmware  the first number of each firmware that our orders are known to fit
 */
public record Box(String name, KeyOrigin keyOrigin, Optional<String> resetMenu, Set<Integer> firmware) {
    private static final Map<KeyOrigin, String> KEY = Map.of(
            KeyOrigin.OURS_WITH_TAP, "Link it with wearable:link and tap it when it asks; no account is needed",
            KeyOrigin.ACCOUNT, "Fetch its key from the vendor's account (account:devices, then wearable:link), or type it in");

    /** Whether what we know is known to hold for a firmware. What came after it may have other orders. */
    public boolean fits(String said) {
        return FirmwareVersion.read(said).filter(version -> firmware.contains(version.major())).isPresent();
    }

    public String remedyForKey() {
        return KEY.get(keyOrigin);
    }

    public String remedyForReset() {
        return resetMenu.map(way -> "Reset it in its own menu: " + way)
                .orElse("Restart it (wearable:reboot) and run the same command again");
    }
}
