package io.github.wristway.virtual.account;

import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.base.Time;
import io.github.wristway.virtual.account.Ending.Reply;
import java.util.Map;
import java.util.Optional;

/** Asking whether a device may be linked, and linking it. A device that is linked to somebody else may not. */
final class LinkCalls {
    private static final int FREE = 1;
    private static final int ACCOUNT_HAS_ANOTHER = -1;
    private static final int SOMEBODY_ELSES = -2;
    private static final int MINE = -3;

    private final DataGate gate;
    private final Users users;
    private final Time time;

    LinkCalls(DataGate gate, Users users, Time time) {
        this.gate = gate;
        this.users = users;
        this.time = time;
    }

    /** Not the other use of this call, asking for a signature: how its answer looks is not public. */
    Ending mayLink(AccountRequest request) {
        return gate.pass(request, request.query(), user -> {
            Optional<String> deviceId = request.query().first("deviceid")
                    .or(() -> request.query().first("mac").map(mac -> mac.replace(":", ""))); // as the ids of bands are made
            if (deviceId.isEmpty()) return Reply.badParameters();
            Optional<User> owner = users.ownerOf(deviceId.get());
            User whose = owner.orElse(user);
            boolean many = request.query().says("enableMultiDevice", "true");
            return Reply.done(Map.of("status", status(user, owner, many), "userid", whose.userId(),
                                     "nickname", whose.nickname(), "server_time", time.now().getEpochSecond()));
        });
    }

    private static int status(User asking, Optional<User> owner, boolean many) {
        if (owner.isPresent()) return owner.get() == asking ? MINE : SOMEBODY_ELSES;
        return many || asking.linked().isEmpty() ? FREE : ACCOUNT_HAS_ANOTHER;
    }

    Ending link(AccountRequest request) {
        try {
            Form form = request.form();
            StandInDevice device = new StandInDevice(form.require("deviceid"), form.requireNumber("device_type"),
                    form.requireNumber("device_source"), form.require("mac"), form.first("sn").orElse(""),
                    form.first("auth_key").filter(key -> !key.isEmpty()), form.first("fw_version").orElse(""),
                    form.first("displayName").orElse(""));
            return gate.pass(request, form, user -> link(user, device));
        } catch (MalformedMessage e) {
            return Reply.badParameters();
        }
    }

    private Ending link(User user, StandInDevice device) {
        Optional<User> owner = users.ownerOf(device.deviceId());
        if (owner.isPresent() && owner.get() != user) return Reply.notOwner();
        user.link(device, time.now());
        return Reply.done(Map.of());
    }
}
