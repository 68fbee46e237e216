package io.github.wristway.gateway.internal.plan.step;

import io.github.wristway.gateway.Place;
import io.github.wristway.gateway.Report;
import io.github.wristway.gateway.Verb;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.internal.store.Journal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Sums the steps of a plan up in one outcome and one sentence. Pure. */
public final class Reports {
    private Reports() {}

    public static Report of(Journal.Entry entry, String called, List<Report.Line> lines, Optional<WristwayException> failure, List<String> waits,
                            Advice advice, Map<Place, String> untouched) {
        Outcome outcome = outcome(lines, failure.map(WristwayException::outcome));
        String conclusion = failure.map(Throwable::getMessage).orElseGet(() -> switch (outcome) {
            case OK -> done(entry.verb(), called);
            case ALREADY -> already(entry.verb(), called);
            case SENT_NOT_VERIFIED -> waits.isEmpty() ? unseen(called, lines)
                    : "sent, but nobody has seen the effect yet; it waits for " + String.join(" and ", waits);
            case PARTIAL -> "a part is done; the rest waits for " + String.join(" and ", waits);
            default -> "nothing is done yet; it waits for " + String.join(" and ", waits);
        });
        Optional<String> next = failure.map(WristwayException::remedy).or(() -> waits.isEmpty()
                ? advice.after(entry.verb(), outcome)
                : Optional.of("It finishes by itself; see wearable:pending"));
        return new Report(entry.planId(), entry.verb(), called, outcome, lines, conclusion, next, untouched);
    }

    /** As the journal has it: of a plan that ended without anybody who was told, or that has not ended yet. */
    public static Report of(Journal.Entry entry, String called, List<Report.Line> lines) {
        Outcome outcome = entry.state() == Journal.State.RUNNING ? Outcome.QUEUED : entry.outcome().orElse(Outcome.QUEUED);
        String conclusion = switch (entry.state()) {
            case RUNNING -> "it is at work";
            case PENDING -> "it waits for " + entry.waitsFor();
            case CANCELLED -> outcome == Outcome.PARTIAL ? "given up; what is done or sent stays so" : "given up; nothing has changed";
            case DONE -> outcome == Outcome.OK ? done(entry.verb(), called) : outcome == Outcome.ALREADY ? already(entry.verb(), called)
                    : lines.stream().filter(line -> !line.outcome().isSuccess()).reduce((first, last) -> last).map(Report.Line::said).orElse("it ended");
        };
        return new Report(entry.planId(), entry.verb(), called, outcome, lines, conclusion, Optional.empty());
    }

    static Outcome outcome(List<Report.Line> lines, Optional<Outcome> failure) {
        List<Outcome> places = lines.stream().filter(line -> line.step().place().isPresent()).map(Report.Line::outcome).toList();
        boolean changed = places.contains(Outcome.OK);
        if (failure.isPresent()) return changed ? Outcome.PARTIAL : failure.get();
        boolean queued = lines.stream().anyMatch(line -> line.outcome() == Outcome.QUEUED);
        boolean unseen = lines.stream().anyMatch(line -> line.outcome() == Outcome.SENT_NOT_VERIFIED);
        if (queued) return changed || unseen ? Outcome.PARTIAL : Outcome.QUEUED;
        if (unseen) return Outcome.SENT_NOT_VERIFIED;
        boolean reading = places.isEmpty();
        return reading || changed ? Outcome.OK : Outcome.ALREADY;
    }

    /** More than its step says is not known, and not all of it was sent by us. */
    private static String unseen(String called, List<Report.Line> lines) {
        return called + ": " + lines.stream().filter(line -> line.outcome() == Outcome.SENT_NOT_VERIFIED).map(Report.Line::said)
                .collect(Collectors.joining("; "));
    }

    private static String done(Verb verb, String called) {
        return switch (verb) {
            case LINK, RELINK -> called + " is linked here";
            case SYNC -> called + " is synced";
            case UNLINK -> called + " is free: it can be linked to any phone";
            case RESET -> called + " is as it left the factory";
            case MOVE -> called + " is let go: another host can have it";
            case HANDOVER -> called + " is free in every place: it can change hands";
            case ERASE -> called + ": the history that the plan named is erased here";
            case FORGET -> called + " is forgotten here";
            case LOST -> called + " is given up as lost; the band itself still has its key";
        };
    }

    private static String already(Verb verb, String called) {
        return switch (verb) {
            case LINK, RELINK -> called + " was linked here already";
            case SYNC -> called + " had nothing new";
            case UNLINK -> called + " was free already";
            case RESET -> called + " was reset already";
            case MOVE -> called + " was let go already";
            case HANDOVER -> called + " was free in every place already";
            case ERASE -> called + ": there was nothing to erase";
            case FORGET -> called + " was forgotten already";
            case LOST -> called + " was given up as lost already";
        };
    }
}
