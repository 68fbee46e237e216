package io.github.wristway.miband;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.device.Disguise;
import io.github.wristway.gateway.device.PairingKey;
import io.github.wristway.miband.one.DeviceInfo;
import io.github.wristway.miband.one.UserNumber;
import io.github.wristway.miband.settings.HuamiSetting;
import java.util.List;
import java.util.Optional;

/**
 * What must not be told of Mi Bands. The first generation shows a part of the key, and says its own number only with a
 * checksum; all others show proofs of the key, from which nobody gets it back.
 */
final class MiBandDisguise implements Disguise {
    @Override
    public List<Bytes> shapes(PairingKey key) {
        return List.of(UserNumber.of(key).encode());
    }

    @Override
    public Optional<String> nobodys(String serial) {
        return DeviceInfo.nobodys(serial);
    }

    @Override
    public boolean isPersonal(String setting) {
        return setting.equals(HuamiSetting.PROFILE.setting().kind().name());
    }
}
