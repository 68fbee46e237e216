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
    /** Let it go for another host: bond and entry go here; the account and the wearable keep what they have. History stays. */
    MOVE,
    /** Sell it or give it away: free it in every place, with a copy of its history for whoever wants one. History stays. */
    HANDOVER,
    /** Erase what is stored of it, or of one person who wore it. The wearable, the account and the key are left alone. */
    ERASE,
    /** Drop key and entry here, whatever the wearable and the account still hold. History stays. */
    FORGET,
    /** Its owner has given it up: the account lets it go, and it is remembered as lost. The wearable itself keeps its key. */
    LOST
}
