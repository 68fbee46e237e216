package io.github.wristway.fuzz;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.device.Sample;
import io.github.wristway.gateway.device.Series;
import io.github.wristway.miband.activity.ActivityKind;
import io.github.wristway.miband.activity.RecordLayout;
import io.github.wristway.miband.activity.Transfer;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Characteristic 0005: the first byte of the noise says how long a packet is, the rest are packets. */
class TransferFuzz {
    private static final Instant START = Instant.parse("2024-06-15T09:00:00Z");

    static Stream<byte[]> seeds() {
        return Decoding.seeds("11 00 000200ff 000700ff 0a1400ff 001a00ff 01 01200a50", "09 00 501900ff04008000 01 500f004604008000");
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = FuzzTime.EACH)
    void readsOrRefuses(byte[] noise) {
        for (RecordLayout layout : RecordLayout.values()) {
            Decoding.of(noise, all -> records(layout, all)).ifPresent(records -> check(layout, records, noise.length));
        }
    }

    private static byte[] records(RecordLayout layout, Bytes noise) throws MalformedMessage {
        Transfer transfer = new Transfer(layout);
        int size = Math.max(1, noise.u8(0));
        byte[] packets = noise.from(1).toArray();
        for (int from = 0; from < packets.length; from += size) {
            transfer.add(Bytes.copyOf(Arrays.copyOfRange(packets, from, Math.min(packets.length, from + size))));
        }
        return transfer.whole();
    }

    private static void check(RecordLayout layout, byte[] records, int received) {
        assertTrue(records.length < Math.max(1, received), "no more is kept than came");
        List<Sample> samples = Series.samples(layout.read(records, START));
        assertTrue(samples.size() <= records.length, "no sample from nowhere");
        Instant before = START;
        for (Sample sample : samples) {
            assertTrue(!sample.at().isBefore(before), "time never goes back");
            before = sample.at();
            ActivityKind.of(sample.value(), ActivityKind.UNKNOWN);
        }
    }
}
