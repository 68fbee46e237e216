package io.github.wristway.miband;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.miband.activity.BreathingReading;
import io.github.wristway.miband.activity.HeartRateReading;
import io.github.wristway.miband.activity.OxygenReading;
import io.github.wristway.miband.activity.PaiReading;
import io.github.wristway.miband.activity.Position;
import io.github.wristway.miband.activity.RecordLayout;
import io.github.wristway.miband.activity.SleepOxygenReading;
import io.github.wristway.miband.activity.StressReading;
import io.github.wristway.miband.activity.TemperatureReading;
import io.github.wristway.miband.activity.TrackPoint;
import io.github.wristway.miband.activity.Transfer;
import io.github.wristway.miband.activity.WorkoutReading;
import io.github.wristway.miband.activity.WorkoutSummary;
import io.github.wristway.miband.huami.AlarmList;
import io.github.wristway.miband.huami.AuthReply;
import io.github.wristway.miband.huami.BandTime;
import io.github.wristway.miband.huami.Battery;
import io.github.wristway.miband.huami.ChunkedMessage;
import io.github.wristway.miband.huami.ConfigReply;
import io.github.wristway.miband.huami.DeviceEvent;
import io.github.wristway.miband.huami.FetchReply;
import io.github.wristway.miband.huami.FirmwareVersion;
import io.github.wristway.miband.huami.HuamiAdvertisement;
import io.github.wristway.miband.huami.LiveHeartRate;
import io.github.wristway.miband.huami.LiveSteps;
import io.github.wristway.miband.huami.Time8;
import io.github.wristway.miband.huami2021.Chunk;
import io.github.wristway.miband.huami2021.ChunkAck;
import io.github.wristway.miband.huami2021.ChunkForm;
import io.github.wristway.miband.huami2021.ChunkReader;
import io.github.wristway.miband.huami2021.Endpoint;
import io.github.wristway.miband.huami2021.ExchangeKey;
import io.github.wristway.miband.huami2021.ExchangeReply;
import io.github.wristway.miband.huami2021.Message;
import io.github.wristway.miband.huami2021.MessageCipher;
import io.github.wristway.miband.huami2021.OldConfiguration;
import io.github.wristway.miband.huami2021.ServiceList;
import io.github.wristway.miband.huami2021.SessionKeys;
import io.github.wristway.miband.huami2021.ZeppBattery;
import io.github.wristway.miband.huami2021.ZeppSetting;
import io.github.wristway.miband.huami2021.ZeppSteps;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Whatever comes from the air, a decoder reads it or says {@link MalformedMessage}; it never breaks. */
class NoiseTest {
    interface Decoder {
        void read(Bytes noise) throws MalformedMessage;
    }

    private static final int RUNS = 20_000;

    /** Lengths that some decoder takes for whole; the others are made up. */
    private static final int[] WHOLE = {2, 5, 6, 8, 13, 16, 31, 61, 66, 102, 126, 131, 140, 204, 256};

    private static final Map<String, Decoder> DECODERS = Map.ofEntries(
            Map.entry("authentication", AuthReply::decode),
            Map.entry("clock", BandTime::decode),
            Map.entry("moment", Time8::decode),
            Map.entry("battery", Battery::decode),
            Map.entry("setting", ConfigReply::decode),
            Map.entry("alarms", AlarmList::decode),
            Map.entry("alarms with times", noise -> AlarmList.decode(List.of(noise))),
            Map.entry("fetch", FetchReply::decode),
            Map.entry("advertisement", noise -> HuamiAdvertisement.decode(noise, Optional.of(noise))),
            Map.entry("activity", NoiseTest::transfer),
            Map.entry("event", DeviceEvent::decode),
            Map.entry("live heart rate", LiveHeartRate::decode),
            Map.entry("live steps", LiveSteps::decode),
            Map.entry("chunked message", NoiseTest::chunks),
            Map.entry("stored heart rate", HeartRateReading::decode),
            Map.entry("breathing", BreathingReading::decode),
            Map.entry("stress by hand", StressReading::decodeManual),
            Map.entry("stress by itself", noise -> StressReading.decodeAutomatic(noise, Instant.EPOCH)),
            Map.entry("oxygen", OxygenReading::decode),
            Map.entry("oxygen in sleep", SleepOxygenReading::decode),
            Map.entry("PAI", PaiReading::decode),
            Map.entry("temperature", noise -> TemperatureReading.decode(noise, Instant.EPOCH)),
            Map.entry("position", Position::decode),
            Map.entry("workout", WorkoutSummary::decode),
            Map.entry("workout with its track", NoiseTest::workout),
            Map.entry("track", noise -> TrackPoint.decode(noise, new Position(0, 0, Optional.of(0)))));

    private static final Map<String, Decoder> DECODERS_2021 = Map.of(
            "key exchange", ExchangeReply::decode,
            "public key", NoiseTest::point,
            "chunk", noise -> Chunk.decode(marked(noise), ChunkForm.EXTENDED),
            "chunk of the short form", noise -> Chunk.decode(marked(noise), ChunkForm.SHORT),
            "chunks", NoiseTest::modernChunks,
            "encrypted message", NoiseTest::encrypted,
            "acknowledgement", ChunkAck::decode,
            "answer to a setting", noise -> OldConfiguration.answer(new Message(Endpoint.OLD_CONFIGURATION, noise)),
            "services", NoiseTest::services,
            "what a Band 7 tells", NoiseTest::zepp);

