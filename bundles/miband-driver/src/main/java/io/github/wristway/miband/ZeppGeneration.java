package io.github.wristway.miband;

import static java.util.Map.entry;

import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Approach;
import io.github.wristway.gateway.device.CapabilitySheet.KeyOrigin;
import io.github.wristway.gateway.device.Session;
import io.github.wristway.gateway.device.SettingKind;
import io.github.wristway.gateway.radio.Advertisement;
import io.github.wristway.miband.activity.RecordLayout;
import io.github.wristway.miband.huami.DataType;
import io.github.wristway.miband.huami2021.ZeppTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The protocol of Mi Band 7 (Zepp OS): the key exchange of 2021, messages to endpoints that the band lists, and activity as
 * on older bands. It has no 0003, so nobody knows how to reset it over the air.
 *
 * @param records what it keeps besides activity
 */
record ZeppGeneration(RecordLayout layout, Set<DataType> records) implements Keyed {
    /** Its workouts come in another form. A kind that a band does not keep, it answers with nothing. */
    static final Set<DataType> READINGS = Set.of(
            DataType.MANUAL_HEART_RATE, DataType.RESTING_HEART_RATE, DataType.HIGHEST_HEART_RATE, DataType.OXYGEN,
            DataType.OXYGEN_IN_SLEEP, DataType.STRESS_MANUAL, DataType.STRESS_AUTOMATIC, DataType.PAI, DataType.BREATHING_IN_SLEEP);

    private static final Pattern NAME = Pattern.compile("[\\w ]+ 7( NFC)?( [0-9a-f]{4})?", Pattern.CASE_INSENSITIVE);

    private static final Map<Ability, Fact> FACTS = Map.ofEntries(
            entry(Ability.LINK, new Fact("with the key that the vendor's account holds", "Gadgetbridge")),
            entry(Ability.HEART_RATE, new Fact("per minute, where the band measured it", "Gadgetbridge")),
            entry(Ability.ACTIVITY, new Fact("stored here before the band is told to forget it", "Gadgetbridge")),
            entry(Ability.BATTERY, new Fact("", "Gadgetbridge")),
            entry(Ability.CLOCK, new Fact("set on every connection, with zone and summer time", "Gadgetbridge")),
            entry(Ability.FIND, new Fact("vibrates", "Gadgetbridge")),
            entry(Ability.LIVE_HEART_RATE, new Fact("as it is measured, while somebody watches; the sensor rests afterwards", "Gadgetbridge")),
            entry(Ability.LIVE_STEPS, new Fact("the count of today, as it grows", "Gadgetbridge")),
            entry(Ability.SETTINGS, new Fact("it confirms what it took", "Gadgetbridge")),
            entry(Ability.REBOOT, new Fact("no order for it is known", "Gadgetbridge")),
            entry(Ability.FACTORY_RESET, new Fact("no order for it over the air is known", "Gadgetbridge")),
            entry(Ability.UNLINK, new Fact("the account is asked over the internet, the band is reset in its own menu; to link it "
                    + "again, the vendor's app is needed", "Gadgetbridge")));

    @Override
    public Ways ways() {
        return Ways.EXCHANGE_ONLY;
    }

    @Override
    public Receipt receipt() {
        return Receipt.WITH_WISH;
    }

    @Override
    public Session welcome(Walk.Guest guest, MiBandModel model, Approach approach, MiBandSettings settings) throws WristwayException {
        guest.band().tell(Characteristic.CLOCK, ZeppTime.of(approach.clock().instant(), approach.clock().getZone()).encode());
        Services services = new Services(guest.band(), guest.endpoints().orElseThrow(), settings.reply());
        return new ZeppSession(guest.band(), services, this, settings, approach);
    }

    /** Four digits of its address follow the name; a Band 7 Pro is something else. */
    @Override
    public boolean looksLike(Advertisement heard) {
        return NAME.matcher(heard.name().strip()).matches();
    }

    @Override
    public List<SettingKind> settings() {
        return BandSetting.kinds(ZeppSettings.KNOWN);
    }

    /** It can show texts and calls, but how they are sent is not described. */
    @Override
    public String lack() {
        return "Wristway does not know how";
    }

    @Override
    public Fact fact(Ability ability, KeyOrigin keyOrigin) {
        return Optional.ofNullable(FACTS.get(ability)).orElseGet(() -> ability.fact(keyOrigin));
    }
}
