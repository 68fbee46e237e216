package io.github.wristway.virtual.account;

import io.github.wristway.gateway.base.Time;
import io.github.wristway.virtual.account.Ending.Reply;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The calls for data that change nothing: both lists of devices, and the profile. */
final class Reading {
    private final DataGate gate;
    private final Time time;

    Reading(DataGate gate, Time time) {
        this.gate = gate;
        this.time = time;
    }

    /** The newer list: what is linked now; with {@code enableMultiDevice=false} only the active one. */
    Ending devices(AccountRequest request, String userId) {
        return gate.pass(request, userId, user -> {
            boolean onlyActive = request.query().says("enableMultiDevice", "false");
            List<ListedDevice> items = user.linked().stream()
                    .filter(linking -> user.isActive(linking) || !onlyActive)
                    .map(linking -> ListedDevice.of(linking, user.isActive(linking)))
                    .toList();
            return Reply.json(200, Map.of("items", items));
        });
    }

    /** The older list: also what was linked once. */
    Ending history(AccountRequest request) {
        return gate.pass(request, request.query(), user -> Reply.done(
                user.history().stream().map(linking -> RememberedDevice.of(user, linking)).toList()));
    }

    Ending profile(AccountRequest request) {
        return gate.pass(request, request.query(), user -> {
            Map<String, Object> profile = new LinkedHashMap<>();
            profile.put("nick_name", user.nickname());
            profile.put("avatar", "");
            profile.put("birthday", "1990-01");
            profile.put("gender", 0);
            profile.put("height", 170);
            profile.put("weight", 65.0);
            profile.put("weight_float", 65.0);
            profile.put("creat_time", 1_600_000_000L);
            profile.put("last_login_time", time.now().getEpochSecond());
            profile.put("signature", "");
            profile.put("config", "{\"goalStepsCount\":8000,\"wearHand\":\"LEFT_HAND\"}");
            profile.put("alarm_clock", "[]");
            return Reply.done(profile);
        });
    }
}
