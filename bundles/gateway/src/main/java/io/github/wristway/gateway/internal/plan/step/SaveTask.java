package io.github.wristway.gateway.internal.plan.step;

import io.github.wristway.gateway.Report;
import io.github.wristway.gateway.Step;
import io.github.wristway.gateway.Verb;
import io.github.wristway.gateway.Wish.Option;
import io.github.wristway.gateway.base.LinkLost;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.base.NoAnswer;
import io.github.wristway.gateway.base.NotLinked;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.RequestRefused;
import io.github.wristway.gateway.base.Unsupported;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Session;
import io.github.wristway.gateway.device.Settings;
import io.github.wristway.gateway.device.Syncing.Afterwards;
import io.github.wristway.gateway.device.Syncing;
import io.github.wristway.gateway.internal.plan.place.HistorySide;
import io.github.wristway.gateway.internal.plan.place.Tally;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches what is only on the wearable; each round is on disk before the wearable may forget it. Before a reset it also
 * notes how the wearable is set.
 *
 * @param beforeReset whether the wearable will be reset. Then a link that breaks makes the plan wait; otherwise it is a
 *                    failure
 * @param history     whether to fetch what it has recorded
 */
public record SaveTask(boolean beforeReset, boolean history) implements Task {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final Logger log = LoggerFactory.getLogger(SaveTask.class);

    @Override
    public Step step() {
        return Step.SAVE;
    }

    @Override
    public Result run(PlanRun run) throws WristwayException {
        if (run.met.session().isEmpty()) {
            if (run.wish.verb() == Verb.SYNC) throw new NotLinked(run.row().name()); // it is free, and nothing can be synced
            return Result.already(step(), run.met.freeAt().isPresent() ? "nothing to fetch from a free band"
                    : run.met.trace().isPresent() ? "nothing to fetch after a reset" : "nothing is fetched without its key");
        }
        Session session = run.met.session().get();
        try {
            Result fetched = history ? fetch(run, session) : Result.already(step(), "its history is left alone, as you wished");
            return beforeReset ? with(noteSettings(run, session), fetched) : fetched;
        } catch (LinkLost | NoAnswer e) {
            if (!beforeReset) throw e;
            return Result.waits(step(), Outcome.QUEUED, e.getMessage() + "; what came until then is stored",
                                run.row().name() + " to be heard");
        }
    }

    private Result fetch(PlanRun run, Session session) throws WristwayException {
        Optional<Syncing> syncing = session.capability(Syncing.class);
        if (syncing.isEmpty()) return Result.already(step(), "this model records nothing that can be fetched");
        boolean keep = run.wish.wants(Option.KEEP);
        String id = run.row().id();
        HistorySide.Filling stored = run.sides.history().filling(id);
        try {
            syncing.get().sync(stored, keep ? Afterwards.KEEP : Afterwards.FORGET);
        } finally {
            run.sides.host().changed(run.row()); // a part is stored, even if the rest did not come
        }
        Tally tally = stored.tally();
        run.sides.host().tell("wearable/synced", Map.of("wearable.id", id, "name", run.row().name(), "minutes", tally.minutes(),
                "workouts", tally.workouts(), "values", tally.values()));
        String future = stored.future().map(upTo -> "; what it dates up to " + DAY.format(upTo.atZone(run.sides.zone()))
                + " stays on it, for its clock was wrong then").orElse("");
        if (tally.isNothing()) return Result.already(step(), "nothing new on it" + future);
        String gaps = stored.gaps().inWords(run.sides.zone(), run.sides.time().now()).map(told -> "; " + told).orElse("");
        return Result.done(step(), tally.inWords() + " stored" + (keep ? ", and left on the band" : "") + gaps + future);
    }

    /** Most wearables tell little of how they are set, and some nothing. That is no reason not to free one. */
    private static Optional<String> noteSettings(PlanRun run, Session session) throws WristwayException {
        Optional<Settings> settings = session.capability(Settings.class);
        if (settings.isEmpty()) return Optional.empty();
        try {
            int noted = run.sides.host().noteSettings(run.row(), settings.get());
            return noted == 0 ? Optional.empty() : Optional.of(noted == 1 ? "1 setting noted" : noted + " settings noted");
        } catch (Unsupported | RequestRefused | NoAnswer | MalformedMessage e) {
            log.warn("{}: its settings are not noted: {}", run.row().name(), e.getMessage());
            return Optional.of("it did not tell how it is set");
        }
    }

    private static Result with(Optional<String> note, Result result) {
        if (note.isEmpty()) return result;
        Report.Line line = result.line();
        return new Result(new Report.Line(line.step(), line.outcome(), line.said() + "; " + note.get()), result.waitsFor(), result.goOn());
    }
}
