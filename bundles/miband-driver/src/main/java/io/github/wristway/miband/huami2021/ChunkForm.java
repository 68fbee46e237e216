package io.github.wristway.miband.huami2021;

/** How a chunk starts. All but extras of some older bands are extended: a byte 00 stands behind the flags. */
public enum ChunkForm {
    EXTENDED(1),
    SHORT(0);

    private final int zeros;

    ChunkForm(int zeros) {
        this.zeros = zeros;
    }

    int zeros() {
        return zeros;
    }

    int laterHeader() {
        return 4 + zeros;
    }

    int firstHeader() {
        return laterHeader() + 6;
    }
}
