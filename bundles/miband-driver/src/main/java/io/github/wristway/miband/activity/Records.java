package io.github.wristway.miband.activity;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.miband.huami.QuarterZone;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** Cuts joined data into records of one size, and reads what many of them hold. */
final class Records {
    private static final int VERSION = 2;

    private Records() {}

    static List<Bytes> cut(Bytes data, int size) throws MalformedMessage {
        if (data.length() % size != 0) {
            throw new MalformedMessage("%d bytes are no whole number of %d-byte records".formatted(data.length(), size));
        }
        List<Bytes> records = new ArrayList<>();
        for (int at = 0; at < data.length(); at += size) records.add(data.slice(at, size));
        return records;
    }

    /** The same, after a byte with the version of the records. */
    static List<Bytes> cutVersioned(Bytes data, int size) throws MalformedMessage {
        if (data.u8(0) != VERSION) throw new MalformedMessage("records of version " + data.u8(0) + " are not known, only of 2");
        return cut(data.from(1), size);
    }

    /** Four bytes: seconds since 1970, UTC. */
    static Instant instant(Bytes data, int at) throws MalformedMessage {
        return Instant.ofEpochSecond(data.u32(at));
    }

    /** The same, and a byte with the wearer's zone; see {@link QuarterZone}. */
    static OffsetDateTime moment(Bytes data, int at) throws MalformedMessage {
        return instant(data, at).atOffset(QuarterZone.decode(data.i8(at + 4)));
    }

    static int i16(Bytes data, int at) throws MalformedMessage {
        return (short) data.u16(at);
    }

    static int i32(Bytes data, int at) throws MalformedMessage {
        return (int) data.u32(at);
    }

    /** Four bytes, IEEE 754; the shortest decimal that means it, without the noise of a wider type. */
    static double f32(Bytes data, int at) throws MalformedMessage {
        float number = Float.intBitsToFloat(i32(data, at));
        if (!Float.isFinite(number)) throw new MalformedMessage("at byte " + at + " should be a number: " + data);
        return Double.parseDouble(Float.toString(number));
    }
}
