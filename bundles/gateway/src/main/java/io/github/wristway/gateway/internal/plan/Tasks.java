package io.github.wristway.gateway.internal.plan;

import io.github.wristway.gateway.Verb;
import io.github.wristway.gateway.Wish.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Which steps each verb has, in the order that loses nothing: see first, save, then what may be refused, then what destroys. */
final class Tasks {
    private Tasks() {}

    /** @param byItself whether the plan goes on by itself, and nobody asked just now */
    static List<Task> of(Verb verb, Set<Option> options, boolean byItself) {
        return switch (verb) {
            case UNLINK -> unlink(options, byItself);
            case RESET -> resetting(options);
            case SYNC -> List.of(new LookTask(false), new SaveTask(false, true));
            case FORGET -> List.of(new HostTask(true));
            case LINK, RELINK -> throw new IllegalArgumentException("what a link needs is only known after a look");
        };
    }

    private static List<Task> unlink(Set<Option> options, boolean byItself) {
        if (options.contains(Option.ACCOUNT_ONLY)) {
            return List.of(new AccountTask(byItself), new MenuResetTask(), new HostTask(false));
        }
        List<Task> tasks = new ArrayList<>();
        tasks.add(new LookTask(true));
        tasks.add(new SaveTask(true, !options.contains(Option.NO_SYNC)));
        if (!options.contains(Option.LOCAL)) tasks.add(new AccountTask(byItself));
        tasks.add(new BandTask());
        tasks.add(new HostTask(false));
        return tasks;
    }

    private static List<Task> resetting(Set<Option> options) {
        List<Task> tasks = new ArrayList<>();
        tasks.add(new LookTask(true));
        tasks.add(new SaveTask(true, !options.contains(Option.NO_SYNC)));
        tasks.add(new BandTask());
        tasks.add(new HostTask(false));
        return tasks;
    }
}
