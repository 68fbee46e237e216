package io.github.wristway.bluez.bus;

import java.util.List;

/**
 * A method call, ready to be sent.
 *
 * @param to        the name on the bus of whom is called
 * @param signature the types of the arguments in D-Bus's own letters; empty without arguments
 */
public record BusCall(String to, String path, String kind, String member, String signature, List<Object> arguments) {
    public BusCall {
        arguments = List.copyOf(arguments);
    }

    public static BusCall of(String to, String path, String kind, String member) {
        return new BusCall(to, path, kind, member, "", List.of());
    }

    public BusCall with(String types, Object... values) {
        return new BusCall(to, path, kind, member, types, List.of(values));
    }

    /** A value that carries its own type, as it stands in a dictionary of options. */
    public static Object variant(String type, Object value) {
        return new Object[] {type, value};
    }

    @Override
    public String toString() {
        return kind.substring(kind.lastIndexOf('.') + 1) + "." + member + " of " + path;
    }
}
