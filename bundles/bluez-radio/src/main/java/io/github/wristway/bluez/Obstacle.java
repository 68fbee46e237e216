package io.github.wristway.bluez;

import io.github.wristway.gateway.base.AdapterTrouble;

/** What can be missing for Bluetooth on this host, in the order in which it is needed; and how to mend it. */
enum Obstacle {
    STARTING("the radio is still looking for Bluetooth", "Try again in a few seconds"),
    NO_BUS("there is no D-Bus system bus: %s is missing",
           "Install what Bluetooth needs and start it (Debian: sudo apt install bluez, then sudo systemctl start dbus bluetooth)"),
    NO_BUS_IN_CONTAINER("this container has no D-Bus socket: %s is missing",
           "Run bluetoothd on the container's host, and start the container with --volume /run/dbus:/run/dbus"),
    BUS_REFUSES("D-Bus does not let %s in at %s",
           "Let that user open the socket; in a container, run as a user that its host knows, too"),
    BUS_DEAD("nobody answers at the D-Bus socket %s",
             "Start D-Bus: sudo systemctl start dbus; for a container, hand over the folder /run/dbus and not the socket alone"),
    NO_BLUETOOTHD("bluetoothd is not running",
           "Start it: sudo systemctl enable --now bluetooth (Debian: sudo apt install bluez first)"),
    NO_HARDWARE("bluetoothd is not running, and the kernel sees no Bluetooth adapter",
           "Plug an adapter in, or switch the built-in one on in the firmware's settings; then sudo systemctl start bluetooth"),
    ACCESS_DENIED("D-Bus does not let %s talk to bluetoothd",
           "Add the user to the group and start Wristway anew: sudo adduser %s bluetooth; where there is no such group, install the policy file wristway-bluetooth.conf"),
    BLUETOOTHD_SILENT("bluetoothd does not answer",
           "Restart it: sudo systemctl restart bluetooth"),
    TOO_OLD("this bluetoothd is older than BlueZ 5.55",
           "Update it; Debian 12, Raspberry Pi OS 12 and newer have what is needed"),
    NO_ADAPTER("bluetoothd has no Bluetooth adapter",
           "Plug one in; if one is plugged in, sudo dmesg | grep -i bluetooth tells what it lacks, most often firmware"),
    NOT_CHOSEN("no adapter is called %s; there is %s",
           "Correct \"adapters\" in the configuration io.github.wristway.bluez, or leave it empty for all"),
    POWERED_OFF("%s is switched off",
           "Switch it on: bluetoothctl power on"),
    BLOCKED("%s is blocked by rfkill",
           "Unblock it: sudo rfkill unblock bluetooth"),
    BLOCKED_BY_SWITCH("%s is blocked by a switch or key of this machine",
           "Set the switch for wireless to on, or press the key for flight mode"),
    SERIAL_TAKEN("another program has bluetoothd's serial port profile",
           "End that program, such as a Bluetooth terminal, and try again"),
    ADAPTER_GONE("%s is gone: it was unplugged, or bluetoothd ended",
           "Plug it in again; Wristway finds it by itself");

    private final String reason;
    private final String remedy;

    Obstacle(String reason, String remedy) {
        this.reason = reason;
        this.remedy = remedy;
    }

    /** @param words what the sentences leave open: first those of the reason, then, from the first again, those of the remedy */
    AdapterTrouble trouble(Object... words) {
        return new AdapterTrouble(reason.formatted(words), remedy.formatted(words));
    }
}
