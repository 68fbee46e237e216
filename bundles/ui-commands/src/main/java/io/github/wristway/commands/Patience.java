package io.github.wristway.commands;

import picocli.CommandLine.Option;

/** Whether somebody waits for the plan to end. */
final class Patience {
    @Option(names = "--no-wait", description = "Tell the plan's id at once; the plan goes on behind. See wearable:pending and wearable:wait.")
    boolean none;
}
