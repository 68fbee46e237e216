package io.github.wristway.miband.settings;

import io.github.wristway.gateway.base.NoAnswer;
import io.github.wristway.gateway.base.RequestRefused;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Settings;
import io.github.wristway.miband.huami2021.ZeppSetting;
import io.github.wristway.miband.talk.Conversation;
import io.github.wristway.miband.talk.Services;
import java.util.List;
import java.util.Map;

/** The one setting of a Band 7 of which the bytes are known to us. */
public final class ZeppSettings implements Settings {
    public static final List<BandSetting> KNOWN = List.of(HuamiSetting.DISCOVERABLE.setting());

    private final Conversation band;
    private final Services services;

    public ZeppSettings(Conversation band, Services services) {
        this.band = band;
        this.services = services;
    }

    /** It would tell, but the form of its answer is not described well enough to rely on it. */
    @Override
    public Map<String, String> read() {
        return Map.of();
    }

    @Override
    public Taken write(String name, String value) throws WristwayException {
        BandSetting.of(KNOWN, name, value);
        services.tell(ZeppSetting.DISCOVERABLE.switched(value.equals("on")));
        int status;
        try {
            status = ZeppSetting.status(services.answer(ZeppSetting::isAnswer, "the setting \"" + name + "\""));
        } catch (NoAnswer e) {
            return Taken.SENT;
        }
        if (status == ZeppSetting.DONE) return Taken.CONFIRMED;
        throw new RequestRefused(band.called(), "the setting \"" + name + "\"", "status 0x%02x".formatted(status));
    }
}
