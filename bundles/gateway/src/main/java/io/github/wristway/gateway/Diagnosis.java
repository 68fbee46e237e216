package io.github.wristway.gateway;

import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.radio.Address;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How a wearable is, why we think so, and what to do now. Nothing was changed to find it out.
 *
 * @param called    what people call it here, or where it was heard
 * @param modelName empty if no driver recognises it
 * @param outcome   {@link Outcome#OK} if it is as it should be, or free
 * @param says      the verdict about this one, as a sentence without full stop
 * @param evidence  what that rests on
 * @param findings  what else is not as it should be, in the order in which it should be looked into
 * @param advice    what to do now, as a sentence without full stop
 * @param next      the command for it; empty if there is none to type
 * @param ladder    what to try if that does not help, the gentlest first
 */
public record Diagnosis(String called, Optional<String> modelName, Optional<Address> address, Verdict verdict, Outcome outcome,
                        String says, List<Evidence> evidence, List<Finding> findings, String advice, Optional<String> next,
                        List<String> ladder) {
    public Diagnosis {
        evidence = List.copyOf(evidence);
        findings = List.copyOf(findings);
        ladder = List.copyOf(ladder);
    }

    public enum Verdict {
        FREE("is free"),
        OURS("is ours"),
        CLOCK_OFF("is ours, but its clock is wrong"),
        LINKABLE("is not linked here, and could be"),
        FOREIGN("is linked to somebody else"),
        KEY_STALE("refuses the key that once opened it"),
        KEY_MISSING("is linked, and there is no key for it here"),
        RESTRICTED("lets in no other host"),
        ORPHANED("was forgotten before anybody saw it free"),
        UNLINK_PENDING("is being unlinked"),
        RESETTING("was reset, and nobody has seen it free yet"),
        HELD_BY_PHONE("may be held by a phone nearby"),
        OUT_OF_REACH("is not in reach"),
        ANOTHER_WEARABLE("is not the one that answers in its place"),
        UNRECOGNISED("is nothing that a driver knows"),
        ADAPTER_TROUBLE("cannot be looked for, since the radio of this host is in trouble"),
        UNCLEAR("does not show whose it is");

        private final String words;

        Verdict(String words) {
            this.words = words;
        }

        /** As it follows the wearable's name. */
        public String words() {
            return words;
        }
    }

    /** Something that was seen, heard or found written down. */
    public record Evidence(About about, String says) {}

    /** What evidence is about, in the order in which it is told. */
    public enum About {
        RADIO, AIR, BAND, KEY, ACCOUNT, PLAN, BATTERY, CLOCK, HISTORY, FIRMWARE, SETTINGS;

        /** As printed in front of it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
