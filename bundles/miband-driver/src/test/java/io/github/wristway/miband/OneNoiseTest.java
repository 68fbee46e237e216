package io.github.wristway.miband;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.miband.one.ActivityStream;
import io.github.wristway.miband.one.BandClock;
import io.github.wristway.miband.one.Battery;
import io.github.wristway.miband.one.BlockHeader;
import io.github.wristway.miband.one.Crc8;
import io.github.wristway.miband.one.Date6;
import io.github.wristway.miband.one.DeviceInfo;
import io.github.wristway.miband.one.LiveHeartRate;
import io.github.wristway.miband.one.LiveSteps;
import io.github.wristway.miband.one.Notice;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What the decoders of the first generation make of noise. */
class OneNoiseTest {
    private static final Map<String, NoiseTest.Decoder> DECODERS = Map.ofEntries(
            Map.entry("device information", OneNoiseTest::deviceInfo),
            Map.entry("notice", Notice::decode),
            Map.entry("date", Date6::decode),
            Map.entry("clock", BandClock::decode),
            Map.entry("battery", Battery::decode),
            Map.entry("header", BlockHeader::decode),
            Map.entry("steps", LiveSteps::decode),
            Map.entry("heart rate", LiveHeartRate::decode),
            Map.entry("activity", OneNoiseTest::stream));

    @TestFactory
    Stream<DynamicTest> noDecoderBreaks() {
        return DECODERS.entrySet().stream().map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> NoiseTest.listen(entry.getValue())));
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
