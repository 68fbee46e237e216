package io.github.wristway.virtual.account;

import io.github.wristway.virtual.account.Ending.Held;
import io.github.wristway.virtual.account.Ending.Reply;
import io.github.wristway.virtual.account.User.Linking;
import java.util.Map;
import java.util.Optional;

/**
 * Both calls that unlink, and how they go wrong. Neither removes anything unless what the call says about the device is
 * what the account has.
 */
final class UnlinkCalls {
    private final DataGate gate;
    private final Users users;

    UnlinkCalls(DataGate gate, Users users) {
        this.gate = gate;
        this.users = users;
    }

    /** The call of the phone apps. Our guess: unlinking what is no longer linked is a parameter error. */
    Ending legacy(AccountRequest request, Optional<AccountFault> fault) {
        Form query = request.query();
        Optional<String> deviceId = query.first("deviceid");
        return gate.pass(request, query, user -> {
            if (deviceId.isEmpty()) return Reply.badParameters();
            Optional<Linking> linking = user.linked(deviceId.get());
            if (linking.isEmpty()) {
                return users.ownerOf(deviceId.get()).isPresent() ? Reply.notOwner() : Reply.badParameters();
            }
            StandInDevice device = linking.get().device();
            boolean same = query.says("device_type", String.valueOf(device.deviceType()))
                           && query.says("device_source", String.valueOf(device.deviceSource()))
                           && query.says("mac", device.mac());
            if (!same) return Reply.badParameters();
            return unlink(user, device, fault, Reply.done(Map.of()), Reply.notOwner());
        });
    }

    /** The newer call, which has status codes of its own: 409 for what is no longer linked. */
    Ending rest(AccountRequest request, String userId, String deviceId, Optional<AccountFault> fault) {
        Form query = request.query();
        Reply refused = Reply.json(400, Map.of("message", "not allowed"));
        return gate.pass(request, userId, user -> {
            Optional<Linking> linking = user.linked(deviceId);
            if (linking.isEmpty()) {
                return users.ownerOf(deviceId).isPresent() ? refused : Reply.json(409, Map.of("message", "conflict"));
            }
            StandInDevice device = linking.get().device();
            boolean same = query.says("deviceType", String.valueOf(device.deviceType()))
                           && query.says("deviceSource", String.valueOf(device.deviceSource()));
            if (!same) return Reply.json(400, Map.of("message", "parameter error"));
            return unlink(user, device, fault, Reply.bare(204), refused);
        });
    }

    private static Ending unlink(User user, StandInDevice device, Optional<AccountFault> fault, Reply done, Reply refused) {
        if (fault.equals(Optional.of(AccountFault.NOT_ALLOWED))) return refused;
        if (fault.equals(Optional.of(AccountFault.TIMEOUT_BEFORE_EFFECT))) return new Held();
        if (fault.equals(Optional.of(AccountFault.ACCEPTED_BUT_LISTED))) return done;
        user.unlink(device.deviceId());
        return fault.equals(Optional.of(AccountFault.TIMEOUT_AFTER_EFFECT)) ? new Held() : done;
    }
}
