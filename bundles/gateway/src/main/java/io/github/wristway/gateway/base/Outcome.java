package io.github.wristway.gateway.base;

/**
 * How something ended: one list for the shell, for scripts and for Java.
 * The exit status is what {@code ./wristway exec} hands to the operating system; it never changes for a code.
 */
public enum Outcome {
    OK(0, "done and seen to be done"),
    ALREADY(0, "there was nothing left to do"),
    QUEUED(10, "nothing done yet; it finishes by itself when the band is heard or the account answers"),
    SENT_NOT_VERIFIED(11, "sent, but nobody saw the effect"),
    PARTIAL(12, "some places are done, others are not; the report says which"),
    NOT_OWNER(20, "the account does not list the wearable"),
    NOT_LINKED(21, "the wearable is not linked here"),
    OUT_OF_RANGE(22, "no radio hears the wearable, or the link broke"),
    RESTRICTED(23, "the wearable refuses every host but its own"),
    KEY_MISSING(24, "there is no key for the wearable"),
    KEY_STALE(25, "the wearable refuses the key"),
    AUTH_REFUSED(26, "the wearable refuses to authenticate"),
    TAP_TIMEOUT(27, "nobody tapped the band in time"),
    OFFLINE(28, "the account service cannot be reached"),
    ACCOUNT_LOGIN(29, "there is no valid sign-in"),
    UNSUPPORTED(30, "the model cannot do it, or nobody knows how"),
    CONFIRM_NEEDED(31, "the plan destroys something and wants a yes"),
    ADAPTER(32, "the radio of this host does not work"),
    BUSY(33, "something else is going on with the wearable"),
    CANCELLED(34, "stopped before anything was changed"),
    REFUSED(35, "the account service or the wearable said no"),
    PROTOCOL(36, "an answer that nobody can read"),
    STORAGE(37, "disk, store or key file do not allow it"),
    NOT_FOUND(38, "nothing goes by that name"),
    TAMPERED(39, "the audit log or a handover sheet was changed by other hands, or is signed by another key"),
    INVALID(2, "what was typed or configured makes no sense"),
    ERROR(1, "a bug in Wristway; please report it");

    private final int exitStatus;
    private final String meaning;

    Outcome(int exitStatus, String meaning) {
        this.exitStatus = exitStatus;
        this.meaning = meaning;
    }

    public int exitStatus() {
        return exitStatus;
    }

    public String meaning() {
        return meaning;
    }

    /** True where the world is now as it was asked to be, and that was seen. */
    public boolean isSuccess() {
        return this == OK || this == ALREADY;
    }
}
