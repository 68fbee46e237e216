package io.github.wristway.host;

/** How the launcher itself ends. The numbers are those of {@code Outcome} in the gateway; commands bring their own. */
final class ExitStatus {
    static final int OK = 0;
    static final int ERROR = 1;
    static final int USAGE = 2;
    static final int BUSY = 33;
    static final int STORAGE = 37;
    /** As of {@code timeout} in every Unix shell. */
    static final int TOOK_TOO_LONG = 124;

    private ExitStatus() {}
}
