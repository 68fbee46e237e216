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
import io.github.wristway.miband.activity.WorkoutSummary;
import io.github.wristway.miband.huami.AuthReply;
import io.github.wristway.miband.huami.BandTime;
import io.github.wristway.miband.huami.Battery;
import io.github.wristway.miband.huami.ChunkedMessage;
import io.github.wristway.miband.huami.ConfigReply;
import io.github.wristway.miband.huami.DeviceEvent;
import io.github.wristway.miband.huami.FetchReply;
import io.github.wristway.miband.huami.HuamiAdvertisement;
import io.github.wristway.miband.huami.LiveHeartRate;
import io.github.wristway.miband.huami.LiveSteps;
import io.github.wristway.miband.huami.Time8;
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
    private interface Decoder {
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
            Map.entry("temperature", TemperatureReading::decode),
            Map.entry("position", Position::decode),
            Map.entry("workout", WorkoutSummary::decode),
            Map.entry("track", noise -> TrackPoint.decode(noise, new Position(0, 0, Optional.of(0)))));

    @TestFactory
    Stream<DynamicTest> noDecoderBreaks() {
        return DECODERS.entrySet().stream().map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> listen(entry.getValue())));
    }

    private static void listen(Decoder decoder) {
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

    private static void transfer(Bytes noise) throws MalformedMessage {
        for (RecordLayout layout : RecordLayout.values()) {
            Transfer transfer = new Transfer(layout);
            transfer.add(Bytes.build().u8(0).bytes(noise).toBytes());
            transfer.add(noise);
            layout.read(transfer.whole(), Instant.EPOCH);
        }
    }
}
