package io.github.wristway.miband.first;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.LinkLost;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.base.NoAnswer;
import io.github.wristway.gateway.base.StorageTrouble;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Metric;
import io.github.wristway.gateway.device.Sample;
import io.github.wristway.gateway.device.Series;
import io.github.wristway.gateway.device.SleepStage;
import io.github.wristway.gateway.device.Syncing;
import io.github.wristway.gateway.device.Syncing.Afterwards;
import io.github.wristway.miband.OneScene;
import io.github.wristway.miband.ScriptedBand;
import io.github.wristway.miband.sync.FakeHistory;
import io.github.wristway.miband.sync.FullDisk;
import io.github.wristway.miband.talk.Characteristic;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A band with two blocks, three minutes and one. It is 12:00 in Berlin. */
class OneSyncTest {
    private static final Instant SINCE = Instant.parse("2024-06-15T09:00:00Z");
    private static final String TRANSFER = "write ONE_CONTROL 06";
    private static final String STOP = "write ONE_CONTROL 11";
    private static final String HEADER_1 = "ONE_ACTIVITY 01 18050f0b0000 0400 0300"; // from 11:00 on
    private static final String DATA_1 = "ONE_ACTIVITY 00 01200a 01210b 01220c";
    private static final String STORED_1 = "write ONE_CONTROL 0a18050f0b00000900";
    private static final String HEADER_2 = "ONE_ACTIVITY 01 18050f0b1e00 0100 0100"; // from 11:30 on
    private static final String DATA_2 = "ONE_ACTIVITY 00 01030d";
    private static final String STORED_2 = "write ONE_CONTROL 0a18050f0b1e000300";
    private static final String END = "ONE_ACTIVITY 01 18050f0b1f00 0000 0000";
    private static final String STORED_END = "write ONE_CONTROL 0a18050f0b1f000000";

    private final OneScene one = OneScene.withBand1A().ofOurs();
    private final ScriptedBand band = one.band;
    /** Also notes in the band's events when it is asked to store. */
    private final FakeHistory history = new FakeHistory(SINCE) {
        @Override
        public void store(List<Series> series) throws WristwayException {
            band.events.add("store " + Series.samples(series).size());
            super.store(series);
        }
    };
    private final List<Sample> stored = history.stored;

    @Test
    void storesEachBlockBeforeItAcknowledges() throws WristwayException {
        band.answers(TRANSFER, HEADER_1, DATA_1, HEADER_2, DATA_2, END);
        sync();
        List<String> sinceOpened = band.events.subList(band.events.indexOf("write ONE_CLOCK 18050f0c0000ffffffffffff") + 1, band.events.size());
        assertEquals(List.of("write ONE_PARAMETERS 270031000000f40100000000", "listen ONE_ACTIVITY", TRANSFER,
                             "store 9", STORED_1, "store 3", STORED_2, STORED_END,
                             "stop ONE_ACTIVITY", "write ONE_PARAMETERS cc01f4010000f40100000000"),
                     sinceOpened.stream().filter(event -> !event.startsWith("progress")).toList());
        assertTrue(sinceOpened.contains("progress 4 of 4 minutes"), sinceOpened::toString);
        assertEquals(new Sample(Metric.KIND, Instant.parse("2024-06-15T09:00:00Z"), 0x01), stored.get(0));
        assertEquals(new Sample(Metric.STEPS, Instant.parse("2024-06-15T09:30:00Z"), 0x0d), stored.get(11));
    }

