package io.github.wristway.gateway;

/** What can be asked for as a plan. */
public enum Verb {
    /** Take a wearable on: find the key, open it, set its time, remember it. */
    LINK,
    /** Fetch what it has recorded. */
    SYNC,
    /** Free it: in the account, on the wearable, and here. History stays. */
    UNLINK,
    /** Erase the wearable's own memory; the account keeps it. */
    RESET,
    /** Link a wearable again that this gateway knows, also under a new address. History goes on. */
    RELINK,
    /** Drop key and entry here, whatever the wearable and the account still hold. History stays. */
    FORGET
}
