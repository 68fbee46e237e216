package io.github.wristway.miband.files;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import java.time.Instant;
import java.util.Comparator;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a newer band calls a file.
 * <pre>
 * size  field
 * 4     start, seconds since 1970 UTC
 * 1     time zone of the wearer, quarters of an hour east of UTC, signed
 * 1     version of its layout
 * 1     bit 7 = type, bits 6-2 = subtype, bits 1-0 = detail
 * </pre>
 * Type 0 is what is recorded all day, 1 a workout, whose subtype is the sport. Files are fetched in the order of this class:
 * by time; of one workout the summary first and the track last.
 * Source: Gadgetbridge and OronBox, read for facts.
 */
public record FileId(Instant start, int zoneQuarters, int version, int type, int subtype, int detail) implements Comparable<FileId> {
    public static final int LENGTH = 7;
    public static final int DAILY = 0;
    public static final int WORKOUT = 1;
    static final int DETAILS = 0;
    static final int SUMMARY = 1;
    static final int TRACK = 2;

    private static final Comparator<FileId> ORDER = Comparator.comparing(FileId::start).thenComparing(FileId::zoneQuarters)
            .thenComparing(FileId::type).thenComparing(FileId::subtype).thenComparing(FileId::rank).thenComparing(FileId::version);

    public static FileId decode(Bytes message) throws MalformedMessage {
        if (message.length() != LENGTH) throw new MalformedMessage("the name of a file has 7 bytes, not " + message.length());
        int flags = message.u8(6);
        return new FileId(Instant.ofEpochSecond(message.u32(0)), message.i8(4), message.u8(5), flags >> 7, flags >> 2 & 0x1f, flags & 3);
    }

    /** Joined names in any order: in the order in which to fetch them, each once, without those that mean nothing. */
    public static SortedSet<FileId> decodeAll(Bytes names) throws MalformedMessage {
        if (names.length() % LENGTH != 0) throw new MalformedMessage(names.length() + " bytes are no whole number of names of files");
        SortedSet<FileId> ids = new TreeSet<>();
        for (int at = 0; at < names.length(); at += LENGTH) {
            FileId id = decode(names.slice(at, LENGTH));
            if (!id.isNothing()) ids.add(id);
        }
        return ids;
    }

    public Bytes encode() {
        return Bytes.build().u32(start.getEpochSecond()).u8(zoneQuarters).u8(version).u8(type << 7 | subtype << 2 | detail).toBytes();
    }

    /** Bands fill up a list with such. */
    public boolean isNothing() {
        return version == 0 && start.equals(Instant.EPOCH);
    }

    private int rank() {
        return detail == SUMMARY ? 0 : detail == DETAILS ? 1 : detail;
    }

    @Override
    public int compareTo(FileId other) {
        return ORDER.compare(this, other);
    }

    /** Such as {@code 00b95569040400}. */
    @Override
    public String toString() {
        return encode().hex();
    }
}
