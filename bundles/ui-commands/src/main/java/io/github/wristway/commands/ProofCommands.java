package io.github.wristway.commands;

import io.github.wristway.gateway.AuditEntry;
import io.github.wristway.gateway.AuditEntry.Subject;
import io.github.wristway.gateway.AuditVerdict;
import io.github.wristway.gateway.Gateway;
import io.github.wristway.gateway.GatewayIdentity;
import io.github.wristway.gateway.HandoverSheet;
import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.NotFound;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.WristwayException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gateway:} what proves what was done here, and elsewhere. */
final class ProofCommands {
    private final Gateway gateway;
    private final Shell shell;
    private final Clock clock;
    private final Phrases phrases;

    ProofCommands(Gateway gateway, Shell shell, Clock clock) {
        this.gateway = gateway;
        this.shell = shell;
        this.clock = clock;
        this.phrases = new Phrases(clock);
    }

    @Command(name = "audit", description = "Show what was destroyed or given up here, when, and by whose wish, newest last; or check that nobody changed that log.",
             footer = {"  gateway:audit --band kitchen", "  gateway:audit --since yesterday", "  gateway:audit --verify"})
    Answer<AuditEntry> audit(
            @Option(names = "--band", paramLabel = "BAND", description = "Only of this band.") String band,
            @Option(names = "--since", paramLabel = "DAY", description = "Only from this day on: 2026-11-22, yesterday or today.") LocalDate since,
            @Option(names = "--verify", description = "Check the whole log, and say which line breaks it.") boolean verify) throws WristwayException {
        if (verify) return verified(gateway.proofs().verifyAudit());
        Predicate<AuditEntry> wanted = band == null ? entry -> true : of(band);
        List<AuditEntry> entries = gateway.proofs().audit().stream().filter(wanted)
                .filter(entry -> since == null || !entry.time().isBefore(since.atStartOfDay(clock.getZone()).toInstant())).toList();
        return Answer.table(entries, "Nothing was destroyed or given up here" + (band == null && since == null ? "." : ", as far as that goes."), List.of(
                Column.number("line", entry -> "" + entry.number()),
                Column.code("when", entry -> phrases.moment(entry.time())),
                Column.words("band", entry -> entry.wearable().name()),
                Column.code("what", entry -> Phrases.word(entry.act())),
                Column.code("outcome", entry -> entry.outcome().map(Outcome::name).orElse("about to")),
                Column.code("by", entry -> Phrases.word(entry.by()))));
    }

    private Predicate<AuditEntry> of(String band) throws WristwayException {
        try {
            String id = gateway.wearables().find(band).id();
            return entry -> entry.wearable().id().equals(Optional.of(id));
        } catch (NotFound e) {
            return entry -> isCalled(entry.wearable(), band);
        }
    }

    private static boolean isCalled(Subject wearable, String typed) {
        return typed.equalsIgnoreCase(wearable.name()) || wearable.serial().filter(typed::equalsIgnoreCase).isPresent();
    }

    private static Answer<AuditEntry> verified(AuditVerdict verdict) {
        Outcome outcome = verdict.isWhole() ? Outcome.OK : Outcome.TAMPERED;
        String fit = Phrases.count(verdict.lines(), "line") + (verdict.lines() == 1 ? " fits" : " fit together");
        String said = verdict.trouble().map(trouble -> "the audit log breaks at " + trouble + ". Before that, " + fit)
                .orElse(fit + ", and nothing is missing");
        StringBuilder text = new StringBuilder(Typesetting.paragraph(outcome + "  ", Typesetting.sentence(said)));
        for (String note : verdict.notes()) text.append('\n').append(Typesetting.paragraph("  note      ", Typesetting.sentence(note)));
        verdict.head().ifPresent(head -> text.append('\n').append("  head      ").append(head));
        return Answer.of(outcome, List.of(), verdict, text.toString());
    }

    @Command(name = "identity", description = "Show this gateway's public key and its fingerprint, which tell its handover sheets from others.",
             footer = "  gateway:identity")
    Answer<Void> identity() throws WristwayException {
        GatewayIdentity identity = gateway.proofs().identity();
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("publicKey", identity.publicKey());
        facts.put("fingerprint", identity.fingerprint());
        return Answer.of(Outcome.OK, List.of(), facts, "fingerprint  " + identity.fingerprint() + "\npublic key   " + identity.publicKey().hex());
    }

    @Command(name = "check-sheet", description = "Check a handover sheet, and show what is signed in it. Only OK means that it is genuine, by whom it should be, "
                                                 + "and that the band is free.",
             footer = {"  gateway:check-sheet handover-kitchen.html", "  gateway:check-sheet sheet.json --fingerprint 3f2a91c077de0b12a4c5d6e7f8091a2b"})
    Answer<HandoverSheet.Line> checkSheet(
            @Parameters(paramLabel = "FILE", description = "The JSON file, or the page.") Path file,
            @Option(names = "--fingerprint", paramLabel = "HEX", description = "What the previous owner's gateway:identity shows.") String fingerprint)
            throws WristwayException {
        Bytes content = SheetFiles.read(shell.path(file));
        return new SheetCheck(gateway.proofs().check(content), content, Optional.ofNullable(fingerprint)).answer();
    }
}
