package io.github.wristway.commands;

import io.github.wristway.gateway.Wish;
import java.util.EnumSet;
import java.util.Set;
import picocli.CommandLine.Option;

/** The options that leave parts of a plan out. */
final class PlanOptions {
    @Option(names = "--account-only", description = "Only remove it from the account. The band keeps its key.")
    boolean accountOnly;

    @Option(names = "--local", description = "Leave the account alone. Needs no internet.")
    boolean local;

    @Option(names = "--no-sync", description = "Do not fetch first what is only on the band: it will be lost.")
    boolean noSync;

    Set<Wish.Option> wished() {
        Set<Wish.Option> wished = EnumSet.noneOf(Wish.Option.class);
        if (accountOnly) wished.add(Wish.Option.ACCOUNT_ONLY);
        if (local) wished.add(Wish.Option.LOCAL);
        if (noSync) wished.add(Wish.Option.NO_SYNC);
        return wished;
    }
}
