package io.github.wristway.bluez.bus;

import java.util.List;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.messages.MethodCall;

/** A method call that somebody makes on us. It wants one answer, from any thread, now or later. */
public final class BusRequest {
    private final Bus bus;
    private final MethodCall call;
    private final List<Object> arguments;

    BusRequest(Bus bus, MethodCall call, List<Passed> passed) throws DBusException {
        this.bus = bus;
        this.call = call;
        this.arguments = Plain.all(call.getParameters(), passed);
    }

    /** Who asks, by its unique name. */
    public String from() {
        return call.getSource();
    }

    public String path() {
        return call.getPath();
    }

    public String kind() {
        return String.valueOf(call.getInterface());
    }

    public String member() {
        return call.getName();
    }

    public List<Object> arguments() {
        return arguments;
    }

    public void answer() {
        answer("");
    }

    /** @param types the values' types in D-Bus's own letters */
    public void answer(String types, Object... values) {
        try {
            bus.post(bus.messages().createMethodReturn(call, types.isEmpty() ? null : types, values));
        } catch (DBusException e) {
            throw new IllegalArgumentException("cannot be sent: " + types, e);
        }
    }

    public void refuse(String errorName, String text) {
        try {
            bus.post(bus.messages().createError(call.getSource(), errorName, call.getSerial(), "s", text));
        } catch (DBusException e) {
            throw new IllegalArgumentException("cannot be sent: " + errorName, e);
        }
    }
}
