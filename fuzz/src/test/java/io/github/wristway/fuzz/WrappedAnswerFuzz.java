package io.github.wristway.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.wristway.miband.huami2021.Endpoint;
import io.github.wristway.miband.huami2021.Message;
import io.github.wristway.miband.huami2021.OldConfiguration;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Answers to settings that come wrapped, endpoint 0090. */
class WrappedAnswerFuzz {
    static Stream<byte[]> seeds() {
        return Decoding.seeds("011006060001");
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = FuzzTime.EACH)
    void readsOrRefuses(byte[] noise) {
        Decoding.of(noise, payload -> OldConfiguration.answer(new Message(Endpoint.OLD_CONFIGURATION, payload)));
    }
}
