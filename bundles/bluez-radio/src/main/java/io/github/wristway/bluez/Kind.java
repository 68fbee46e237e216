package io.github.wristway.bluez;

/** The interfaces of BlueZ that we use, and its name on the bus. */
final class Kind {
    static final String BLUEZ = "org.bluez";
    static final String ADAPTER = "org.bluez.Adapter1";
    static final String DEVICE = "org.bluez.Device1";
    static final String CHARACTERISTIC = "org.bluez.GattCharacteristic1";
    static final String AGENTS = "org.bluez.AgentManager1";
    static final String AGENT = "org.bluez.Agent1";
    static final String OBJECTS = "org.freedesktop.DBus.ObjectManager";
    static final String PROPERTIES = "org.freedesktop.DBus.Properties";

    private Kind() {}
}
