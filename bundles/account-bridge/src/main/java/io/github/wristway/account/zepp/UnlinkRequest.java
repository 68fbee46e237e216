package io.github.wristway.account.zepp;

import io.github.wristway.account.web.ServiceRequest.Field;
import io.github.wristway.account.web.ServiceRequest;
import io.github.wristway.gateway.radio.Address;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The request that takes a device out of an account. Nobody has published which parameters must be there, so all that the
 * vendor's app was seen to send are sent.
 */
record UnlinkRequest(ZeppSettings settings, ZeppRequests requests) {
    ServiceRequest of(UnlinkForm form, StoredAccount account, ListedDevice device, ZeppRequests.Stamp stamp) {
        boolean rest = form == UnlinkForm.REST;
        String path = rest ? settings.paths().unlinkRest()
                           : device.type() == ListedDevice.WATCH ? settings.paths().unlinkWatch() : settings.paths().unlink();
        return new ServiceRequest("DELETE", requests.data(account), ZeppRequests.path(path, account.userId(), device.id()),
                                  rest ? rest(device) : legacy(account, device, stamp), requests.headers(),
                                  ZeppRequests.token(account), Optional.empty());
    }

    private static List<Field> rest(ListedDevice device) {
        return List.of(new Field("deviceType", Integer.toString(device.type())),
                       new Field("deviceSource", Integer.toString(device.source())));
    }

    private List<Field> legacy(StoredAccount account, ListedDevice device, ZeppRequests.Stamp stamp) {
        ZeppSettings.App app = settings.app();
        String millis = Long.toString(stamp.now().toEpochMilli());
        List<Field> query = new ArrayList<>(requests.common(account.userId()));
        query.add(new Field("device_type", Integer.toString(device.type())));
        query.add(new Field("device_source", Integer.toString(device.source())));
        query.add(new Field("deviceid", device.id()));
        query.add(new Field("mac", device.address().map(Address::text).orElse("")));
        query.add(new Field("crcedUserId", "0"));
        query.add(new Field("r", stamp.id().toString()));
        query.add(new Field("t", millis));
        query.add(new Field("callid", millis));
        query.add(new Field("app_time", Long.toString(stamp.now().getEpochSecond())));
        query.add(new Field("appid", app.id()));
        query.add(new Field("code", "0"));
        for (String unknown : List.of("activeStatus", "brandType", "productId", "productVersion")) query.add(new Field(unknown, "-1"));
        query.add(new Field("bind_timezone", device.zone().map(Object::toString).orElse("0")));
        for (String empty : List.of("auth_key", "sn", "displayName", "fw_version", "fw_hr_version", "hardwareVersion", "soft_version")) {
            query.add(new Field(empty, ""));
        }
        query.add(new Field("brand", app.phoneBrand()));
        query.add(new Field("sys_model", app.phoneModel()));
        query.add(new Field("sys_version", app.systemVersion()));
        return query;
    }
}
