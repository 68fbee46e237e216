package io.github.wristway.commands;

import picocli.CommandLine.Option;

/** The options with which somebody agrees beforehand, or only looks. */
final class Agreement {
    @Option(names = "--yes", description = "Agree without being asked. What is only on the band still wants its name or --confirm.")
    boolean yes;

    @Option(names = "--confirm", paramLabel = "TOKEN", description = "Agree to the very plan that showed this token.")
    String token;

    @Option(names = "--dry-run", description = "Show the plan and its token, and change nothing.")
    boolean dryRun;

    /** For what needs no consent. */
    static Agreement toLook(boolean only) {
        Agreement agreement = new Agreement();
        agreement.dryRun = only;
        return agreement;
    }
}
