package io.github.wristway.itests.bluez.hci;

/** How something ended (Vol 1, Part F). */
public final class Status {
    public static final int OK = 0x00;
    public static final int UNKNOWN_COMMAND = 0x01;
    public static final int UNKNOWN_CONNECTION = 0x02;
    public static final int KEY_MISSING = 0x06;
    public static final int SUPERVISION_TIMEOUT = 0x08;
    public static final int DISALLOWED = 0x0c;
    public static final int INVALID_PARAMETERS = 0x12;
    public static final int ENDED_BY_BAND = 0x13;
    public static final int ENDED_BY_HOST = 0x16;
    public static final int NOT_ESTABLISHED = 0x3e;

    private Status() {}
}
