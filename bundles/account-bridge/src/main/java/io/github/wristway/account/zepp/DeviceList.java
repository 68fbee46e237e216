package io.github.wristway.account.zepp;

import io.github.wristway.account.web.LooseJson;
import io.github.wristway.gateway.account.AccountDevice;
import java.util.List;
import java.util.Optional;

/**
 * What an account lists. One broken entry does not take the others with it.
 *
 * @param stated whether there was a list at all: an answer without one shows nothing, so it proves nothing either
 */
record DeviceList(List<ListedDevice> devices, boolean stated) {
    /** {@code {"items": [...]}} */
    static DeviceList newer(LooseJson reply) {
        return read(reply, "items", true);
    }

    /** {@code {"code": 1, "data": [...]}} */
    static DeviceList older(LooseJson reply) {
        return read(reply, "data", false);
    }

    private static DeviceList read(LooseJson reply, String name, boolean newer) {
        return new DeviceList(reply.list(name).stream().map(item -> ListedDevice.read(item, newer)).flatMap(Optional::stream).toList(),
                              reply.hasList(name));
    }

    /** The entry that still links a device to the account; that with its id first. */
    Optional<ListedDevice> linked(AccountDevice device) {
        List<ListedDevice> found = devices.stream().filter(listed -> listed.linked() && listed.is(device)).toList();
        return found.stream().filter(listed -> listed.id().equals(device.id())).findFirst()
                    .or(() -> found.stream().findFirst());
    }
}
