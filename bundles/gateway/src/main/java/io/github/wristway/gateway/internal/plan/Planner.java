package io.github.wristway.gateway.internal.plan;

import io.github.wristway.gateway.Consent;
import io.github.wristway.gateway.LinkState;
import io.github.wristway.gateway.Plan;
import io.github.wristway.gateway.Step;
import io.github.wristway.gateway.Verb;
import io.github.wristway.gateway.Wish.Option;
import io.github.wristway.gateway.Wish;
import io.github.wristway.gateway.base.StorageTrouble;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.internal.plan.Look.Depth;
import io.github.wristway.gateway.internal.plan.place.Sides;
import io.github.wristway.gateway.internal.plan.place.Tally;
import io.github.wristway.gateway.internal.plan.place.Tools;
import io.github.wristway.gateway.internal.plan.step.AccountTask;
import io.github.wristway.gateway.internal.plan.step.Advice;
import io.github.wristway.gateway.internal.plan.step.BandTask;
import io.github.wristway.gateway.internal.plan.step.MenuResetTask;
import io.github.wristway.gateway.internal.plan.step.Task;
import io.github.wristway.gateway.internal.store.Journal;
import io.github.wristway.gateway.internal.store.WearableRow;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.lang3.StringUtils;

/** Looks at a known wearable and says what would be done. */
final class Planner {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private final Tools tools;
    private final Sides sides;

    Planner(Tools tools, Sides sides) {
        this.tools = tools;
        this.sides = sides;
    }

    Prepared prepare(Wish wish) throws WristwayException {
        WearableRow row = tools.directory().find(wish.which());
        List<Task> tasks = Tasks.of(wish.verb(), wish.options(), sides.band().sheet(row), false);
        boolean withAccount = tasks.stream().anyMatch(AccountTask.class::isInstance);
        Look look = Look.at(tools, sides, row, depth(wish), withAccount, wish.account());
        if (look.condition().isPresent()) row.refuseAnother(look.condition().get().serial());
        List<Plan.Line> lines = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        String seen = new LookInWords(look, tools.zone()).all();
        if (!seen.isEmpty()) lines.add(line(Step.LOOK, seen, ""));
        StepLines steps = new StepLines(wish, row, look, warnings);
        for (Task task : tasks) steps.of(task).ifPresent(lines::add);
        if (wish.verb() != Verb.SYNC) lines.add(line(Step.HISTORY, "stays: " + history(row), ""));
        warn(wish, row, look, warnings);
        boolean resets = tasks.stream().anyMatch(BandTask.class::isInstance) || tasks.contains(new MenuResetTask(false));
        Consent.Level level = level(wish, look, resets);
        String id = new Unfinished(sides, tools.room().store().journal()).begun(wish, row).map(Journal.Entry::planId).orElse(tools.directory().freshId());
        Plan plan = new Plan(id, wish, tools.directory().info(row), headline(wish.verb(), row), lines, warnings, level,
                             PlanToken.of(wish, row, level, tools.room().store().samples().end(row.id())), tools.time().now());
        return new Prepared(plan, row, tasks);
    }

    private static Depth depth(Wish wish) {
        if (wish.wants(Option.ACCOUNT_ONLY) || wish.verb() == Verb.FORGET || wish.verb() == Verb.LOST) return Depth.NOT_AT_ALL;
        boolean onlyHeard = wish.verb() == Verb.SYNC || wish.verb() == Verb.MOVE && wish.wants(Option.NO_SYNC);
        return onlyHeard ? Depth.LISTEN : Depth.KNOCK;
    }

    /** What the plan does not do, and what comes after it. */
    private void warn(Wish wish, WearableRow row, Look look, List<String> warnings) throws WristwayException {
        boolean leavesAccount = row.account().isPresent() && (wish.wants(Option.LOCAL) || wish.verb() == Verb.RESET);
        if (leavesAccount) {
            warnings.add("If " + tools.accounts().called(row.account().get()) + " still lists it, it goes on doing so, and no other account can have it; wearable:unlink "
                    + row.name() + " removes it there, too.");
        }
        boolean takesBack = row.state() == LinkState.LINKED_ELSEWHERE && wish.verb() != Verb.MOVE && look.opens();
        if (takesBack) warnings.add("It was moved to another host; this takes it from there.");
        if (wish.verb() == Verb.MOVE) warnings.add(new Advice(row, look.sheet()).forTheOtherHost() + ".");
        if (wish.verb() == Verb.HANDOVER) warnings.add("When it is done, wearable:sheet " + row.name() + " writes the proof for whoever gets it.");
        boolean destroys = !look.isReset() && !look.isShut() && wish.wants(Option.NO_SYNC) && wish.verb() != Verb.MOVE;
        if (destroys && look.hasUnsynced()) warnings.add("What is only on the band will be lost: " + look.unsyncedInWords() + ".");
    }

    /** Where nothing can be fetched first, because it does not open, nothing is reset either: then a yes is enough. */
    private static Consent.Level level(Wish wish, Look look, boolean resets) {
        if (wish.verb() == Verb.SYNC) return Consent.Level.NONE;
        return resets && !look.isReset() && !look.isShut() && look.hasUnsynced() ? Consent.Level.NAME : Consent.Level.YES;
    }

    private String history(WearableRow row) throws StorageTrouble {
        int days = tools.room().store().samples().dayCount(row.id());
        if (days == 0) return "nothing is stored yet";
        return Tally.counted(days, "day") + ", " + Tally.counted(tools.room().store().samples().minuteCount(row.id()), "minute");
    }

    private String headline(Verb verb, WearableRow row) throws StorageTrouble {
        StringBuilder headline = new StringBuilder(StringUtils.capitalize(PlanDesk.word(verb)) + " \"" + row.name() + "\" · " + tools.directory().info(row).modelName());
        row.person().ifPresent(person -> headline.append(" · worn by ").append(person));
        row.linkedSince().ifPresent(since -> headline.append(row.person().isPresent() ? " since " : " · linked since ")
                .append(DAY.format(since.atZone(tools.zone()))));
        return headline.toString();
    }

    static Plan.Line line(Step step, String does, String consequence) {
        return new Plan.Line(step, does, consequence.isEmpty() ? Optional.empty() : Optional.of(consequence));
    }
}
