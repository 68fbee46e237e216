package io.github.wristway.miband.sync;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Bystander;
import io.github.wristway.gateway.device.Series;
import io.github.wristway.gateway.device.Workout;
import io.github.wristway.miband.Scene;
import io.github.wristway.miband.ScriptedBand;
import io.github.wristway.miband.VirtualTime;
import io.github.wristway.miband.huami.DataType;
import io.github.wristway.miband.huami.Time8;
import io.github.wristway.miband.talk.Conversation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/**
 * A scripted band behind its door, and what it keeps. It is 12:00 in Berlin.
 * <pre>
 * band.keeps(DataType.PAI, ANY, start, data).hasNoMore(DataType.PAI, end);
 * </pre>
 */
final class FetchScene {
    static final Instant NOW = Instant.parse("2024-06-15T10:00:00Z");
    /** What is asked for if nothing is stored. */
    static final Instant ANY = NOW.minus(Duration.ofDays(100));
    static final String TRANSFER = "write FETCH_CONTROL 02";
    static final String STORED = "write FETCH_CONTROL 03";
    static final String FORGOTTEN = "FETCH_CONTROL 100301";
    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static final int PAYLOAD = 16;

    final VirtualTime time = new VirtualTime();
    final ScriptedBand band = new ScriptedBand(time);
    /** Also notes in the band's events when it is asked to store. */
    final FakeHistory history = new FakeHistory(NOW) {
        @Override
        public void store(List<Series> series) throws WristwayException {
            band.events.add("store " + Series.samples(series).size());
            super.store(series);
        }

        @Override
        public void store(Workout workout) throws WristwayException {
            band.events.add("store " + workout.kind() + " of " + workout.track().size() + " marks");
            super.store(workout);
        }
    };
    Receipt receipt = Receipt.ONE_WORD;

    FetchScene() {
        band.answers(STORED, FORGOTTEN);
    }

    /** One transfer; transfers come in the order in which they are said. */
    FetchScene keeps(DataType type, Instant asked, Instant start, Bytes data) {
        band.answers(request(type, asked), available(data.length(), start));
        band.answers(TRANSFER, transfer(data));
        return this;
    }

    FetchScene hasNoMore(DataType type, Instant asked) {
        band.answers(request(type, asked), available(0, asked));
        return this;
    }

    Fetch.Line line() {
        return new Fetch.Line(new Conversation("the band", band, time), receipt, Scene.patience(), BERLIN,
                              Bystander.NOBODY);
    }

    Horizon horizon() {
        return new Horizon(Clock.fixed(time.now(), BERLIN));
    }

    /** What was said and stored, without the switching of notifications. */
    List<String> talk() {
        return band.events.stream().filter(event -> event.startsWith("write") || event.startsWith("store")).toList();
    }

    static String request(DataType type, Instant asked) {
        return "write FETCH_CONTROL 01%02x%s".formatted(type.number(), Time8.of(asked, BERLIN).encode());
    }

    static String available(int count, Instant start) {
        return "FETCH_CONTROL 100101" + Bytes.build().u32(count).bytes(Time8.of(start, BERLIN).encode()).toBytes();
    }

    /** Packets of a small link, and the end with its checksum. */
    static String[] transfer(Bytes data) {
        List<String> packets = new ArrayList<>();
        String hex = data.hex();
        for (int at = 0; at < data.length(); at += PAYLOAD) {
            packets.add("FETCH_DATA %02x".formatted(at / PAYLOAD & 0xff)
                        + hex.substring(2 * at, 2 * Math.min(data.length(), at + PAYLOAD)));
        }
        CRC32 crc = new CRC32();
        crc.update(data.toArray());
        packets.add("FETCH_CONTROL 100201" + Bytes.build().u32(crc.getValue()).toBytes());
        return packets.toArray(String[]::new);
    }
}
