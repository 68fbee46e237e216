package io.github.wristway.commands;

import io.github.wristway.gateway.Watcher;

/** A watcher who turns away when the command ends, even if the plan goes on. */
sealed interface Onlooker extends Watcher, AutoCloseable permits Progress, TapOnly {
    @Override
    void close();
}
