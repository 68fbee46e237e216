package io.github.wristway.virtual.band.newer;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.virtual.band.Body;
import io.github.wristway.virtual.band.Fault;
import java.util.Optional;

/** Takes and tells settings of one type of messages; what it was set to it gives back as it stands. */
final class SettingsDesk implements Desk {
    private final Body band;
    private final int type;
    private final int payload;

    /** @param payload the field of such messages */
    SettingsDesk(Body band, int type, int payload) {
        this.band = band;
        this.type = type;
        this.payload = payload;
    }

    @Override
    public void heard(int id, Fields said, Carriage carriage) throws MalformedMessage {
        Optional<KeptSetting> asked = KeptSetting.askedFor(type, id);
        Optional<KeptSetting> set = KeptSetting.setBy(type, id);
        if (asked.isPresent()) {
            Fields.Writer value = Fields.write().bytes(asked.get().field(), value(asked.get()));
            carriage.say(Fields.write().number(1, type).number(2, id).message(payload, value).toBytes());
        } else if (set.isPresent()) {
            set(set.get(), id, said, carriage);
        } else {
            band.note("knows nothing of " + type + "/" + id);
            carriage.say(Desk.outcome(type, id, NOT_SUPPORTED));
        }
    }

    private void set(KeptSetting setting, int id, Fields said, Carriage carriage) throws MalformedMessage {
        boolean refused = band.strikes(Fault.REFUSES_SETTINGS);
        if (!refused) band.configuration().keep(setting.naming(), said.bytes(setting.field()));
        if (!band.strikes(Fault.MUTE_SETTINGS)) carriage.say(Desk.outcome(type, id, refused ? SET_FAILED : OK));
    }

    private Bytes value(KeptSetting setting) {
        return band.configuration().settings().value(setting.naming()).orElse(setting.first());
    }
}
