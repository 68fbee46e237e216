package io.github.wristway.commands;

import io.github.wristway.gateway.AuditEntry;
import io.github.wristway.gateway.AuditEntry.Act;
import io.github.wristway.gateway.AuditEntry.By;
import io.github.wristway.gateway.AuditEntry.Subject;
import io.github.wristway.gateway.GatewayIdentity;
import io.github.wristway.gateway.HandoverSheet;
import io.github.wristway.gateway.Place;
import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Two lines of an audit log, and a handover sheet. */
final class ProofExamples {
    private static final Instant DAY_BEFORE = Examples.NOW.minusSeconds(86_400);

    private ProofExamples() {}

    static List<AuditEntry> audit() {
        return List.of(entry(1, DAY_BEFORE, Optional.empty()), entry(2, Examples.NOW, Optional.of(Outcome.OK)));
    }

    private static AuditEntry entry(long number, Instant at, Optional<Outcome> outcome) {
        return new AuditEntry(number, at, Act.BAND_RESET, outcome, By.SOMEBODY, Optional.of("p-1"), Optional.of(Place.BAND),
                              new Subject(Optional.of("w-kitchen"), "kitchen", Optional.of("mi4"), Optional.of("0123/kitchen")), "00".repeat(32), "ab".repeat(32));
    }

    static HandoverSheet sheet(Outcome outcome) {
        return sheet(outcome, "0123/4567");
    }

    static HandoverSheet sheet(Outcome outcome, String serial) {
        return new HandoverSheet(outcome, "kitchen is free: it can be linked to any phone",
                new HandoverSheet.Band("kitchen", "Mi Smart Band 4", Optional.of(serial), Optional.of("F1:3A:32:F1:55:BF")),
                new HandoverSheet.Plan("p-1", "unlink", DAY_BEFORE), List.of(
                    new HandoverSheet.Line(Place.BAND, Optional.of(outcome), "reset by this gateway, heard again as free under F1:3A:32:F1:55:BF", Optional.of(DAY_BEFORE)),
                    new HandoverSheet.Line(Place.ACCOUNT, Optional.of(Outcome.OK), "gone from the vendor's account, as its list shows", Optional.of(DAY_BEFORE)),
                    new HandoverSheet.Line(Place.HOST, Optional.of(Outcome.OK), "forgotten", Optional.of(DAY_BEFORE)),
                    new HandoverSheet.Line(Place.HISTORY, Optional.empty(), "what it recorded stays with the previous owner", Optional.empty())),
                List.of("Once free, link it in the vendor's app first, in an account of your own"), Optional.of(DAY_BEFORE), Examples.NOW, "0.1.0",
                new GatewayIdentity(Bytes.ofHex("3b".repeat(32))), "2:" + "ab".repeat(32),
                "{\n  \"band\": \"</script>\",\n  \"signature\": \"" + "0a".repeat(64) + "\"\n}");
    }
}
