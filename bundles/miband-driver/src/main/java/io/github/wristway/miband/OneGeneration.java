package io.github.wristway.miband;

import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Approach;
import io.github.wristway.gateway.device.CapabilitySheet.KeyOrigin;
import io.github.wristway.gateway.device.Condition;
import io.github.wristway.gateway.device.Session;
import io.github.wristway.gateway.device.SettingKind;
import io.github.wristway.gateway.radio.Advertisement;
import io.github.wristway.gateway.radio.BluetoothUuid;
import io.github.wristway.miband.Generation.Fact;
import io.github.wristway.miband.door.Kit;
import io.github.wristway.miband.first.OneDoor;
import io.github.wristway.miband.first.OneGlance;
import io.github.wristway.miband.first.OneModel;
import io.github.wristway.miband.settings.BandSetting;
import io.github.wristway.miband.talk.Box;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** The protocol of Mi Band 1, 1A and 1S Pulse: no key, but a number by which the band knows its owner. */
record OneGeneration(OneModel own) implements Generation {
    private static final UUID SERVICE = BluetoothUuid.of(0xfee0);
    /** Of all the bands that anybody described; of the maker's scales, too. */
    private static final Set<String> ADDRESSES = Set.of("88:0F:10", "C8:0F:10");

    private static final String SEEN = "Gadgetbridge; pymb1a; stormluke/Mili-iOS";
    private static final Facts FACTS = new Facts(Map.of(
            Ability.LINK, new Fact("with a user number of ours that the wearer confirms by a tap; no account is needed; "
                    + "the band deletes what it recorded for another owner", "Gadgetbridge, issues 367 and 404; stormluke/Mili-iOS"),
            Ability.SLEEP, new Fact("light and deep, as the band tells them; old firmware only looks at night", SEEN),
            Ability.CLOCK, new Fact("set on every connection; the band knows no zone", SEEN),
            Ability.SETTINGS, new Fact("only sent: it answers none", "Gadgetbridge; captured writes to a 1A"),
            Ability.FACTORY_RESET, new Fact("over the air; a tester in 2015 saw no effect", "Gadgetbridge, issue 109"),
            Ability.UNLINK, new Fact("nothing on the band stands in the way: it keeps the last user number until somebody "
                    + "else links it by a tap", "Gadgetbridge, issue 404")), Map.of(
            Ability.HEART_RATE, "Gadgetbridge, issues 178 and 205",
            Ability.ACTIVITY, SEEN,
            Ability.BATTERY, SEEN,
            Ability.FIND, SEEN,
            Ability.LIVE_HEART_RATE, "Gadgetbridge, issue 178",
            Ability.LIVE_STEPS, SEEN,
            Ability.TEXTS, "Gadgetbridge"));

    @Override
    public Session open(Box box, Approach approach, Kit kit) throws WristwayException {
        return new OneDoor(box, all(), approach, kit).open();
    }

    /** What a band says of itself decides, so its door needs to know its kin. */
    private static List<OneModel> all() {
        return Stream.of(MiBandModel.values()).map(MiBandModel::generation)
                .filter(OneGeneration.class::isInstance).map(OneGeneration.class::cast).map(OneGeneration::own).toList();
    }

    @Override
    public Condition look(Approach approach, Kit kit) throws WristwayException {
        return new OneGlance(approach, kit).look();
    }

    /** "MI" is what a phone might be called, too. */
    @Override
    public boolean looksLike(Advertisement heard) {
        return heard.services().contains(SERVICE) || ADDRESSES.contains(heard.address().text().substring(0, 8));
    }

    @Override
    public List<SettingKind> settings() {
        return BandSetting.kinds(own.use().settings());
    }

    @Override
    public Fact fact(Ability ability, KeyOrigin keyOrigin) {
        return FACTS.of(ability, keyOrigin);
    }
}
