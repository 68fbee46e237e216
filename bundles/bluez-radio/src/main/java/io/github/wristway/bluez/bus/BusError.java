package io.github.wristway.bluez.bus;

/** The other side, or the bus itself, answered with an error. Its name says what it is; the text is for people. */
public final class BusError extends Exception {
    private static final long serialVersionUID = 1L;

    private final String name;

    public BusError(String name, String text) {
        super(text.isBlank() ? name : text);
        this.name = name;
    }

    /** Such as {@code org.bluez.Error.Failed}. */
    public String name() {
        return name;
    }

    @Override
    public String toString() {
        return name + ": " + getMessage();
    }
}
