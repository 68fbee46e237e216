package io.github.wristway.virtual.account;

import java.util.Optional;

/**
 * Something linked to an account, as the service knows it.
 *
 * @param deviceId     the service's id of it; for bands the address without colons
 * @param deviceType   0 band, 1 scale, 2 phone, 3 shoe, 4 watch
 * @param deviceSource the service's number of the model
 * @param mac          its Bluetooth address, with colons
 * @param serial       its serial number; may be empty
 * @param authKeyHex   the pairing key, 32 hex digits without {@code 0x}; empty where there is none, as for scales
 * @param firmware     as its owner sees it; may be empty
 * @param displayName  what its owner called it
 */
public record StandInDevice(String deviceId, int deviceType, int deviceSource, String mac, String serial,
                            Optional<String> authKeyHex, String firmware, String displayName) {
    /** Without the key: it is a secret, even a played one. */
    @Override
    public String toString() {
        return displayName + " (" + deviceId + ")";
    }
}
