package io.github.wristway.virtual.account;

import io.github.wristway.virtual.account.User.Linking;

/**
 * A device in the older list, which also has those that were linked once. Components are named as on the wire; times are
 * epoch seconds.
 *
 * @param auth_key       empty without a key; our guess: also after unlinking
 * @param binding_status 1 linked, 0 was linked
 */
record RememberedDevice(String uid, int device_type, int device_source, String deviceid, String mac, String sn, String auth_key,
                        int crcedUserId, String fw_version, String fw_hr_version, long last_sync_data_time,
                        long hr_last_sync_time, long last_update_time, long app_time, int bind_timezone, int activeStatus,
                        String displayName, int productId, int productVersion, int brandType, int binding_status, int status) {
    static RememberedDevice of(User user, Linking linking) {
        StandInDevice device = linking.device();
        long since = linking.since().getEpochSecond();
        return new RememberedDevice(user.userId(), device.deviceType(), device.deviceSource(), device.deviceId(), device.mac(),
                                    device.serial(), linking.linked() ? device.authKeyHex().orElse("") : "", 0,
                                    device.firmware(), "", since, since, since, since, 4, user.isActive(linking) ? 1 : 0,
                                    device.displayName(), 61, 257, -1, linking.linked() ? 1 : 0, 1);
    }

    /** Without the key. */
    @Override
    public String toString() {
        return displayName;
    }
}
