package io.github.wristway.miband.files;

import io.github.wristway.gateway.base.MalformedMessage;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The kinds of files, and how those versions of them are read that somebody knows. A kind that is not here, and a version
 * that is not, are kept as they came.
 */
public enum FileKind {
    //              words               type            subtype       detail          versions          how it is read
    DAILY_DETAILS  ("daily details",    FileId.DAILY,   0,            FileId.DETAILS, 1, 4,             FileKind::minutes),
    DAILY_SUMMARY  ("daily summary",    FileId.DAILY,   0,            FileId.SUMMARY, 3, 5,             FileKind::day),
    SLEEP_STAGES   ("sleep stages",     FileId.DAILY,   3,            FileKind.ANY,   2, 2,             FileKind::stages),
    BY_HAND        ("readings by hand", FileId.DAILY,   6,            FileKind.ANY,   2, 2,             FileKind::readings),
    SLEEP          ("sleep",            FileId.DAILY,   8,            FileKind.ANY,   1, 4,             FileKind::sleep),
    WORKOUT_SUMMARY("workout summary",  FileId.WORKOUT, FileKind.ANY, FileId.SUMMARY, 0, FileKind.LAST, FileKind::summary),
    WORKOUT_DETAILS("workout details",  FileId.WORKOUT, FileKind.ANY, FileId.DETAILS, 0, FileKind.LAST, FileKind::nothing),
    WORKOUT_TRACK  ("workout track",    FileId.WORKOUT, FileKind.ANY, FileId.TRACK,   1, 2,             FileKind::track);

    private interface Reader {
        Contents read(ActivityFile file) throws MalformedMessage;
    }

    private static final int ANY = -1;
    private static final int LAST = 0xff;

    private final String words;
    private final int type;
    private final int subtype;
    private final int detail;
    private final int firstVersion;
    private final int lastVersion;
    private final Reader reader;

    FileKind(String words, int type, int subtype, int detail, int firstVersion, int lastVersion, Reader reader) {
        this.words = words;
        this.type = type;
        this.subtype = subtype;
        this.detail = detail;
        this.firstVersion = firstVersion;
        this.lastVersion = lastVersion;
        this.reader = reader;
    }

    /** What people call such a file. */
    public static String words(FileId id) {
        return of(id).map(kind -> kind.words).orElse("unknown file %d-%d-%d".formatted(id.type(), id.subtype(), id.detail()));
    }

    /** @throws MalformedMessage if it is not as its kind and version say */
    public static Contents read(ActivityFile file) throws MalformedMessage {
        int version = file.id().version();
        Optional<FileKind> kind = of(file.id()).filter(one -> version >= one.firstVersion && version <= one.lastVersion);
        return kind.isPresent() ? kind.get().reader.read(file) : new Contents.Undeciphered();
    }

    private static Optional<FileKind> of(FileId id) {
        return Stream.of(values()).filter(kind -> kind.type == id.type() && (kind.subtype == ANY || kind.subtype == id.subtype())
                && (kind.detail == ANY || kind.detail == id.detail())).findFirst();
    }

    private static Contents minutes(ActivityFile file) throws MalformedMessage {
        return new Contents.Measured(DailyDetails.decode(file).series());
    }

    private static Contents day(ActivityFile file) throws MalformedMessage {
        return new Contents.Measured(DailySummary.decode(file).series());
    }

    private static Contents stages(ActivityFile file) throws MalformedMessage {
        return new Contents.Measured(SleepNight.decode(file).series());
    }

    private static Contents readings(ActivityFile file) throws MalformedMessage {
        return new Contents.Measured(ManualSamples.decode(file).series());
    }

    private static Contents sleep(ActivityFile file) throws MalformedMessage {
        return new Contents.Measured(SleepReport.decode(file).series());
    }

    private static Contents summary(ActivityFile file) throws MalformedMessage {
        return new Contents.Summary(WorkoutSummary.decode(file));
    }

    private static Contents track(ActivityFile file) throws MalformedMessage {
        return new Contents.Track(GpsTrack.decode(file));
    }

    private static Contents nothing(ActivityFile file) {
        return new Contents.Undeciphered();
    }
}
