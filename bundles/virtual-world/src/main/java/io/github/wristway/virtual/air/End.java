package io.github.wristway.virtual.air;

/** The thing's end of one link, of whatever kind. All of it is called with the air held still, so it returns at once. */
interface End {
    /** The link is over, for whatever reason. */
    void lost();

    /** Whether it hears but does not answer, not even a request. */
    boolean silent();
}
