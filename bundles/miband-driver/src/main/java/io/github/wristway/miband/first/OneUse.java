package io.github.wristway.miband.first;

import io.github.wristway.miband.settings.BandSetting;
import io.github.wristway.miband.use.Sensor;
import java.util.List;

/** What a band of the first generation is good for from day to day, beside keeping data: columns of {@code MiBandModel}. */
public enum OneUse {
    WITHOUT_PULSE(List.of(Sensor.ONE_STEPS),
                  List.of(OneSetting.TIME, OneSetting.WEAR_SIDE, OneSetting.GOAL, OneSetting.ALARM1, OneSetting.ALARM2, OneSetting.ALARM3)),
    WITH_PULSE   (List.of(Sensor.ONE_HEART_RATE, Sensor.ONE_STEPS), List.of(OneSetting.values()));

    private final List<Sensor> sensors;
    private final List<BandSetting> settings;

    OneUse(List<Sensor> sensors, List<OneSetting> settings) {
        this.sensors = sensors;
        this.settings = settings.stream().map(OneSetting::setting).toList();
    }

    List<Sensor> sensors() {
        return sensors;
    }

    public List<BandSetting> settings() {
        return settings;
    }
}
