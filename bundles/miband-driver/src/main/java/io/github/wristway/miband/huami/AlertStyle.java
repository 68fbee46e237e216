package io.github.wristway.miband.huami;

/** How a model wants a {@link TextAlert}. Source: Gadgetbridge, read for facts. */
public enum AlertStyle {
    /** In one packet to 2A46: Band 2 and HRX. */
    ONE_PACKET(20, 0, false),
    /** As a {@link ChunkedMessage}: Band 3. */
    CHUNKED(230, 0, true),
    /** The same with four more bytes after the category: Band 4 and later. */
    CHUNKED_WITH_GAP(230, 4, true);

    private final int longest;
    private final int gap;
    private final boolean naming;

    AlertStyle(int longest, int gap, boolean naming) {
        this.longest = longest;
        this.gap = gap;
        this.naming = naming;
    }

    /** Bytes in total. */
    int longest() {
        return longest;
    }

    /** Zero bytes after the category. */
    int gap() {
        return gap;
    }

    /** Whether the name of an app follows the text. */
    boolean isNaming() {
        return naming;
    }
}
