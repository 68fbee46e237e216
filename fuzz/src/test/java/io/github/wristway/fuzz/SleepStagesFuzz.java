package io.github.wristway.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.wristway.gateway.device.Sample;
import io.github.wristway.gateway.device.Series;
import io.github.wristway.gateway.device.SleepStage;
import io.github.wristway.miband.activity.RecordLayout;
import io.github.wristway.miband.activity.SleepStages;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Sleep from minutes of four bytes: in one round, and cut into two where the first byte of the noise says. */
class SleepStagesFuzz {
    private static final Instant START = Instant.parse("2024-06-15T09:00:00Z");
    private static final RecordLayout LAYOUT = RecordLayout.SHORT;

    static Stream<byte[]> seeds() {
        return Decoding.seeds("02 7900003c 7000003c 7b00003c f300003d f30000ff 5000ff50", "01 7a00003c 7900003c 0100ff50");
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = FuzzTime.EACH)
    void readsWhatever(byte[] noise) {
        if (noise.length == 0) return;
        byte[] records = Arrays.copyOfRange(noise, 1, noise.length - (noise.length - 1) % LAYOUT.size());
        int minutes = records.length / LAYOUT.size();
        int cut = Math.min(minutes, noise[0] & 0xff);
        List<Sample> whole = slept(new SleepStages(Optional.empty()), records, 0, minutes);
        for (Sample sample : whole) {
            assertTrue(Stream.of(SleepStage.values()).anyMatch(stage -> stage.value() == sample.value()), "a stage that there is");
        }
        SleepStages inTwo = new SleepStages(Optional.empty());
        List<Sample> parts = Stream.concat(slept(inTwo, records, 0, cut).stream(), slept(inTwo, records, cut, minutes).stream()).toList();
        assertEquals(whole, parts, "rounds make no difference");
    }

    private static List<Sample> slept(SleepStages stages, byte[] records, int from, int to) {
        byte[] round = Arrays.copyOfRange(records, from * LAYOUT.size(), to * LAYOUT.size());
        List<Series> columns = LAYOUT.read(round, START.plusSeconds(60L * from));
        return Series.samples(stages.read(columns.get(0), columns.get(3)).stream().toList());
    }
}
