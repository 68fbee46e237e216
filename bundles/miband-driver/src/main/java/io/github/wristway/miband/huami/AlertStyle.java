package io.github.wristway.miband.huami;

/** How a model wants a {@link TextAlert}. Source: Gadgetbridge, read for facts. */
public enum AlertStyle {
    /** In one packet to 2A46: Band 2 and HRX. */
    ONE_PACKET      (20,  true,  0, false, false),
    /** As a {@link ChunkedMessage}: Band 3. */
    CHUNKED         (230, false, 0, true,  false),
    /** The same with four more bytes after the category: Band 4 and later. */
    CHUNKED_WITH_GAP(230, false, 4, true,  true);

    private final int longest;
    private final boolean onePacket;
    private final int gap;
    private final boolean naming;
    private final boolean calls;

    AlertStyle(int longest, boolean onePacket, int gap, boolean naming, boolean calls) {
        this.longest = longest;
        this.onePacket = onePacket;
        this.gap = gap;
        this.naming = naming;
        this.calls = calls;
    }

    /** Bytes in total. */
    int longest() {
        return longest;
    }

    /** Whether it goes to 2A46 as it is; otherwise it is a {@link ChunkedMessage}. */
    public boolean isOnePacket() {
        return onePacket;
    }

    /** Zero bytes after the category. */
    int gap() {
        return gap;
    }

    /** Whether the name of an app follows the text. */
    boolean isNaming() {
        return naming;
    }

    /** Whether a call is a {@link CallAlert}; otherwise it is a text, and a vibration beside it. */
    public boolean knowsCalls() {
        return calls;
    }
}