    @Test
    void nothingThere() throws WristwayException {
        band.answers(TRANSFER, END);
        sync();
        assertEquals(List.of(), stored);
        assertTrue(band.events.contains(STORED_END));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "a packet is missing,      ONE_ACTIVITY 01 01210b 01220c",
        "a byte too much,          ONE_ACTIVITY 00 01200a 01210b 01220cff",
        "an empty packet,          ONE_ACTIVITY 00",
        "no packet at all,         ONE_ACTIVITY",
        "a short packet and more,  ONE_ACTIVITY 00 01200a 01210b 0122;ONE_ACTIVITY 01",
    })
    void stopsADamagedTransferWithoutAcknowledgement(String how, String packets) {
        List<String> all = new ArrayList<>(List.of(HEADER_1));
        all.addAll(List.of(packets.split(";")));
        band.answers(TRANSFER, all.stream().map(text -> text.contains(" ") ? text : text + " ").toArray(String[]::new));
        assertThrows(MalformedMessage.class, this::sync, how);
        assertEquals(List.of(), stored);
        assertEquals(2, Collections.frequency(band.events, TRANSFER));
        assertEquals(2, Collections.frequency(band.events, STOP));
        assertTrue(band.events.stream().noneMatch(event -> event.startsWith("write ONE_CONTROL 0a")));
    }

    @Test
    void asksForTheRestAgain() throws WristwayException {
        band.answers(TRANSFER, HEADER_1, DATA_1, HEADER_2, "ONE_ACTIVITY 07 05030d").answers(TRANSFER, HEADER_2, DATA_2, END);
        sync();
        assertEquals(12, stored.size());
        assertEquals(1, Collections.frequency(band.events, STORED_1));
        assertEquals(1, Collections.frequency(band.events, STORED_2));
    }

    @Test
    void silenceInTheMiddleAcknowledgesNothing() {
        band.answers(TRANSFER, HEADER_1);
        assertThrows(NoAnswer.class, this::sync);
        assertEquals(1, Collections.frequency(band.events, STOP));
    }

    @Test
    void aFullDiskAcknowledgesNothing() throws WristwayException {
        band.answers(TRANSFER, HEADER_1, DATA_1, HEADER_2, DATA_2, END);
        Syncing syncing = one.opened(Syncing.class);
        assertThrows(StorageTrouble.class, () -> syncing.sync(new FullDisk(), Afterwards.FORGET));
        assertTrue(band.events.contains(STOP));
        assertTrue(band.events.stream().noneMatch(event -> event.startsWith("write ONE_CONTROL 0a")));
    }

    @Test
    void aLostLinkIsNotSpokenTo() {
        band.answers(TRANSFER, HEADER_1, DATA_1).hangsUpOn(STORED_1);
        assertThrows(LinkLost.class, this::sync);
        assertTrue(!band.events.contains(STOP));
    }

    @Test
    void minutesOfTheFutureStayOnTheBand() throws WristwayException {
        band.answers(TRANSFER, "ONE_ACTIVITY 01 20050f0b0000 0400 0300", DATA_1, HEADER_2, DATA_2, END);
        sync();
        assertEquals(3, stored.size());
        assertEquals(List.of("write ONE_CONTROL 0a20050f0b0000f6ff", STORED_2, "write ONE_CONTROL 0a18050f0b1f00ffff", STOP),
                     band.events.stream().filter(event -> event.matches("write ONE_CONTROL (0a|11).*")).toList());
    }

    @Test
    void keepsOnTheBandWhatTheVendorsAppShallGetToo() throws WristwayException {
        band.answers(TRANSFER, HEADER_1, DATA_1, HEADER_2, DATA_2, END);
        one.opened(Syncing.class).sync(history, Afterwards.KEEP);
        assertEquals(12, stored.size());
        assertEquals(List.of("write ONE_CONTROL 0a18050f0b0000f6ff", "write ONE_CONTROL 0a18050f0b1e00fcff",
                             "write ONE_CONTROL 0a18050f0b1f00ffff", STOP),
                     band.events.stream().filter(event -> event.matches("write ONE_CONTROL (0a|11).*")).toList());
    }

    @Test
    void tellsSleepFromTheKinds() throws WristwayException {
        band.answers(TRANSFER, HEADER_1, "ONE_ACTIVITY 00 050000 040000 7f0000", END);
        sync();
        assertEquals(List.of(new Sample(Metric.SLEEP, Instant.parse("2024-06-15T09:00:00Z"), SleepStage.LIGHT.value()),
                             new Sample(Metric.SLEEP, Instant.parse("2024-06-15T09:01:00Z"), SleepStage.DEEP.value())),
                     stored.stream().filter(sample -> sample.metric() == Metric.SLEEP).toList());
    }

    @ParameterizedTest(name = "the band shows {0} at 12:00: a block from 11:00 on began at {1}")
    @CsvSource({
        "18050f0c0000, 2024-06-15T09:00:00Z",
        "18050f0c0500, 2024-06-15T09:00:00Z", // a clock that is fast
        "18050f0b0000, 2024-06-15T10:00:00Z", // still in winter time
        "18050f060000, 2024-06-15T15:00:00Z", // its wearer comes from New York
        "0f0001000000, 2024-06-15T09:00:00Z", // it means nothing
        "18ff0f0c0000, 2024-06-15T09:00:00Z",
        "18,           2024-06-15T09:00:00Z",
    })
    void theBandsClockTellsInWhatZoneItCounted(String shown, Instant start) throws WristwayException {
        band.holds(Characteristic.ONE_CLOCK, Bytes.ofHex(shown)).answers(TRANSFER, HEADER_1, DATA_1, END);
        sync();
        assertEquals(start, stored.get(0).at());
    }

    @Test
    void aBlockThatBeginsALittleTooEarlyGoesOnWhereTheLastOneEnded() throws WristwayException {
        band.answers(TRANSFER, HEADER_1, DATA_1, "ONE_ACTIVITY 01 18050f0b0100 0100 0100", DATA_2, END);
        sync();
        assertEquals(Instant.parse("2024-06-15T09:03:00Z"), stored.get(9).at());
        assertTrue(band.events.contains("write ONE_CONTROL 0a18050f0b01000300"), "with its own date");
    }

    private void sync() throws WristwayException {
        one.opened(Syncing.class).sync(history, Afterwards.FORGET);
    }
}
