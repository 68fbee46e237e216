package io.github.wristway.itests.bluez.smp;

/** What a band does when a host wants to pair. */
public enum Manner {
    /** It does not know pairing. */
    REFUSES,
    /** It pairs without asking anybody. */
    JUST_WORKS,
    /** It begins, and then finds that something does not fit. */
    BREAKS_OFF,
    /** It does not answer. */
    SILENT
}
