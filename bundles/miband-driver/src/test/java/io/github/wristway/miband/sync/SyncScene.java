package io.github.wristway.miband.sync;

import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Sample;
import io.github.wristway.gateway.device.Series;
import io.github.wristway.gateway.device.Syncing;
import io.github.wristway.gateway.device.Syncing.Afterwards;
import io.github.wristway.miband.Scene;
import io.github.wristway.miband.ScriptedBand;
import java.time.Instant;
import java.util.List;

/** A Band 4 with five minutes. It is 12:00 in Berlin, and the last minute that we have is 10:59. */
abstract class SyncScene {
    static final Instant SINCE = Instant.parse("2024-06-15T09:00:42Z");
    static final String FROM_11_00 = "write FETCH_CONTROL 0101e807060f0b000008";
    static final String FROM_11_05 = "write FETCH_CONTROL 0101e807060f0b050008";
    static final String FIVE_FROM_11_00 = "FETCH_CONTROL 10010105000000e807060f0b000008";
    static final String NONE_FROM_11_05 = "FETCH_CONTROL 10010100000000e807060f0b050008";
    /** From a hundred days ago on; that was winter time. */
    static final String ANY_WORKOUT = "write FETCH_CONTROL 0105e80703070b000004";
    static final String NO_WORKOUT = "FETCH_CONTROL 10010100000000e80703070b000004";
    static final String TRANSFER = "write FETCH_CONTROL 02";
    static final String STORED = "write FETCH_CONTROL 03";
    static final String FORGOTTEN = "FETCH_CONTROL 100301";
    static final String PACKET_0 = "FETCH_DATA 00 01200a50 01210bff 01220c00 0123";
    static final String PACKET_1 = "FETCH_DATA 01 0d51 50240e52";
    static final String END = "FETCH_CONTROL 100201";

    final Scene scene = Scene.withBand4();
    final ScriptedBand band = scene.band;
    /** Also notes in the band's events when it is asked to store. */
    final FakeHistory history = new FakeHistory(SINCE) {
        @Override
        public void store(List<Series> series) throws WristwayException {
            band.events.add("store " + Series.samples(series).size());
            super.store(series);
        }
    };
    final List<Sample> stored = history.stored;

    final void bandHasFiveMinutes() {
        band.answers(FROM_11_00, FIVE_FROM_11_00).answers(FROM_11_05, NONE_FROM_11_05).answers(ANY_WORKOUT, NO_WORKOUT)
                .answers(TRANSFER, PACKET_0, PACKET_1, END).answers(STORED, FORGOTTEN);
    }

    final void sync() throws WristwayException {
        scene.opened(Syncing.class).sync(history, Afterwards.FORGET);
    }
}