    @TestFactory
    Stream<DynamicTest> noDecoderBreaks() {
        return Stream.of(DECODERS, DECODERS_2021).flatMap(decoders -> decoders.entrySet().stream())
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> listen(entry.getValue())));
    }

    static void listen(Decoder decoder) {
        Random random = new Random(42);
        for (int run = 0; run < RUNS; run++) {
            byte[] noise = new byte[run % 3 == 0 ? WHOLE[random.nextInt(WHOLE.length)] : random.nextInt(40)];
            random.nextBytes(noise);
            if (noise.length > 2 && run % 2 == 0) { // half of it looks right at first sight
                noise[0] = (byte) (run % 4 == 0 ? 0x10 : 0x02);
                noise[1] = (byte) random.nextInt(4);
                noise[2] = 1;
            }
            try {
                decoder.read(Bytes.copyOf(noise));
            } catch (MalformedMessage expected) {
                // that is the one way to say no
            }
        }
    }

    /** Packets of random lengths. */
    private static void chunks(Bytes noise) throws MalformedMessage {
        List<Bytes> packets = new ArrayList<>();
        for (int at = 0; at < noise.length(); ) {
            int length = Math.min(noise.u8(at) % 20, noise.length() - at);
            packets.add(noise.slice(at, length));
            at += length + 1;
        }
        for (Bytes packet : packets) ChunkedMessage.isEnd(packet);
        ChunkedMessage.decode(packets);
    }

    /** Never refused: what cannot be read is kept raw. */
    private static void workout(Bytes noise) throws MalformedMessage {
        Bytes summary = Bytes.build().u16(512).u16(1).u32(0).u32(60).bytes(noise).bytes(Bytes.ofHex("00".repeat(128))).toBytes();
        WorkoutReading.read(Instant.EPOCH, noise, noise.slice(0, noise.length() / 8 * 8));
        WorkoutReading.read(Instant.EPOCH, summary, noise.slice(0, noise.length() / 8 * 8));
    }

    private static void transfer(Bytes noise) throws MalformedMessage {
        for (RecordLayout layout : RecordLayout.values()) {
            Transfer transfer = new Transfer(layout);
            transfer.add(Bytes.build().u8(0).bytes(noise).toBytes());
            transfer.add(noise);
            layout.read(transfer.whole(), Instant.EPOCH);
        }
    }

    /** The noise as a point: its coordinates are small enough, but it is hardly ever on the curve. */
    private static void point(Bytes noise) throws MalformedMessage {
        byte[] point = new byte[2 * ExchangeKey.LENGTH];
        for (int i = 0; i < Math.min(40, noise.length()); i++) point[i < 20 ? i : i + 4] = (byte) noise.u8(i);
        new ExchangeKey(Bytes.ofHex("01".repeat(ExchangeKey.LENGTH))).agree(Bytes.copyOf(point));
    }

    private static void modernChunks(Bytes noise) throws MalformedMessage {
        ChunkReader reader = new ChunkReader(ChunkForm.EXTENDED);
        reader.add(new Chunk.First(Chunk.FIRST, 0, 60, Endpoint.OLD_CONFIGURATION, Bytes.EMPTY).encode(ChunkForm.EXTENDED));
        reader.add(marked(noise));
        reader.add(noise);
    }

    /** The noise as the end of a message of just the right length: only its content can be wrong. */
    private static void encrypted(Bytes noise) throws MalformedMessage {
        ChunkReader reader = new ChunkReader(ChunkForm.EXTENDED);
        Bytes some = noise.slice(0, Math.min(40, noise.length()));
        Bytes blocks = Bytes.build().bytes(some).bytes(Bytes.ofHex("00".repeat(16 + 48 - some.length()))).toBytes();
        reader.add(new Chunk.First(Chunk.FIRST | Chunk.ENCRYPTED, 7, 50, 0x90, Bytes.EMPTY).encode(ChunkForm.EXTENDED));
        ChunkReader.Taken taken = reader.add(
                new Chunk.Later(Chunk.LAST | Chunk.ENCRYPTED, 7, 1, blocks).encode(ChunkForm.EXTENDED));
        new MessageCipher(new SessionKeys(Bytes.ofHex("00".repeat(16)), 0)).open(taken.whole().orElseThrow());
    }

    private static void services(Bytes noise) throws MalformedMessage {
        ServiceList.decode(Bytes.build().u8(0x04).u16(noise.length() / 3).bytes(noise).toBytes());
    }

    private static void zepp(Bytes noise) throws MalformedMessage {
        FirmwareVersion.read(new String(noise.toArray(), StandardCharsets.UTF_8));
        int kind = noise.u8(0) % 3;
        Bytes payload = Bytes.build().u8(new int[] {0x04, 0x07, 0x06}[kind]).bytes(noise.from(1)).toBytes();
        if (kind == 0) ZeppBattery.decode(new Message(Endpoint.BATTERY, payload));
        if (kind == 1) ZeppSteps.decode(new Message(Endpoint.STEPS, payload));
        if (kind == 2) ZeppSetting.status(new Message(Endpoint.CONFIGURATION, payload));
    }

    private static Bytes marked(Bytes noise) {
        return Bytes.build().u8(Chunk.MARK).bytes(noise).toBytes();
    }
}
