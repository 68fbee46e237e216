package io.github.wristway.virtual.band;

/** What can be wrong with a band, on purpose. */
public enum Fault {
    /** Nobody taps it when it asks. */
    NO_TAP,
    /** It hears and does not answer. */
    SILENT,
    /** It ends a transfer with a checksum that does not fit. */
    BAD_CHECKSUM,
    /** One packet of a transfer is missing. */
    GAP,
    /** The last packet of a transfer lacks its last byte. */
    CUT,
    /** One packet of a transfer is far longer than allowed. */
    OVERSIZE,
    /** One packet a second. */
    SLOW,
    /** It says yes to a reset and does nothing. */
    STUBBORN,
    /** It says no to a reset. */
    REFUSES_RESET,
    /** It resets without an answer. */
    MUTE_RESET,
    /** It says no to a setting. */
    REFUSES_SETTINGS,
    /** It takes a setting without an answer. */
    MUTE_SETTINGS,
    /** A chunk of what it says is missing. */
    LOST_CHUNK,
    /** It does not acknowledge a message or a packet. */
    NO_ACK,
    /** The checksum, or the end, of a message of its does not fit. */
    SPOILT_MESSAGE,
    /** It says no to a key exchange. */
    REFUSES_EXCHANGE,
    /** It says that a packet did not arrive. */
    NAK,
    /** It sends a packet twice. */
    TWICE,
    /** It sends something meaningless in front of a packet. */
    GARBAGE,
    /** It does not tell the version of its packets. */
    NO_VERSION,
    /** It says that somebody else has linked it. */
    LINKED_ELSEWHERE,
    /** It says that too many hosts are connected. */
    TOO_MANY,
    /** It lists a file and never sends it. */
    NO_FILE,
    /** It is set to let in no host but its own phone. */
    RESTRICTED
}
