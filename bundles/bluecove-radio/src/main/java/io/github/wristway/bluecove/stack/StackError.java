package io.github.wristway.bluecove.stack;

/** What JSR-82 says when something does not work. */
public final class StackError extends Exception {
    private static final long serialVersionUID = 1L;

    /** What it may be about. */
    public enum Kind {
        /** BlueCove lacks its part for this operating system. */
        NO_PART,
        /** The part is there, but its native library does not load. */
        NO_LIBRARY,
        /** The native library is of another BlueCove. */
        MISMATCH,
        /** There is no adapter, or none that we may use. */
        NO_ADAPTER,
        /** The adapter is switched off. */
        OFF,
        /** The device has nothing at this channel. */
        NO_SERVICE,
        /** The device wants to be paired first. */
        SECURITY,
        /** This host carries no more connections. */
        NO_ROOM,
        /** The device did not answer in the time that the host's Bluetooth gives it. */
        TIMEOUT,
        /** Anything else; {@link #getMessage} may tell. */
        FAILED
    }

    private final Kind kind;

    StackError(Kind kind, Throwable cause) {
        super(cause.getMessage() == null ? cause.toString() : cause.getMessage(), cause);
        this.kind = kind;
    }

    StackError(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
