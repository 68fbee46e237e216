package io.github.wristway.gateway.internal.plan.step;

import io.github.wristway.gateway.AuditEntry.Act;
import io.github.wristway.gateway.AuditEntry.By;
import io.github.wristway.gateway.Report;
import io.github.wristway.gateway.Step;
import io.github.wristway.gateway.Verb;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.StorageTrouble;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.CapabilitySheet;
import io.github.wristway.gateway.internal.proof.Audit;
import io.github.wristway.gateway.internal.proof.Deed;
import io.github.wristway.gateway.internal.store.Journal;
import io.github.wristway.gateway.internal.store.WearableRow;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Which steps of a plan the audit log is told of: before they destroy something, and when they have come to something new. */
public final class Evidence {
    private final Audit audit;
    private final Logbook logbook;
    private final Map<Step, Act> begun = new EnumMap<>(Step.class);

    Evidence(Audit audit, Logbook logbook) {
        this.audit = audit;
        this.logbook = logbook;
    }

    /** If this fails, the step must not go on: what cannot be written down is not done. */
    void about(Step step, WearableRow row, Optional<CapabilitySheet> sheet) throws StorageTrouble {
        Optional<Act> usual = act(logbook.entry().verb(), step);
        if (usual.isEmpty()) return;
        boolean tried = usual.get() == Act.BAND_RESET && sheet.flatMap(CapabilitySheet::resetDoubt).isPresent();
        Act act = tried ? Act.EXPERIMENT : usual.get();
        audit.write(deed(act, step, row));
        begun.put(step, act);
    }

    /** A step that only waits, or finds again what an earlier run has found, is no news. */
    void ended(Report.Line line, WearableRow row) throws StorageTrouble {
        Optional<Act> act = Optional.ofNullable(begun.get(line.step())).or(() -> isNews(line) ? act(logbook.entry().verb(), line.step()) : Optional.empty());
        if (act.isPresent()) audit.write(deed(act.get(), line.step(), row).ended(line.outcome()));
    }

    private boolean isNews(Report.Line line) {
        Optional<Outcome> before = logbook.earlier(line.step()).flatMap(Journal.StepEntry::outcome);
        return switch (line.outcome()) {
            case OK, SENT_NOT_VERIFIED -> !before.equals(Optional.of(line.outcome()));
            case ALREADY -> logbook.earlier(line.step()).isPresent();
            default -> false;
        };
    }

    /** Something of our own that is quickly done. */
    void around(Act act, Step step, WearableRow row, Audit.Work work) throws WristwayException {
        audit.around(deed(act, step, row), work);
    }

    private Deed deed(Act act, Step step, WearableRow row) {
        return Deed.of(act, logbook.isUnasked() ? By.ITSELF : By.SOMEBODY, Optional.of(logbook.entry().planId()), step.place(), row);
    }

    /** What a plan has changed stays so, and what is left to do is nobody's any more. */
    public static void givingUp(Audit audit, Journal.Entry plan, WearableRow row, Audit.Work work) throws WristwayException {
        audit.around(Deed.of(Act.PLAN_CANCEL, By.SOMEBODY, Optional.of(plan.planId()), Optional.empty(), row), work);
    }

    private static Optional<Act> act(Verb verb, Step step) {
        if (verb == Verb.LINK || verb == Verb.RELINK) return Optional.empty(); // they enter it here
        return switch (step) {
            case ACCOUNT -> Optional.of(Act.ACCOUNT_UNLINK);
            case BAND -> verb == Verb.MOVE ? Optional.empty() : Optional.of(Act.BAND_RESET); // a move only lets it go
            case HOST -> Optional.of(Act.HOST_FORGET);
            case HISTORY -> Optional.of(Act.HISTORY_ERASE);
            default -> Optional.empty();
        };
    }
}
