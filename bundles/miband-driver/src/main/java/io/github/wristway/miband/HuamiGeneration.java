package io.github.wristway.miband;

import io.github.wristway.gateway.base.Time;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Approach;
import io.github.wristway.gateway.device.CapabilitySheet.KeyOrigin;
import io.github.wristway.gateway.device.Condition;
import io.github.wristway.gateway.device.Session;
import io.github.wristway.gateway.device.SettingKind;
import io.github.wristway.gateway.radio.Advertisement;
import io.github.wristway.miband.activity.RecordLayout;
import io.github.wristway.miband.huami.AuthDialect;
import io.github.wristway.miband.huami.DataType;
import java.util.List;
import java.util.Set;

/**
 * The protocol of Mi Band 2 to 5 and their kin: a key, and a random number to prove it with.
 *
 * @param records what it keeps besides activity
 */
record HuamiGeneration(AuthDialect dialect, RecordLayout layout, Set<DataType> records, DailyUse use) implements Generation {
    static final Set<DataType> NOTHING_ELSE = Set.of();
    static final Set<DataType> WORKOUTS = Set.of(DataType.WORKOUT_SUMMARY, DataType.WORKOUT_DETAILS);
    static final Set<DataType> WORKOUTS_AND_STRESS = Set.of(DataType.WORKOUT_SUMMARY, DataType.WORKOUT_DETAILS,
                                                            DataType.STRESS_MANUAL, DataType.STRESS_AUTOMATIC);

    @Override
    public Session open(MiBandModel model, Approach approach, MiBandSettings settings, Time time) throws WristwayException {
        return new Door(model, this, approach, settings, time).open();
    }

    @Override
    public Condition look(MiBandModel model, Approach approach, MiBandSettings settings, Time time) throws WristwayException {
        return new Glance(this, approach, settings, time).look();
    }

    /** The names of these bands are long enough to say it all. */
    @Override
    public boolean looksLike(Advertisement heard) {
        return true;
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
