package io.github.wristway.virtual.band.newer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.virtual.band.EachVector;
import io.github.wristway.virtual.band.VectorCount;
import io.github.wristway.virtual.band.Vectors;
import io.github.wristway.virtual.band.newer.DayMinutes.One;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The vectors of files, from the end where they are written. */
@ExtendWith(VectorCount.class)
class FileVectorsTest {
    private static final int FRONT = 8;

    private static Bytes input(JsonObject vector) {
        return Bytes.ofHex(vector.get("input").getAsString());
    }

    /** What a file says behind its name, and without its checksum. */
    private static Bytes body(JsonObject vector) throws Exception {
        return input(vector).slice(FRONT, input(vector).length() - FRONT - 4);
    }

    @EachVector(folder = "xiaomi", file = "activity_file_id", kind = "activity_file_id")
    void aNameTellsWhatAFileIs(JsonObject vector) throws Exception {
        JsonObject expected = vector.getAsJsonObject("expected");
        FileId id = FileId.decode(input(vector));
        assertEquals(expected.get("timestamp").getAsLong(), id.start().getEpochSecond());
        assertEquals(expected.get("timezone_quarters").getAsInt() * 900, id.zone().getTotalSeconds());
        int kind = expected.get("type").getAsInt() << 7 | expected.get("subtype").getAsInt() << 2 | expected.get("detail").getAsInt();
        assertEquals(kind, id.kind());
        assertEquals(input(vector), id.encode());
    }

    static Stream<Arguments> files() {
        return Stream.of("activity_daily_details", "activity_daily_summary", "activity_sleep_details", "activity_sleep_stages", "activity_manual_samples",
                "activity_workout_gps", "activity_workout_summary").flatMap(kind -> Vectors.ofXiaomi(kind, kind));
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyFileEndsWithItsChecksum(JsonObject vector) throws Exception {
        BandFile file = new BandFile(FileId.decode(input(vector)), body(vector), List.of());
        assertEquals(input(vector), file.content());
    }

    static Stream<Arguments> pieces() {
        return Vectors.ofXiaomi("activity_chunks", "activity_chunks")
                .filter(each -> !Vectors.vector(each).getAsJsonObject("expected").has("error"));
    }

    @ParameterizedTest
    @MethodSource("pieces")
    void aFileGoesInPieces(JsonObject vector) throws Exception {
        List<String> expected = new ArrayList<>();
        for (JsonElement chunk : vector.getAsJsonObject("context").getAsJsonArray("chunks")) expected.add(chunk.getAsString());
        int size = expected.get(0).length() / 2 - 4;
        Bytes file = Bytes.ofHex(Vectors.expected(vector, "file"));
        assertEquals(expected, FileTransfer.pieces(file, size).stream().map(Bytes::hex).toList());
    }

    static Stream<Arguments> days() {
        return Vectors.ofXiaomi("activity_daily_details", "activity_daily_details").filter(each -> {
            String version = Vectors.vector(each).get("model").getAsString();
            return version.endsWith(" 1") || version.endsWith(" 3");
        });
    }

    /** The same fields count; distance and energy, which nobody tells, are taken over. */
    @ParameterizedTest
    @MethodSource("days")
    void minutesAreWrittenAsTheyAreRead(JsonObject vector) throws Exception {
        boolean newer = vector.get("model").getAsString().endsWith(" 3");
        int head = newer ? 5 : 4;
        int size = newer ? 9 : 7;
        List<One> minutes = new ArrayList<>();
        for (JsonElement each : vector.getAsJsonObject("expected").getAsJsonArray("samples")) {
            JsonObject sample = each.getAsJsonObject();
            Bytes raw = body(vector).slice(head + minutes.size() * size, size);
            minutes.add(new One(sample.get("steps").getAsInt(), sample.get("active_calories").getAsInt(), raw.u16(3),
                    sample.get("heart_rate").getAsInt(), raw.u8(6), newer ? sample.get("spo2").getAsInt() : 0,
                    newer && !sample.get("stress").isJsonNull() ? sample.get("stress").getAsInt() : DayMinutes.NO_STRESS));
        }
        assertEquals(body(vector), DayMinutes.encode(newer ? DayMinutes.WITH_STRESS : DayMinutes.WITHOUT_STRESS, minutes));
    }

    static Stream<Arguments> nights() {
        return Vectors.ofXiaomi("activity_sleep_details", "activity_sleep_details")
                .filter(each -> Vectors.vector(each).getAsJsonObject("expected").getAsJsonArray("stages") != null)
                .filter(each -> Vectors.vector(each).getAsJsonObject("expected").has("quality"));
    }

    /** A night of theirs and one of ours have the same fields at the same places. */
    @ParameterizedTest
    @MethodSource("nights")
    void nightsHaveTheSamePackets(JsonObject vector) throws Exception {
        Bytes theirs = body(vector);
        Bytes ours = NightFiles.newer(FileId.decode(input(vector)).start(), Bytes.ofHex("7934".repeat(60) + "7b36".repeat(30)));
        assertEquals(theirs.slice(2, 4), ours.slice(2, 4), "when it began");
        assertEquals(theirs.slice(11, 2), ours.slice(11, 2), "seconds between two heart rates");
        String packet = "fbfafcff11" + theirs.slice(2, 4).hex() + "0000000001";
        assertTrue(theirs.hex().contains(packet + "11000c101e"), theirs::hex);
        assertTrue(ours.hex().contains(packet + "110004103c201e"), ours::hex);
        assertTrue(theirs.hex().contains(packet + "10000d8") && ours.hex().endsWith(packet + "10000d00005a0000003c0000001e0400"), ours::hex);
    }

    static Stream<Arguments> summaries() {
        return Vectors.ofXiaomi("activity_daily_summary", "activity_daily_summary")
                .filter(each -> Vectors.expected(Vectors.vector(each), "steps").equals("10432"));
    }

    /** Up to the average heart rate; of the rest we know nothing. */
    @ParameterizedTest
    @MethodSource("summaries")
    void daysAreWrittenAsTheyAreRead(JsonObject vector) throws Exception {
        Bytes theirs = body(vector);
        Bytes ours = DayTotals.encode(10432, 410, theirs.slice(11, 12));
        assertEquals(theirs.length(), ours.length());
        assertEquals(theirs.slice(4, 19), ours.slice(4, 19));
    }
}
