package io.github.wristway.miband.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.base.NoAnswer;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Credential;
import io.github.wristway.gateway.device.Metric;
import io.github.wristway.gateway.device.Sample;
import io.github.wristway.gateway.device.Syncing;
import io.github.wristway.gateway.device.Syncing.Afterwards;
import io.github.wristway.miband.Scene;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SyncTest extends SyncScene {
    @Test
    void storesBeforeItAcknowledges() throws WristwayException {
        bandHasFiveMinutes();
        sync();
        assertEquals(List.of("listen FETCH_CONTROL", FROM_11_00, "listen FETCH_DATA", TRANSFER,
                             "progress 3 of 5 minutes", "progress 5 of 5 minutes", "store 18", STORED,
                             FROM_11_05, STORED,
                             ANY_WORKOUT, STORED),
                     band.events.subList(band.events.indexOf("listen FETCH_CONTROL"), band.events.size()));
        assertEquals(new Sample(Metric.KIND, Instant.parse("2024-06-15T09:00:00Z"), 0x01), stored.get(0));
        assertEquals(new Sample(Metric.HEART_RATE, Instant.parse("2024-06-15T09:04:00Z"), 0x52), stored.get(17));
        assertEquals(List.of(10, 11, 12, 13, 14), values(Metric.STEPS));
        assertEquals(List.of(80, 81, 82), values(Metric.HEART_RATE));
    }

    @Test
    void usesTheStartThatTheBandSays() throws WristwayException {
        bandHasFiveMinutes();
        band.unlearn(FROM_11_00).answers(FROM_11_00, "FETCH_CONTROL 10010105000000e807060f090a1e04"); // 09:10:30 +01:00
        sync();
        assertEquals(Instant.parse("2024-06-15T08:10:00Z"), stored.get(0).at());
    }

    @ParameterizedTest(name = "checksum {0}")
    @ValueSource(strings = {"00000000", "ffffffff"})
    void refusesAWrongChecksum(String crc) {
        bandHasFiveMinutes();
        band.unlearn(TRANSFER).answers(TRANSFER, PACKET_0, PACKET_1, "FETCH_CONTROL 100201" + crc);
        assertThrows(MalformedMessage.class, this::sync);
        assertEquals(List.of(), stored);
        assertFalse(band.events.contains(STORED), "not acknowledged: the band keeps it");
    }

    @ParameterizedTest(name = "nothing there, said as {0}")
    @ValueSource(strings = {"10010100000000e807060f0b000008", "100101000000000000000000000000", "10010100000000000000000000000000"})
    void alsoAcknowledgesNothing(String nothing) throws WristwayException {
        band.answers(FROM_11_00, "FETCH_CONTROL " + nothing).answers(STORED, FORGOTTEN);
        sync();
        assertEquals(List.of(), stored);
        assertTrue(band.events.contains(STORED));
    }

    @Test
    void stopsWhenTheBandDoesNotMoveOn() throws WristwayException {
        bandHasFiveMinutes();
        band.unlearn(FROM_11_05).answers(FROM_11_05, FIVE_FROM_11_00);
        sync();
        assertEquals(1, Collections.frequency(band.events, FROM_11_05));
    }

    @Test
    void leavesMinutesOfTheFutureOnTheBand() throws WristwayException {
        bandHasFiveMinutes();
        band.unlearn(FROM_11_00).answers(FROM_11_00, "FETCH_CONTROL 10010105000000f007060f0b000008"); // 2032
        sync();
        assertEquals(List.of(), stored);
        assertFalse(band.events.contains(STORED));
    }

    @Test
    void asksForAHundredDaysAtMost() {
        assertThrows(NoAnswer.class, () -> scene.opened(Syncing.class).sync(new FakeHistory(Instant.MIN), Afterwards.FORGET));
        assertTrue(band.events.contains("write FETCH_CONTROL 0101e80703070b000004"), band.events::toString); // in winter time
    }

    @Test
    void asksFromNowOnIfWhatIsStoredLiesInTheFuture() throws WristwayException {
        band.answers("write FETCH_CONTROL 0101e807060f0c000008", NONE_FROM_11_05).answers(STORED, FORGOTTEN);
        scene.opened(Syncing.class).sync(new FakeHistory(Instant.parse("2024-06-15T10:05:00Z")), Afterwards.FORGET);
        assertTrue(band.events.contains("write FETCH_CONTROL 0101e807060f0c000008"), band.events::toString);
    }

    @Test
    void readsLongRecordsOfABand5() throws WristwayException {
        bandHasFiveMinutes();
        band.unlearn(TRANSFER).answers(TRANSFER, "FETCH_DATA 00 501900ff04008000 500f004604008000", END)
                .answers("write FETCH_CONTROL 0101e807060f0b020008", NONE_FROM_11_05);
        scene.driver.open(scene.approach("mi5", new Credential.Known(Scene.KEY_4)))
                .capability(Syncing.class).orElseThrow().sync(history, Afterwards.FORGET);
        assertEquals(List.of(128, 128), values(Metric.RAW_DEEP_SLEEP));
        assertEquals(List.of(70), values(Metric.HEART_RATE));
    }

    private List<Integer> values(Metric metric) {
        return stored.stream().filter(sample -> sample.metric() == metric).map(Sample::value).toList();
    }
}
