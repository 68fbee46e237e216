package io.github.wristway.gateway.internal.plan;

import io.github.wristway.gateway.Verb;
import io.github.wristway.gateway.Wish.Option;
import io.github.wristway.gateway.device.CapabilitySheet;
import io.github.wristway.gateway.internal.plan.place.ByHand;
import io.github.wristway.gateway.internal.plan.step.AccountTask;
import io.github.wristway.gateway.internal.plan.step.BandTask;
import io.github.wristway.gateway.internal.plan.step.ExportTask;
import io.github.wristway.gateway.internal.plan.step.HostTask;
import io.github.wristway.gateway.internal.plan.step.LetGoTask;
import io.github.wristway.gateway.internal.plan.step.LookTask;
import io.github.wristway.gateway.internal.plan.step.LostTask;
import io.github.wristway.gateway.internal.plan.step.MenuResetTask;
import io.github.wristway.gateway.internal.plan.step.MoveOutTask;
import io.github.wristway.gateway.internal.plan.step.RestrictionTask;
import io.github.wristway.gateway.internal.plan.step.SaveTask;
import io.github.wristway.gateway.internal.plan.step.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which steps each verb has, in the order that loses nothing: see first, save, then what may be refused, then what destroys. */
final class Tasks {
    private Tasks() {}

    /**
     * @param sheet    what is known of the model
     * @param byItself whether the plan goes on by itself, and nobody asked just now
     */
    static List<Task> of(Verb verb, Set<Option> options, Optional<CapabilitySheet> sheet, boolean byItself) {
        boolean byHand = ByHand.only(sheet);
        return switch (verb) {
            case UNLINK -> unlink(options, sheet, byItself);
            case HANDOVER -> handover(sheet, byItself);
            case RESET -> List.of(look(byHand), save(options), reset(byHand), new HostTask(false, false));
            case MOVE -> move(options, sheet);
            case SYNC -> List.of(new LookTask(false, false), new SaveTask(false, true));
            case FORGET -> List.of(new HostTask(true, false));
            case LOST -> List.of(new LostTask(), new AccountTask(byItself));
            case LINK, RELINK, ERASE -> throw new IllegalArgumentException("what it takes is only known after a look");
        };
    }

    private static List<Task> unlink(Set<Option> options, Optional<CapabilitySheet> sheet, boolean byItself) {
        List<Task> tasks = new ArrayList<>();
        boolean accountOnly = options.contains(Option.ACCOUNT_ONLY);
        boolean byHand = ByHand.only(sheet);
        if (!accountOnly) tasks.addAll(List.of(look(byHand), save(options)));
        tasks.addAll(restriction(sheet));
        if (!options.contains(Option.LOCAL)) tasks.add(new AccountTask(byItself));
        tasks.add(accountOnly ? new MenuResetTask(true) : reset(byHand));
        tasks.add(new HostTask(false, false));
        return List.copyOf(tasks);
    }

    private static List<Task> handover(Optional<CapabilitySheet> sheet, boolean byItself) {
        boolean byHand = ByHand.only(sheet);
        List<Task> tasks = new ArrayList<>(List.of(look(byHand), save(Set.of()), new ExportTask()));
        tasks.addAll(restriction(sheet));
        tasks.addAll(List.of(new AccountTask(byItself), reset(byHand), new HostTask(false, true)));
        return List.copyOf(tasks);
    }

    private static List<Task> move(Set<Option> options, Optional<CapabilitySheet> sheet) {
        List<Task> tasks = new ArrayList<>();
        if (!options.contains(Option.NO_SYNC)) tasks.addAll(List.of(new LookTask(false, false), new SaveTask(false, true)));
        tasks.addAll(restriction(sheet));
        tasks.addAll(List.of(new LetGoTask(), new MoveOutTask()));
        return List.copyOf(tasks);
    }

    private static Task look(boolean byHand) {
        return new LookTask(true, !byHand);
    }

    private static Task save(Set<Option> options) {
        return new SaveTask(true, !options.contains(Option.NO_SYNC));
    }

    private static Task reset(boolean byHand) {
        return byHand ? new MenuResetTask(false) : new BandTask();
    }

    /** Where others are to link it afterwards. */
    private static List<Task> restriction(Optional<CapabilitySheet> sheet) {
        return sheet.flatMap(CapabilitySheet::restriction).<Task>map(RestrictionTask::new).stream().toList();
    }

    /** Once somebody has been told to reset it by hand, all is saved: to look for its session again would only drain it. */
    static List<Task> untilReset(List<Task> all) {
        return all.stream().filter(task -> task.step().place().isPresent()).toList();
    }
}
