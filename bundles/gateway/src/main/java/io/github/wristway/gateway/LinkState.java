package io.github.wristway.gateway;

/** How a wearable stands to this gateway. */
public enum LinkState {
    /** Free for anybody. */
    UNPAIRED,
    /** Our key opens it. */
    LINKED_HERE,
    /** Another host has it: it has a key that is not ours, or was moved there. */
    LINKED_ELSEWHERE,
    /** It refuses every host but its own. */
    RESTRICTED,
    /** Account or host have forgotten it, the wearable has not. */
    ORPHANED,
    /** It will be freed as soon as it is heard. */
    UNLINK_PENDING,
    /** Its reset was sent; it has not been seen again yet. */
    RESETTING,
    /** Its owner has given it up. */
    LOST
}
