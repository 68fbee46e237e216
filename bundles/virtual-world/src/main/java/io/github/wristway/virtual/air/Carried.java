package io.github.wristway.virtual.air;

/** The host's end of a link, whatever goes over it. */
interface Carried {
    /** What carries it. */
    Connection connection();
}
