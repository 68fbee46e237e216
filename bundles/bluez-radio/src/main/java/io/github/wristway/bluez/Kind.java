package io.github.wristway.bluez;

/** The interfaces of BlueZ that we use, and its name on the bus. */
final class Kind {
    static final String BLUEZ = "org.bluez";
    static final String ADAPTER = "org.bluez.Adapter1";
    static final String DEVICE = "org.bluez.Device1";
    static final String CHARACTERISTIC = "org.bluez.GattCharacteristic1";
    static final String AGENTS = "org.bluez.AgentManager1";
    static final String AGENT = "org.bluez.Agent1";
    static final String PROFILES = "org.bluez.ProfileManager1";
    static final String PROFILE = "org.bluez.Profile1";
    /** Where bluetoothd's managers of agents and of profiles are. */
    static final String MANAGERS_PATH = "/org/bluez";
    static final String OBJECTS = "org.freedesktop.DBus.ObjectManager";
    static final String PROPERTIES = "org.freedesktop.DBus.Properties";

    private Kind() {}
}
