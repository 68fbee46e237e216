package io.github.wristway.miband;

import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Approach;
import io.github.wristway.gateway.device.Syncing;
import io.github.wristway.miband.activity.ReadingKind;
import io.github.wristway.miband.huami.DataType;

/**
 * Hands over all that a band has recorded: minutes first, then each kind of reading that its model keeps, then workouts.
 * Everything is stored first and acknowledged second; the acknowledgement is what makes the band forget.
 */
final class ActivitySync implements Syncing {
    private final Conversation band;
    private final Keyed generation;
    private final MiBandSettings settings;
    private final Approach approach;

    ActivitySync(Conversation band, Keyed generation, MiBandSettings settings, Approach approach) {
        this.band = band;
        this.generation = generation;
        this.settings = settings;
        this.approach = approach;
    }

    @Override
    public void sync(History history, Afterwards afterwards) throws WristwayException {
        String called = band.called();
        Horizon horizon = new Horizon(approach.clock());
        Fetch.Line line = new Fetch.Line(band, generation.receipt(), settings, approach.clock().getZone(), approach.bystander());
        Fetch minutes = line.minutes(generation.layout());
        if (!new MinuteSync(called, minutes, generation.layout(), horizon, history).run(afterwards)) return;
        for (ReadingKind kind : ReadingKind.values()) {
            if (!generation.records().contains(kind.type())) continue;
            if (!new ReadingSync(called, kind, line.of(kind.type()), horizon, history).run(afterwards)) return;
        }
        if (generation.records().contains(DataType.WORKOUT_SUMMARY)) {
            new WorkoutSync(called, line, horizon, history).run(afterwards);
        }
    }
}
