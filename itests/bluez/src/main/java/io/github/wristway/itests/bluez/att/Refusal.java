package io.github.wristway.itests.bluez.att;

/** A request that is answered with an error (Vol 3, Part F, 3.4.1.1). */
final class Refusal extends Exception {
    static final int NO_SUCH_HANDLE = 0x01;
    static final int NOT_READABLE = 0x02;
    static final int NOT_WRITABLE = 0x03;
    static final int MALFORMED = 0x04;
    static final int NEEDS_PAIRING = 0x05;
    static final int NOT_SUPPORTED = 0x06;
    static final int BAD_OFFSET = 0x07;
    static final int NOTHING_FOUND = 0x0a;

    private static final long serialVersionUID = 1;

    final int handle;
    final int code;

    Refusal(int handle, int code) {
        super("error " + code + " at " + handle);
        this.handle = handle;
        this.code = code;
    }
}
