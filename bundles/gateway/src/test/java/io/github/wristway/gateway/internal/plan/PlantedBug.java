package io.github.wristway.gateway.internal.plan;

import java.util.List;

/** A world with a mistake in it, to see that it is found. */
enum PlantedBug {
    NONE;

    ModelVault vault(World world) {
        return new ModelVault(world);
    }

    ModelJournal journal(World world) {
        return new ModelJournal(world);
    }

    ModelHistory history(World world) {
        return new ModelHistory(world);
    }

    ModelHost host(World world) {
        return new ModelHost(world);
    }

    ModelBand band(World world) {
        return new ModelBand(world);
    }

    ModelAccount account(World world) {
        return new ModelAccount(world);
    }

    List<Task> tasks(List<Task> tasks) {
        return tasks;
    }
}
