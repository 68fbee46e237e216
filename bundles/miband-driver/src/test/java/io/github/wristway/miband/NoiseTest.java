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

    private static final Map<String, Decoder> DECODERS = Map.of(
            "authentication", AuthReply::decode,
            "clock", BandTime::decode,
            "moment", Time8::decode,
            "battery", Battery::decode,
            "setting", ConfigReply::decode,
            "fetch", FetchReply::decode,
            "advertisement", noise -> HuamiAdvertisement.decode(noise, Optional.of(noise)),
            "activity", NoiseTest::transfer);

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
}
