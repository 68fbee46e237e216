package io.github.wristway.miband.sync;

import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Approach;
import io.github.wristway.gateway.device.Syncing;
import io.github.wristway.gateway.device.Syncing.Afterwards;
import io.github.wristway.gateway.device.Syncing.History;
import io.github.wristway.miband.activity.ReadingKind;
import io.github.wristway.miband.huami.DataType;
import io.github.wristway.miband.talk.Conversation;
import io.github.wristway.miband.talk.Patience;

/**
 * Hands over all that a band has recorded: minutes first, then each kind of reading that its model keeps, then workouts.
 * Everything is stored first and acknowledged second; the acknowledgement is what makes the band forget.
 */
public final class ActivitySync implements Syncing {
    private final Conversation band;
    private final Kept kept;
    private final Patience patience;
    private final Approach approach;

    public ActivitySync(Conversation band, Kept kept, Patience patience, Approach approach) {
        this.band = band;
        this.kept = kept;
        this.patience = patience;
        this.approach = approach;
    }

    @Override
    public void sync(History history, Afterwards afterwards) throws WristwayException {
        String called = band.called();
        Horizon horizon = new Horizon(approach.clock());
        Fetch.Line line = new Fetch.Line(band, kept.receipt(), patience, approach.clock().getZone(), approach.bystander());
        Fetch minutes = line.minutes(kept.layout());
        if (!new MinuteSync(called, minutes, kept.layout(), horizon, history).run(afterwards)) return;
        for (ReadingKind kind : ReadingKind.values()) {
            if (!kept.records().contains(kind.type())) continue;
            if (!new ReadingSync(called, kind, line.of(kind.type()), horizon, history).run(afterwards)) return;
        }
        if (kept.records().contains(DataType.WORKOUT_SUMMARY)) {
            new WorkoutSync(called, line, horizon, history).run(afterwards);
        }
    }
}
