package io.github.wristway.gateway.device;

import java.util.List;
import java.util.Optional;

/**
 * What a model can do, as far as anybody knows, and where that is known from.
 *
 * @param model      short and stable, such as {@code mi4}
 * @param name       as printed on the box, such as {@code Mi Smart Band 4}
 * @param keyOrigin  where the key comes from that opens it
 * @param afterReset how it can be linked again once it has been reset
 * @param resetsOverTheAir whether it can be reset from here; otherwise only somebody who holds it in the hand can
 * @param resetDoubt what a person should know before that is tried, as a sentence without full stop, such as that nobody has
 *                   seen it work; empty if nothing is to be said
 * @param resetMenu  the way to the reset in the wearable's own menu, such as {@code More → Settings → Factory reset}; empty
 *                   if its menu has none
 * @param restriction the way to a switch in the vendor's app that keeps every other host away from the wearable, such as
 *                   {@code Zepp Life → Profile → Mi Smart Band 6 → Connection Restriction}; empty if none is known
 * @param abilities  one line per ability, in the order in which they should be shown
 * @param settings   what can be set on it, in the order in which it should be shown
 */
public record CapabilitySheet(String model, String name, KeyOrigin keyOrigin, AfterReset afterReset,
                              boolean resetsOverTheAir, Optional<String> resetDoubt, Optional<String> resetMenu,
                              Optional<String> restriction, List<Line> abilities, List<SettingKind> settings) {
    public CapabilitySheet {
        abilities = List.copyOf(abilities);
        settings = List.copyOf(settings);
    }

    /** Of a model whose reset leaves no doubt, and without such a switch. */
    public CapabilitySheet(String model, String name, KeyOrigin keyOrigin, AfterReset afterReset, boolean resetsOverTheAir,
                           Optional<String> resetMenu, List<Line> abilities, List<SettingKind> settings) {
        this(model, name, keyOrigin, afterReset, resetsOverTheAir, Optional.empty(), resetMenu, Optional.empty(), abilities, settings);
    }

    public enum KeyOrigin {
        /** We choose it, and the wearer confirms it with a tap. No account is needed. */
        OURS_WITH_TAP,
        /** The vendor's service made it when the vendor's app linked the wearable; the account has it. */
        ACCOUNT
    }

    public enum AfterReset {
        /** Anybody may link it, also this gateway. */
        LINK_ANYWHERE,
        /** Only the vendor's app can link it; after that, this gateway can again with the new key. */
        VENDOR_APP_FIRST
    }

    /** How well something is known to work on a real wearable. The words are the same in every table and page. */
    public enum Support {
        YES("yes"), NO("no"), UNTESTED("untested"), MENU_ONLY("menu only");

        private final String word;

        Support(String word) {
            this.word = word;
        }

        @Override
        public String toString() {
            return word;
        }
    }

    /**
     * @param ability such as {@code factory reset}
     * @param note    what to know about it; may be empty
     * @param source  where the fact comes from
     */
    public record Line(String ability, Support support, String note, String source) {}
}
