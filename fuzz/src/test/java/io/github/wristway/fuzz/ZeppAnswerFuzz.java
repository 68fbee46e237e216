package io.github.wristway.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.miband.huami2021.Message;
import io.github.wristway.miband.huami2021.ZeppBattery;
import io.github.wristway.miband.huami2021.ZeppSetting;
import io.github.wristway.miband.huami2021.ZeppSteps;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** What the parts of a Band 7 tell: the first byte of the noise is the part. */
class ZeppAnswerFuzz {
    static Stream<byte[]> seeds() {
        return Decoding.seeds("29 04 0f3000e807060f0b000008e807060e0b00000864", "16 07 0c39300000a00f0000c8000000", "0a 0601");
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = FuzzTime.EACH)
    void readsOrRefuses(byte[] noise) {
        Decoding.of(noise, all -> ZeppBattery.decode(told(all)));
        Decoding.of(noise, all -> ZeppSteps.decode(told(all)));
        Decoding.of(noise, all -> ZeppSetting.status(told(all)));
    }

    private static Message told(Bytes noise) throws MalformedMessage {
        return new Message(noise.u8(0), noise.from(1));
    }
}
