package io.github.wristway.miband;

import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Approach;
import io.github.wristway.gateway.device.CapabilitySheet.KeyOrigin;
import io.github.wristway.gateway.device.Session;
import io.github.wristway.gateway.device.SettingKind;
import io.github.wristway.miband.activity.RecordLayout;
import io.github.wristway.miband.huami.BandTime;
import io.github.wristway.miband.huami.DataType;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The protocol of Mi Band 2 to 6 and their kin: a key, and a random number to prove it with; settings openly, or encrypted
 * after the key exchange of 2021.
 *
 * @param records what it keeps besides activity
 * @param receipt how it is told that a transfer is safe here
 */
record HuamiGeneration(Ways ways, RecordLayout layout, Set<DataType> records, Receipt receipt, DailyUse use) implements Keyed {
    static final Set<DataType> NOTHING_ELSE = Set.of();
    static final Set<DataType> WORKOUTS = Set.of(DataType.WORKOUT_SUMMARY, DataType.WORKOUT_DETAILS);
    static final Set<DataType> WORKOUTS_AND_STRESS = Set.of(DataType.WORKOUT_SUMMARY, DataType.WORKOUT_DETAILS,
                                                            DataType.STRESS_MANUAL, DataType.STRESS_AUTOMATIC);
    static final Set<DataType> WORKOUTS_STRESS_PAI_OXYGEN = Set.of(
            DataType.WORKOUT_SUMMARY, DataType.WORKOUT_DETAILS, DataType.STRESS_MANUAL, DataType.STRESS_AUTOMATIC, DataType.PAI,
            DataType.OXYGEN);

    @Override
    public Session welcome(Walk.Guest guest, MiBandModel model, Approach approach, MiBandSettings settings) throws WristwayException {
        Conversation band = guest.band();
        band.tell(Characteristic.CLOCK, BandTime.of(approach.clock().instant(), approach.clock().getZone()).encode());
        Optional<ConfigLine> wrapped = guest.endpoints().map(endpoints -> new WrappedConfigLine(band, endpoints));
        return new MiBandSession(band, wrapped.orElseGet(() -> new OpenConfigLine(band)), model, this, settings, approach);
    }

    @Override
    public List<SettingKind> settings() {
        return BandSetting.kinds(use.settings());
    }

    @Override
    public Fact fact(Ability ability, KeyOrigin keyOrigin) {
        return ability.fact(keyOrigin);
    }
}
