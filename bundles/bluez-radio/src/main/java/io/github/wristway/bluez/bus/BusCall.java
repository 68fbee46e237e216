package io.github.wristway.bluez.bus;

import java.util.List;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.messages.Message;
import org.freedesktop.dbus.messages.MessageFactory;
import org.freedesktop.dbus.messages.constants.Flags;

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

    /**
     * Builds the message. dbus-java logs every argument while it does so, and what is written to a band may be
     * its new key. So it gets empty room for bytes, which it keeps as it is, and they are filled in behind its back.
     */
    Message message(MessageFactory messages) throws DBusException {
        Object[] values = arguments.toArray();
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof byte[] bytes) values[i] = new byte[bytes.length];
        }
        Message message = messages.createMethodCall(null, to, path, kind, member, Flags.NO_AUTO_START, signature.isEmpty() ? null : signature, values);
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof byte[] room) System.arraycopy(arguments.get(i), 0, room, 0, room.length);
        }
        return message;
    }

    @Override
    public String toString() {
        return kind.substring(kind.lastIndexOf('.') + 1) + "." + member + " of " + path;
    }
}
