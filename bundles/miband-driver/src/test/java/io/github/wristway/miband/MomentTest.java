package io.github.wristway.miband;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.miband.huami.BandTime;
import io.github.wristway.miband.huami.Time8;
import io.github.wristway.miband.one.BandClock;
import io.github.wristway.miband.one.Date6;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Any moment of this century, in any zone, reads as it was written, and the later one reads as the later one. */
class MomentTest {
    private static final long FIRST = Instant.parse("2000-01-02T00:00:00Z").getEpochSecond();
    private static final long LAST = Instant.parse("2099-12-30T00:00:00Z").getEpochSecond();

    private final Random random = new Random(42);

    @Test
    void momentsReadAsTheyWereWritten() throws MalformedMessage {
        for (String id : new TreeSet<>(ZoneId.getAvailableZoneIds())) {
            ZoneId zone = ZoneId.of(id);
            for (int run = 0; run < 20; run++) {
                Instant instant = Instant.ofEpochSecond(random.nextLong(FIRST, LAST));
                Time8 moment = Time8.of(instant, zone);
                BandTime clock = BandTime.of(instant, zone);
                LocalDateTime local = LocalDateTime.ofInstant(instant, zone);
                assertEquals(moment, Time8.decode(moment.encode()), id);
                assertEquals(clock, BandTime.decode(clock.encode()), id);
                assertEquals(instant, Time8.decode(moment.encode()).moment().toInstant(), id);
                assertEquals(instant, BandTime.decode(clock.encode()).moment().toInstant(), id);
                assertEquals(local, Date6.decode(Date6.encode(local)), id);
                assertEquals(new BandClock(local), BandClock.decode(new BandClock(local).encode()), id);
            }
        }
    }

    @Test
    void laterReadsAsLater() throws MalformedMessage {
        for (int run = 0; run < 2_000; run++) {
            Instant earlier = Instant.ofEpochSecond(random.nextLong(FIRST, LAST));
            Instant later = earlier.plus(1 + random.nextInt(100_000), ChronoUnit.SECONDS);
            assertEquals(-1, Integer.signum(read(earlier, "Europe/Berlin").compareTo(read(later, "Asia/Kathmandu"))));
            LocalDateTime one = Date6.decode(Date6.encode(LocalDateTime.ofInstant(earlier, ZoneOffset.UTC)));
            LocalDateTime other = Date6.decode(Date6.encode(LocalDateTime.ofInstant(later, ZoneOffset.UTC)));
            assertEquals(-1, Integer.signum(one.compareTo(other)));
        }
    }

    private static Instant read(Instant instant, String zone) throws MalformedMessage {
        Bytes written = Time8.of(instant, ZoneId.of(zone)).encode();
        return Time8.decode(written).moment().toInstant();
    }
}
