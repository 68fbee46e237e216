package io.github.wristway.virtual.band;

import io.github.wristway.gateway.radio.Radio.Ability;

/** All protocols that there are. Who puts bands into a world hands them in; no band needs to know the rooms they are in. */
public interface Generations {
    /**
     * Band 1, 1A and 1S.
     *
     * @param feature and version: what it says of its hardware
     * @param profile version, as in its own words
     * @param welcome what it says to its owner
     */
    Generation first(int feature, int version, long profile, boolean hasPulse, int welcome);

    /**
     * Band 2 to 5.
     *
     * @param inChunks whether texts come to it in chunks
     */
    Generation huami(int sampleSize, boolean inChunks, boolean hasPulse);

    /** Band 6. */
    Generation withKeyExchange();

    /** Band 7. */
    Generation zepp();

    /**
     * Band 7 Pro, and Band 8 and later.
     *
     * @param version   1 or 2, of its packets
     * @param carriedBy what carries them
     */
    Generation newer(int version, Ability... carriedBy);
}
