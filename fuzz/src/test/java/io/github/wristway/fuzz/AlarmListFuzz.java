package io.github.wristway.fuzz;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.miband.huami.Alarm;
import io.github.wristway.miband.huami.AlarmList;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** The alarms of a band, characteristic 0003: in one message, and in parts of lengths that the noise chooses. */
class AlarmListFuzz {
    static Stream<byte[]> seeds() {
        return Decoding.seeds("100d0100000000000115", "0d 80010000010000000080061e1f01 800140007f82173b80850000 8001800041", "10 8001c0000100000000800600");
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = FuzzTime.EACH)
    void readsOrRefuses(byte[] noise) {
        Bytes message = Bytes.copyOf(noise);
        assertTrue(!AlarmList.isWithTimes(message) || !AlarmList.goesOn(message), "a part begins, or goes on");
        assertTrue(!AlarmList.isWithoutTimes(message) || !AlarmList.isWithTimes(message), "it has times, or none");
        Decoding.of(noise, AlarmList::isLast);
        Decoding.of(noise, AlarmList::decode).ifPresent(alarms -> check(alarms, noise.length));
        Decoding.of(noise, AlarmListFuzz::parts).ifPresent(alarms -> check(alarms, noise.length));
    }

    private static AlarmList parts(Bytes noise) throws MalformedMessage {
        List<Bytes> parts = new ArrayList<>();
        int size = 1 + noise.u8(0) % 20;
        for (int at = 1; at < noise.length(); at += size) parts.add(noise.slice(at, Math.min(size, noise.length() - at)));
        return AlarmList.decode(parts);
    }

    private static void check(AlarmList alarms, int length) {
        assertTrue(alarms.entries().size() <= length, "no alarm from nowhere");
        assertTrue(alarms.entries().stream().allMatch(entry -> entry.slot() < Alarm.SLOTS), "each has a slot");
    }
}
