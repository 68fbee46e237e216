package io.github.wristway.miband;

import static java.util.Map.entry;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.Unsupported;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Approach;
import io.github.wristway.gateway.device.CapabilitySheet.KeyOrigin;
import io.github.wristway.gateway.device.Condition;
import io.github.wristway.gateway.device.Session;
import io.github.wristway.gateway.device.SettingKind;
import io.github.wristway.gateway.radio.Advertisement;
import io.github.wristway.gateway.radio.BluetoothUuid;
import io.github.wristway.miband.activity.RecordLayout;
import io.github.wristway.miband.one.DeviceInfo;
import io.github.wristway.miband.one.Hardware;
import io.github.wristway.miband.one.UserBlock;
import io.github.wristway.miband.one.UserBlock.Profile;
import io.github.wristway.miband.one.UserNumber;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The protocol of Mi Band 1, 1A and 1S Pulse: no key, but a number by which the band knows its owner.
 *
 * @param marked whether the user block repeats what the band says of its hardware
 */
record OneGeneration(Hardware hardware, boolean marked, RecordLayout layout, OneUse use) implements Generation {
    private static final UUID SERVICE = BluetoothUuid.of(0xfee0);
    /** Of all the bands that anybody described; of the maker's scales, too. */
    private static final Set<String> ADDRESSES = Set.of("88:0F:10", "C8:0F:10");

    /** Always the same, for a band may take other data for another owner. The alias fits both layouts. */
    private static final Profile WEARER = new Profile(0, 30, 170, 70, "wristway");

    private static final String SEEN = "Gadgetbridge; pymb1a; stormluke/Mili-iOS";
    private static final Map<Ability, Fact> FACTS = Map.ofEntries(
            entry(Ability.LINK, new Fact("with a user number of ours that the wearer confirms by a tap; no account is needed; "
                    + "the band deletes what it recorded for another owner", "Gadgetbridge, issues 367 and 404; stormluke/Mili-iOS")),
            entry(Ability.HEART_RATE, new Fact("per minute, where the band measured it", "Gadgetbridge, issues 178 and 205")),
            entry(Ability.ACTIVITY, new Fact("stored here before the band is told to forget it", SEEN)),
            entry(Ability.SLEEP, new Fact("light and deep, as the band tells them; old firmware only looks at night", SEEN)),
            entry(Ability.BATTERY, new Fact("", SEEN)),
            entry(Ability.CLOCK, new Fact("set on every connection; the band knows no zone", SEEN)),
            entry(Ability.FIND, new Fact("vibrates", SEEN)),
            entry(Ability.LIVE_HEART_RATE, new Fact("as it is measured, while somebody watches; the sensor rests afterwards",
                    "Gadgetbridge, issue 178")),
            entry(Ability.LIVE_STEPS, new Fact("the count of today, as it grows", SEEN)),
            entry(Ability.HEART_RATE_INTERVAL, new Fact("", "Gadgetbridge")),
            entry(Ability.TEXTS, new Fact("", "Gadgetbridge")),
            entry(Ability.CALL, new Fact("", "Gadgetbridge")),
            entry(Ability.SETTINGS, new Fact("only sent: it answers none", "Gadgetbridge; captured writes to a 1A")),
            entry(Ability.REBOOT, new Fact("nothing is lost", "Gadgetbridge, end of a firmware update")),
            entry(Ability.FACTORY_RESET, new Fact("over the air; a tester in 2015 saw no effect", "Gadgetbridge, issue 109")),
            entry(Ability.MENU_RESET, new Fact("", "public how-to pages")),
            entry(Ability.UNLINK, new Fact("nothing on the band stands in the way: it keeps the last user number until somebody "
                    + "else links it by a tap", "Gadgetbridge, issue 404")));

    @Override
    public Session open(MiBandModel model, Approach approach, Kit kit) throws WristwayException {
        return new OneDoor(model, approach, kit.settings(), kit.time()).open();
    }

    @Override
    public Condition look(MiBandModel model, Approach approach, Kit kit) throws WristwayException {
        return new OneGlance(approach, kit.settings(), kit.time()).look();
    }

    /** "MI" is what a phone might be called, too. */
    @Override
    public boolean looksLike(Advertisement heard) {
        return heard.services().contains(SERVICE) || ADDRESSES.contains(heard.address().text().substring(0, 8));
    }

    @Override
    public List<SettingKind> settings() {
        return BandSetting.kinds(use.settings());
    }

    @Override
    public Fact fact(Ability ability, KeyOrigin keyOrigin) {
        return FACTS.get(ability);
    }

    /** A name may be changed by anybody; so what a band says of its hardware decides which row it is. */
    static OneGeneration of(DeviceInfo info, Approach approach) throws Unsupported {
        return Stream.of(MiBandModel.values()).map(MiBandModel::generation)
                .filter(OneGeneration.class::isInstance).map(OneGeneration.class::cast)
                .filter(one -> info.hardware().filter(one.hardware::equals).isPresent()).findFirst()
                .orElseThrow(() -> new Unsupported(approach.called(), "its hardware (%02x %02x %02x, firmware %s) is none that we know"
                        .formatted(info.feature(), info.appearance(), info.hardwareVersion(), info.firmware()),
                        "Report these numbers and what stands on its box"));
    }

    /** Deterministic: whoever knows the key writes the same block again, and the band does not ask. */
    Bytes userBlock(UserNumber user, DeviceInfo info, Approach approach) {
        int lastOfAddress = Integer.parseInt(approach.address().text().substring(15), 16);
        return new UserBlock(user, WEARER, UserBlock.NORMAL, marked ? info.mark() : Bytes.EMPTY).encode(lastOfAddress);
    }
}
