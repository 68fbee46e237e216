package io.github.wristway.gateway.internal.plan;

import io.github.wristway.gateway.Verb;
import io.github.wristway.gateway.Wish.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Which steps each verb has, in the order that loses nothing: see first, save, then what may be refused, then what destroys. */
final class Tasks {
    private Tasks() {}

    /**
     * @param byHand   whether only somebody who holds the wearable in the hand can reset it
     * @param byItself whether the plan goes on by itself, and nobody asked just now
     */
    static List<Task> of(Verb verb, Set<Option> options, boolean byHand, boolean byItself) {
        return switch (verb) {
            case UNLINK, HANDOVER -> unlink(options, byHand, byItself);
            case RESET -> resetting(options, byHand);
            case SYNC -> List.of(new LookTask(false, false), new SaveTask(false, true));
            case FORGET -> List.of(new HostTask(true));
            case MOVE -> List.of(new HostTask(true));
            case LINK, RELINK -> throw new IllegalArgumentException("what a link needs is only known after a look");
            case ERASE -> throw new IllegalArgumentException("what an erasure needs is only known when it is counted");
        };
    }

    private static List<Task> unlink(Set<Option> options, boolean byHand, boolean byItself) {
        if (options.contains(Option.ACCOUNT_ONLY)) {
            return List.of(new AccountTask(byItself), new MenuResetTask(true), new HostTask(false));
        }
        List<Task> tasks = new ArrayList<>(resetting(options, byHand));
        if (!options.contains(Option.LOCAL)) tasks.add(2, new AccountTask(byItself));
        return List.copyOf(tasks);
    }

    private static List<Task> resetting(Set<Option> options, boolean byHand) {
        return List.of(new LookTask(true, !byHand), new SaveTask(true, !options.contains(Option.NO_SYNC)),
                       byHand ? new MenuResetTask(false) : new BandTask(), new HostTask(false));
    }

    /** Once somebody has been told to reset it by hand, all is saved: to look for its session again would only drain it. */
    static List<Task> untilReset(List<Task> all) {
        return all.stream().filter(task -> task.step().place().isPresent()).toList();
    }
}
