package io.github.wristway.account.zepp;

import io.github.wristway.account.web.LooseJson;
import io.github.wristway.gateway.account.AccountDevice;
import io.github.wristway.gateway.base.InvalidRequest;
import io.github.wristway.gateway.device.PairingKey;
import io.github.wristway.gateway.radio.Address;
import java.time.Instant;
import java.util.Optional;

/**
 * A device as the account lists it, in either of its two shapes. Only the id must be there.
 * <pre>
 * newer list         older list           what
 * deviceId           deviceid             id
 * deviceType         device_type          0 band, 1 scale, 2 phone, 3 shoe, 4 watch
 * deviceSource       device_source        number of the model
 * macAddress         mac                  address
 * bindingStatus      binding_status       1 = linked
 * activeStatus       activeStatus         1 = active
 * firmwareVersion    fw_version           firmware
 * lastDataSyncTime   last_sync_data_time  epoch seconds
 * additionalInfo     (none)               JSON in a string, with auth_key, sn or SN, bind_timezone
 * </pre>
 *
 * @param type     as the service numbers it; -1 if it does not say
 * @param zone     quarter hours from UTC when it was linked
 */
record ListedDevice(String id, int type, int source, Optional<Address> address, Optional<String> serial,
                    Optional<String> firmware, String name, boolean linked, boolean active, Optional<PairingKey> key,
                    Optional<Instant> lastSync, Optional<Long> zone) {
    private static final AccountDevice.Kind[] KINDS = {AccountDevice.Kind.BAND, AccountDevice.Kind.SCALE,
            AccountDevice.Kind.PHONE, AccountDevice.Kind.SHOE, AccountDevice.Kind.WATCH};
    static final int WATCH = 4;

    /** Empty if it has no id. The newer list is of what is linked; the older one also remembers, so there it must say so. */
    static Optional<ListedDevice> read(LooseJson item, boolean newer) {
        Optional<LooseJson> more = item.inner("additionalInfo");
        return item.text("deviceId", "deviceid").map(id -> new ListedDevice(id,
                small(item.number("deviceType", "device_type")), small(item.number("deviceSource", "device_source")),
                item.text("macAddress", "mac").flatMap(ListedDevice::address),
                item.text("sn").or(() -> more.flatMap(info -> info.text("sn", "SN"))),
                item.text("firmwareVersion", "fw_version"), item.text("displayName").orElse(""),
                item.number("bindingStatus", "binding_status").map(status -> status == 1).orElse(newer),
                item.number("activeStatus").filter(status -> status == 1).isPresent(),
                item.text("auth_key").or(() -> more.flatMap(info -> info.text("auth_key"))).flatMap(ListedDevice::key),
                item.number("lastDataSyncTime", "last_sync_data_time").flatMap(ListedDevice::time),
                item.number("bind_timezone").or(() -> more.flatMap(info -> info.number("bind_timezone")))));
    }

    AccountDevice toAccountDevice() {
        AccountDevice.Kind kind = type >= 0 && type < KINDS.length ? KINDS[type] : AccountDevice.Kind.UNKNOWN;
        return new AccountDevice(id, kind, source < 0 ? "" : Integer.toString(source), address, serial, firmware, name, linked, active, key.isPresent(), lastSync);
    }

    /** The same id, or the same radio under a new id. */
    boolean is(AccountDevice device) {
        return id.equals(device.id()) || address.isPresent() && address.equals(device.address());
    }

    /** Empty if it is no address, in whatever spelling. */
    static Optional<Address> address(String spelt) {
        try {
            return Optional.of(Address.parse(spelt));
        } catch (InvalidRequest noAddress) {
            return Optional.empty();
        }
    }

    /** 32 hex digits, with or without 0x; anything else is no key. */
    static Optional<PairingKey> key(String spelt) {
        if (!spelt.strip().matches("(0[xX])?[0-9a-fA-F]{32}")) return Optional.empty();
        try {
            return Optional.of(PairingKey.parse(spelt));
        } catch (InvalidRequest noKey) {
            return Optional.empty();
        }
    }

    /** What the service calls a band that it has not named yet: its address without colons. */
    static String idOf(Address address) {
        return address.text().replace(":", "");
    }

    private static int small(Optional<Long> number) {
        return number.filter(value -> value == value.intValue()).map(Long::intValue).orElse(-1);
    }

    private static Optional<Instant> time(long epochSeconds) {
        return epochSeconds > 0 && epochSeconds < 100_000_000_000L ? Optional.of(Instant.ofEpochSecond(epochSeconds))
                                                                   : Optional.empty();
    }
}
