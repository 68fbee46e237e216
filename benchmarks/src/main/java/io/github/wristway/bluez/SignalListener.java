package io.github.wristway.bluez;

import io.github.wristway.bluez.bus.Plain;
import io.github.wristway.gateway.base.MalformedMessage;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.interfaces.Properties.PropertiesChanged;
import org.freedesktop.dbus.types.Variant;

/** dbus-java as its manual has it: a proxy for calls, and a handler for signals. */
public final class SignalListener {
    /** BlueZ's interface, as far as it is needed. */
    @DBusInterfaceName(Kind.DEVICE)
    public interface Device extends DBusInterface {
        void Connect();
    }

    /** BlueZ's interface, as far as it is needed. */
    @DBusInterfaceName(Kind.CHARACTERISTIC)
    public interface Characteristic extends DBusInterface {
        void StartNotify();

        void StopNotify();
    }

    private SignalListener() {}

    /** @param arguments the address of the bus, and the path of the characteristic */
    public static void main(String[] arguments) throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        Tally tally = new Tally();
        try (DBusConnection bus = DBusConnectionBuilder.forAddress(arguments[0]).withShared(false).build()) {
            bus.getRemoteObject(Kind.BLUEZ, Ticking.BAND, Device.class).Connect();
            TimeUnit.MILLISECONDS.sleep(200); // until its table is there
            Characteristic one = bus.getRemoteObject(Kind.BLUEZ, arguments[1], Characteristic.class);
            bus.addSigHandler(PropertiesChanged.class, one, signal -> {
                if (done.getCount() > 0 && !hear(tally, signal.getPropertiesChanged())) done.countDown();
            });
            one.StartNotify();
            done.await();
            one.StopNotify();
            tally.print();
        }
        System.exit(0); // its threads live on
    }

    private static boolean hear(Tally tally, Map<String, Variant<?>> changed) {
        Variant<?> value = changed.get("Value");
        try {
            return value == null || tally.hear(Plain.bytes(value.getValue()));
        } catch (MalformedMessage e) {
            throw new IllegalStateException(e);
        }
    }
}
