package io.github.wristway.commands;

/** The framework that the commands run in. */
interface Host {
    /** Whether it runs other things as well, as a Karaf does. */
    boolean isShared();

    /** Stops all of it, soon. */
    void stop();
}
