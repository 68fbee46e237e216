package io.github.wristway.gateway.base;

/** Bytes or text from outside that break the format they should have. Nothing was stored or acknowledged. */
public final class MalformedMessage extends WristwayException {
    private static final long serialVersionUID = 1L;

    /** For what wearables send. */
    public MalformedMessage(String what) {
        this(what, "Run the command again; if it happens twice, report the firmware version and this text");
    }

    public MalformedMessage(String what, String remedy) {
        super(Outcome.PROTOCOL, what, remedy, null);
    }
}
