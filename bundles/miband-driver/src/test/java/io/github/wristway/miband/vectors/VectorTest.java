package io.github.wristway.miband.vectors;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.wristway.miband.ModelRange;
import io.github.wristway.miband.RecognitionVectors;
import io.github.wristway.miband.files.FileVectors;
import io.github.wristway.miband.newer.SettingMessageVectors;
import io.github.wristway.miband.vectors.Vectors.Vector;
import java.io.IOException;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs every vector of a kind that we cover, for every model that we claim. A vector that cannot be run is a failure.
 * {@code mvn verify -Dwristway.vectors=DIR} runs those of another folder of the same form.
 */
public class VectorTest {
    /** Tests one vector; it fails like any test. */
    public interface Check {
        void run(Vector vector) throws Exception;
    }

    private static final Map<String, Check> COVERED = new TreeMap<>();

    static {
        Stream.of(RecognitionVectors.CHECKS, AuthenticationVectors.CHECKS, TimeVectors.CHECKS, FetchVectors.CHECKS,
                  ActivityVectors.CHECKS, StateVectors.CHECKS, CommandVectors.CHECKS, SettingVectors.CHECKS,
                  AlertVectors.CHECKS, EventVectors.CHECKS, HealthVectors.CHECKS, WorkoutVectors.CHECKS,
                  KeyExchangeVectors.CHECKS, ChunkVectors.CHECKS, ZeppVectors.CHECKS, CcmVectors.CHECKS, OneVectors.CHECKS,
                  OneActivityVectors.CHECKS, AgreementVectors.CHECKS, PacketVectors.CHECKS, FirstPacketVectors.CHECKS,
                  TranscriptVectors.CHECKS, LoginVectors.CHECKS, ProtobufVectors.CHECKS, SettingMessageVectors.CHECKS,
                  FileVectors.CHECKS).forEach(COVERED::putAll);
    }

    /** Kinds that read the same on every model, so that vectors of models to come are run, too. */
    private static final Set<String> FOR_ALL_MODELS = new TreeSet<>(
            Set.of("activity_decode", "activity_packet_capture", "name_to_model", "device_name"));

    static {
        Stream.of(CommandVectors.CHECKS, SettingVectors.CHECKS, AlertVectors.CHECKS, EventVectors.CHECKS,
                  HealthVectors.CHECKS, WorkoutVectors.CHECKS, KeyExchangeVectors.CHECKS, ChunkVectors.CHECKS,
                  ZeppVectors.CHECKS, CcmVectors.CHECKS, AgreementVectors.CHECKS, PacketVectors.CHECKS, FirstPacketVectors.CHECKS,
                  TranscriptVectors.CHECKS, LoginVectors.CHECKS, ProtobufVectors.CHECKS, SettingMessageVectors.CHECKS,
                  FileVectors.CHECKS).map(Map::keySet).forEach(FOR_ALL_MODELS::addAll);
    }

    @TestFactory
    Stream<DynamicTest> vectors() throws IOException, URISyntaxException {
        List<Vector> all = Vectors.read();
        assertFalse(all.isEmpty(), "there are no vectors to run");
        report(all);
        return all.stream().filter(VectorTest::isRun)
                .map(vector -> dynamicTest(vector.kind() + " " + vector.models() + " " + vector.id(),
                                           () -> COVERED.get(vector.kind()).run(vector)));
    }

    @Test
    void readsModelRanges() {
        for (String ours : List.of("*", "mi4", "mi2..mi6", "mi5,mi6", "mi1s..mi6", "mi2..mi6 (legacy)", "HRX", "mi3 .. mi5",
                                   "mi2..mi5 (char 0003); mi6: see config2021_encode", "mi4, mi6", "mi4..mi9", "mi4 and later", "mi1*", "mi1-family", "mi1..mi1s", "mi6", "mi6,mi7", "mi6 (as mi5)", "zepp os style")) {
            assertTrue(ModelRange.isOurs(ours), ours);
        }
        for (String others : List.of("mi8", "mi8,mi9", "mi8 (as mi7)")) {
            assertFalse(ModelRange.isOurs(others), others);
        }
    }

    private static boolean isRun(Vector vector) {
        return COVERED.containsKey(vector.kind())
                && (FOR_ALL_MODELS.contains(vector.kind()) || ModelRange.isOurs(vector.models()));
    }

    private static void report(List<Vector> all) {
        Set<String> open = new TreeSet<>();
        for (Vector vector : all) {
            if (!COVERED.containsKey(vector.kind())) open.add(vector.kind());
        }
        System.out.printf("vectors: %d of %d run%nkinds covered: %s%nkinds not yet covered: %s%n",
                          all.stream().filter(VectorTest::isRun).count(), all.size(),
                          String.join(", ", COVERED.keySet()), String.join(", ", open));
    }
}
