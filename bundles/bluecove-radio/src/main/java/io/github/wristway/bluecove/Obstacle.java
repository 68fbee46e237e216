package io.github.wristway.bluecove;

import io.github.wristway.bluecove.stack.StackError;
import io.github.wristway.gateway.base.AdapterTrouble;

/** What a host can lack for BlueCove, and how to mend it. */
enum Obstacle {
    NO_PART("BlueCove has no part for this system (%s)",
            "Add one, as docs/bluecove.md tells; on Linux bluez-radio needs none, so that enabled = false may be what you want"),
    NO_LIBRARY("BlueCove's native library does not load (%s)",
            "See docs/bluecove.md for the library that this machine needs (Debian: sudo apt install libbluetooth-dev); for many there is none"),
    MISMATCH("what was added to BlueCove is of another version (%s)",
            "Add parts of BlueCove 2.1.0 only"),
    NO_ADAPTER("BlueCove finds no Bluetooth adapter that it may use (%s)",
            "Plug one in and switch it on; on Linux let Java use it: sudo setcap cap_net_raw,cap_net_admin+eip on a java of its own, or run as root"),
    OFF("the Bluetooth adapter is switched off",
            "Switch it on, in the system's settings or with bluetoothctl power on"),
    NO_ROOM("this host's Bluetooth carries no more connections (%s)",
            "Close other Bluetooth connections of this host"),
    SILENT("the host's Bluetooth does not answer BlueCove",
            "Start Wristway anew; if it stays so, switch Bluetooth off and on again"),
    FAILED("BlueCove fails (%s)",
            "Start Wristway anew; if it stays so, enabled = false in the configuration io.github.wristway.bluecove switches it off");

    private final String reason;
    private final String remedy;

    Obstacle(String reason, String remedy) {
        this.reason = reason;
        this.remedy = remedy;
    }

    AdapterTrouble trouble(String said) {
        return new AdapterTrouble(reason.formatted(said), remedy);
    }

    /** What an error says of this host, if it is not about the device at the other end. */
    static AdapterTrouble ofHost(StackError error) {
        Obstacle obstacle = switch (error.kind()) {
            case NO_PART -> NO_PART;
            case NO_LIBRARY -> NO_LIBRARY;
            case MISMATCH -> MISMATCH;
            case NO_ADAPTER -> NO_ADAPTER;
            case OFF -> OFF;
            case NO_ROOM -> NO_ROOM;
            case NO_SERVICE, SECURITY, TIMEOUT, FAILED -> FAILED;
        };
        return obstacle.trouble(error.getMessage());
    }
}
