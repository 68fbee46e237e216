package io.github.wristway.bluez;

import io.github.wristway.bluez.bus.BusError;
import io.github.wristway.gateway.base.AdapterTrouble;

/** Turns an error of bluetoothd itself, or of the way to it, into what ails this host. */
final class Refusals {
    private Refusals() {}

    static AdapterTrouble ofHost(BusError error, String adapter) {
        String user = System.getProperty("user.name");
        return switch (ErrorName.of(error)) {
            case ACCESS_DENIED -> Obstacle.ACCESS_DENIED.trouble(user);
            case NOT_READY -> Obstacle.POWERED_OFF.trouble(adapter);
            case BLOCKED -> Obstacle.BLOCKED.trouble(adapter);
            case SERVICE_UNKNOWN, NO_OWNER, NO_REPLY -> Obstacle.NO_BLUETOOTHD.trouble();
            case SILENCE -> Obstacle.BLUETOOTHD_SILENT.trouble();
            case DISCONNECTED, UNKNOWN_OBJECT, UNKNOWN_METHOD -> Obstacle.ADAPTER_GONE.trouble(adapter);
            default -> new AdapterTrouble("bluetoothd refuses (" + error.getMessage() + ")", "Restart it: sudo systemctl restart bluetooth");
        };
    }
}
