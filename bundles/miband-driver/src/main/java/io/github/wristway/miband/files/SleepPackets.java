package io.github.wristway.miband.files;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.device.SleepStage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The end of a {@link SleepReport}: packets, with anything between them. What is in them is big-endian.
 * <pre>
 * size  field
 * 4     fb fa fc ff
 * 1     size of all that is before the data: 17
 * 8     when, seconds since 1970 UTC, little-endian
 * 1     parity
 * 1     type; of some, no data follow whatever the length says
 * 2     length of the data, big-endian
 * n     data; of type 17 stages, 2 each: bits 15-12 = 0 awake, 1 light, 2 deep, 3 REM, 4 not asleep; bits 11-0 = minutes
 * </pre>
 * The last one may be cut short. Source: Gadgetbridge and OronBox, read for facts.
 */
final class SleepPackets {
    private static final int STAGES = 17;
    private static final Set<Integer> WITHOUT_DATA = Set.of(2, 3, 9, 12, 13, 14, 15);
    private static final int HEAD = 17;
    /** Seconds that are four bytes on all other pages. */
    private static final long LAST = 0xffff_ffffL;

    private SleepPackets() {}

    /** How the wearer slept. */
    static List<Slumber> stages(Bytes packets) throws MalformedMessage {
        List<Slumber> stages = new ArrayList<>();
        for (int at = 0; at + HEAD <= packets.length(); ) {
            if (packets.u32(at) != 0xfffc_fafbL || packets.u8(at + 4) < HEAD) {
                at++;
                continue;
            }
            int type = packets.u8(at + 14);
            int data = at + packets.u8(at + 4);
            int length = WITHOUT_DATA.contains(type) ? 0 : bigEndian(packets, at + 15);
            if (data + length > packets.length()) break;
            if (type == STAGES) read(packets.slice(data, length), start(packets, at + 5), stages);
            at = data + length;
        }
        return stages;
    }

    private static void read(Bytes data, Instant start, List<Slumber> stages) throws MalformedMessage {
        Instant from = start;
        for (int at = 0; at + 1 < data.length(); at += 2) {
            int both = bigEndian(data, at);
            Instant to = from.plusSeconds(60L * (both & 0xfff));
            stages.add(new Slumber(from, to, switch (both >> 12) {
                case 1 -> Optional.of(SleepStage.LIGHT);
                case 2 -> Optional.of(SleepStage.DEEP);
                case 3 -> Optional.of(SleepStage.REM);
                default -> Optional.empty();
            }));
            from = to;
        }
    }

    private static Instant start(Bytes packets, int at) throws MalformedMessage {
        long seconds = packets.u32(at);
        if (packets.u32(at + 4) != 0) throw new MalformedMessage("nobody sleeps after " + Instant.ofEpochSecond(LAST));
        return Instant.ofEpochSecond(seconds);
    }

    private static int bigEndian(Bytes bytes, int at) throws MalformedMessage {
        return bytes.u8(at) << 8 | bytes.u8(at + 1);
    }
}
