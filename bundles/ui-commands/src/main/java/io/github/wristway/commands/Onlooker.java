package io.github.wristway.commands;

import io.github.wristway.gateway.Watcher;

/** A watcher who turns away when the command ends, even if the plan goes on. */
sealed interface Onlooker extends Watcher, AutoCloseable permits Progress, TapOnly, BatchTable.Work {
    /** Shows what goes on where no plan tells its steps: drawn again, or where lines stay, said when it is new. */
    void shows(String what);

    @Override
    void close();
}
