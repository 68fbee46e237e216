package io.github.wristway.host;

/** Why the launcher gives up: a sentence for people, and a status for scripts. */
final class LaunchFailed extends Exception {
    private static final long serialVersionUID = 1L;

    private final int exitStatus;

    LaunchFailed(int exitStatus, String message) {
        super(message);
        this.exitStatus = exitStatus;
    }

    LaunchFailed(int exitStatus, String message, Throwable cause) {
        super(message, cause);
        this.exitStatus = exitStatus;
    }

    int exitStatus() {
        return exitStatus;
    }
}
