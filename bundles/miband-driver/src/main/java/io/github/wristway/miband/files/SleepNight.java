package io.github.wristway.miband.files;

import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.device.Series;
import io.github.wristway.gateway.device.SleepStage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A night in stages, version 2.
 * <pre>
 * size  field
 * 7     unknown
 * 2     minutes asleep
 * 4     to bed, seconds since 1970 UTC
 * 4     up again, likewise
 * 3     unknown
 * 2     minutes of deep sleep, then of light, REM, and awake, 2 each
 * 1     unknown
 * 5n    4 from when on, 1 stage: 2 deep, 3 light, 4 REM, 5 awake
 * </pre>
 * Without time in bed, or minutes asleep, it says nothing. Source: Gadgetbridge, read for facts.
 *
 * @param parts in their order, the last one until the wearer is up again
 */
public record SleepNight(FileId file, Instant bed, Instant up, List<Slumber> parts) {
    static SleepNight decode(ActivityFile file) throws MalformedMessage {
        Body body = file.body();
        body.skip(7);
        int asleep = body.u16();
        Instant bed = body.instant();
        Instant up = body.instant();
        body.skip(12);
        boolean saysNothing = asleep == 0 || bed.equals(Instant.EPOCH) || up.equals(Instant.EPOCH);
        if (saysNothing) return new SleepNight(file.id(), bed, up, List.of());
        List<Slumber> parts = new ArrayList<>();
        while (body.left() > 0) {
            Slumber next = part(body, up);
            if (!parts.isEmpty()) parts.add(parts.remove(parts.size() - 1).until(next.from()));
            parts.add(next);
        }
        return new SleepNight(file.id(), bed, up, parts);
    }

    /** As if it were the last one. */
    private static Slumber part(Body body, Instant up) throws MalformedMessage {
        Instant from = body.instant();
        return new Slumber(from, up, switch (body.u8()) {
            case 2 -> Optional.of(SleepStage.DEEP);
            case 3 -> Optional.of(SleepStage.LIGHT);
            case 4 -> Optional.of(SleepStage.REM);
            default -> Optional.empty();
        });
    }

    public List<Series> series() throws MalformedMessage {
        return Slumber.series(parts, file);
    }
}
