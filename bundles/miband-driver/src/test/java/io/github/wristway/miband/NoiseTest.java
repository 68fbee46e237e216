package io.github.wristway.miband;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.miband.activity.RecordLayout;
import io.github.wristway.miband.activity.Transfer;
import io.github.wristway.miband.huami.AuthReply;
import io.github.wristway.miband.huami.BandTime;
import io.github.wristway.miband.huami.Battery;
import io.github.wristway.miband.huami.ConfigReply;
import io.github.wristway.miband.huami.FetchReply;
import io.github.wristway.miband.huami.HuamiAdvertisement;
import io.github.wristway.miband.huami.Time8;
import io.github.wristway.miband.one.ActivityStream;
import io.github.wristway.miband.one.BandClock;
import io.github.wristway.miband.one.BlockHeader;
import io.github.wristway.miband.one.Crc8;
import io.github.wristway.miband.one.Date6;
import io.github.wristway.miband.one.DeviceInfo;
import io.github.wristway.miband.one.LiveHeartRate;
import io.github.wristway.miband.one.LiveSteps;
import io.github.wristway.miband.one.Notice;
import java.time.Instant;
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

    private static final Map<String, Decoder> DECODERS = Map.ofEntries(
            Map.entry("authentication", AuthReply::decode),
            Map.entry("clock", BandTime::decode),
            Map.entry("moment", Time8::decode),
            Map.entry("battery", Battery::decode),
            Map.entry("setting", ConfigReply::decode),
            Map.entry("fetch", FetchReply::decode),
            Map.entry("advertisement", noise -> HuamiAdvertisement.decode(noise, Optional.of(noise))),
            Map.entry("activity", NoiseTest::transfer),
            Map.entry("one: device information", NoiseTest::deviceInfo),
            Map.entry("one: notice", Notice::decode),
            Map.entry("one: date", Date6::decode),
            Map.entry("one: clock", BandClock::decode),
            Map.entry("one: battery", io.github.wristway.miband.one.Battery::decode),
            Map.entry("one: header", BlockHeader::decode),
            Map.entry("one: steps", LiveSteps::decode),
            Map.entry("one: heart rate", LiveHeartRate::decode),
            Map.entry("one: activity", NoiseTest::stream));

    @TestFactory
    Stream<DynamicTest> noDecoderBreaks() {
        return DECODERS.entrySet().stream().map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> listen(entry.getValue())));
    }

    private static void listen(Decoder decoder) {
        Random random = new Random(42);
        for (int run = 0; run < RUNS; run++) {
            byte[] noise = new byte[random.nextInt(40)];
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

    private static void transfer(Bytes noise) throws MalformedMessage {
        for (RecordLayout layout : RecordLayout.values()) {
            Transfer transfer = new Transfer(layout);
            transfer.add(Bytes.build().u8(0).bytes(noise).toBytes());
            transfer.add(noise);
            layout.read(transfer.whole(), Instant.EPOCH);
        }
    }

    /** Also with a checksum that fits, so that what lies behind it is reached. */
    private static void deviceInfo(Bytes noise) throws MalformedMessage {
        if (noise.length() >= 16) {
            byte[] fitting = noise.slice(0, noise.length() < 20 ? 16 : 20).toArray();
            fitting[7] = (byte) (Crc8.of(noise.slice(0, 7)) ^ noise.u8(3));
            DeviceInfo.decode(Bytes.copyOf(fitting));
        }
        DeviceInfo.decode(noise);
    }

    /** A header that fits, noise, and noise where the next header should be. */
    private static void stream(Bytes noise) throws MalformedMessage {
        for (boolean counted : new boolean[] {false, true}) {
            ActivityStream stream = new ActivityStream(3, counted);
            stream.add(Bytes.build().bytes(Bytes.ofHex("01 100801000000 ffff")).u16(noise.length()).toBytes());
            stream.add(counted ? Bytes.build().u8(0).bytes(noise).toBytes() : noise);
            for (int i = 0; i < noise.length(); i++) stream.add(noise.slice(i, Math.min(noise.length() - i, 11)));
        }
    }
}
