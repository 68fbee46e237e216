package io.github.wristway.virtual.account;

import io.github.wristway.virtual.account.Ending.Reply;
import io.github.wristway.virtual.account.User.Linking;

/**
 * A device in the newer list. Components are named as on the wire; times are epoch seconds.
 *
 * @param additionalInfo JSON as text
 */
record ListedDevice(int deviceType, int deviceSource, String deviceId, String macAddress, String sn, int bindingStatus,
                    long applicationTime, long lastDataSyncTime, long lastStatusUpdateTime, String additionalInfo,
                    String lastBindingPlatform, String firmwareVersion, String displayName,
                    long lastActiveStatusUpdateTime, int activeStatus) {
    /** @param auth_key null, and so not on the wire, for a device without a key */
    private record AdditionalInfo(String sn, String auth_key, int bind_timezone, int productId, int productVersion,
                                  String hardwareVersion, int brandType, int sort, int priority) {}

    static ListedDevice of(Linking linking, boolean active) {
        StandInDevice device = linking.device();
        long since = linking.since().getEpochSecond();
        String more = Reply.text(new AdditionalInfo(device.serial(), device.authKeyHex().map("0x"::concat).orElse(null),
                                                    4, 61, 257, "V0.44.18.2", -1, 0, 0));
        return new ListedDevice(device.deviceType(), device.deviceSource(), device.deviceId(), device.mac(), device.serial(), 1,
                                since, since, since, more, "android_phone", device.firmware(), device.displayName(),
                                since, active ? 1 : 0);
    }

    /** Without the key. */
    @Override
    public String toString() {
        return displayName;
    }
}
