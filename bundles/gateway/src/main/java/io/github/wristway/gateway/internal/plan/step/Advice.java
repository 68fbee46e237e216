package io.github.wristway.gateway.internal.plan.step;

import io.github.wristway.gateway.Verb;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.device.CapabilitySheet.KeyOrigin;
import io.github.wristway.gateway.device.CapabilitySheet;
import io.github.wristway.gateway.internal.plan.place.ByHand;
import io.github.wristway.gateway.internal.store.WearableRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a person can do once a plan is over and nothing of it waits. */
public record Advice(WearableRow row, Optional<CapabilitySheet> sheet) {
    public Optional<String> after(Verb verb, Outcome outcome) {
        List<String> sentences = new ArrayList<>();
        if (verb == Verb.MOVE) return Optional.of(forTheOtherHost());
        if (outcome == Outcome.SENT_NOT_VERIFIED) sentences.add(ByHand.toBeSure(sheet, row));
        if (verb == Verb.HANDOVER) sentences.add("wearable:sheet " + row.name() + " writes the proof");
        return sentences.isEmpty() ? Optional.empty() : Optional.of(String.join(". ", sentences));
    }

    /** It has its key on, so the next one needs the same; or, where a model takes any key, somebody who taps it. */
    public String forTheOtherHost() {
        if (sheet.filter(known -> known.keyOrigin() == KeyOrigin.OURS_WITH_TAP).isPresent()) {
            return "The other host offers it a key of its own, and a tap on the band takes that";
        }
        return row.account().isPresent() ? "The other host needs the key of its account: sign in there to the same account, or run account:key " + row.name() + " --reveal"
                : "The other host needs the key with which it was linked here; no account is known that has it";
    }
}
