package io.github.wristway.virtual.air;

/** A link, whatever goes over it, as {@link Air} and {@link Carrier} see it. Touched only while the air is held still. */
interface Carried {
    /** Whether the thing hears but does not answer. */
    boolean silent();

    boolean broken();

    /** Ends the link for both sides, now. */
    void breakNow();

    /** The thing is somewhere else now. */
    void moved();
}
