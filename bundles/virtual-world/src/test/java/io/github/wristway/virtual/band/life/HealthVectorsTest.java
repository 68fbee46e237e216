package io.github.wristway.virtual.band.life;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.virtual.band.EachVector;
import io.github.wristway.virtual.band.VectorCount;
import io.github.wristway.virtual.band.Vectors;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Given what a vector says was measured, a band writes down exactly these bytes; where nobody knows them, zeros. */
@ExtendWith(VectorCount.class)
class HealthVectorsTest {
    private static Stream<Arguments> of(String kind) {
        return Vectors.of("health_data", kind).filter(one -> Vectors.vector(one).getAsJsonObject("expected").has("samples"));
    }

    static Stream<Arguments> heartRates() {
        return Stream.of("manual_hr_decode", "resting_hr_decode", "max_hr_decode").flatMap(HealthVectorsTest::of);
    }

    @ParameterizedTest
    @MethodSource("heartRates")
    void heartRate(JsonObject vector) {
        check(vector, DataType.RESTING_HEART_RATE, sample -> Records.heartRate(at(sample), zone(sample), number(sample, "bpm")));
    }

    static Stream<Arguments> breathing() {
        return of("sleep_resp_decode");
    }

    @ParameterizedTest
    @MethodSource("breathing")
    void breathing(JsonObject vector) {
        check(vector, DataType.BREATHING, sample -> Records.breathing(at(sample), zone(sample), number(sample, "rate")));
    }

    static Stream<Arguments> manualStress() {
        return of("stress_manual_decode");
    }

    @ParameterizedTest
    @MethodSource("manualStress")
    void manualStress(JsonObject vector) {
        check(vector, DataType.MANUAL_STRESS, sample -> Records.manualStress(at(sample), number(sample, "stress")));
    }

    static Stream<Arguments> stress() {
        return of("stress_auto_decode");
    }

    /** A byte a minute, and ff where nothing was measured. */
    @ParameterizedTest
    @MethodSource("stress")
    void stress(JsonObject vector) {
        byte[] minutes = new byte[vector.get("input").getAsString().length() / 2];
        Arrays.fill(minutes, NO_STRESS);
        long start = OffsetDateTime.parse(Vectors.context(vector, "start")).toEpochSecond();
        for (JsonElement sample : samples(vector)) {
            JsonObject one = sample.getAsJsonObject();
            minutes[(int) (one.get("t").getAsLong() - start) / 60] = (byte) number(one, "stress");
        }
        assertEquals(vector.get("input").getAsString(), Bytes.copyOf(minutes).hex());
    }

    private static final byte NO_STRESS = Health.NO_STRESS.toArray()[0];

    static Stream<Arguments> oxygen() {
        return of("spo2_decode");
    }

    @ParameterizedTest
    @MethodSource("oxygen")
    void oxygen(JsonObject vector) {
        check(vector, DataType.OXYGEN, sample ->
                Records.oxygen(at(sample), number(sample, "spo2"), sample.get("automatic").getAsBoolean()), 5, 65);
    }

    static Stream<Arguments> oxygenAsleep() {
        return of("spo2_sleep_decode");
    }

    @ParameterizedTest
    @MethodSource("oxygenAsleep")
    void oxygenAsleep(JsonObject vector) {
        check(vector, DataType.OXYGEN_ASLEEP, sample ->
                Records.oxygenAsleep(at(sample), number(sample, "spo2"), number(sample, "duration")), 6, 30);
    }

    static Stream<Arguments> activityIntelligence() {
        return of("pai_decode");
    }

    @ParameterizedTest
    @MethodSource("activityIntelligence")
    void activityIntelligence(JsonObject vector) {
        check(vector, DataType.PAI, sample -> Records.activityIntelligence(at(sample), zone(sample),
                new Records.Effort(real(sample, "pai_low"), real(sample, "pai_moderate"), real(sample, "pai_high"),
                        number(sample, "min_low"), number(sample, "min_moderate"), number(sample, "min_high")),
                real(sample, "pai_today"), real(sample, "pai_total")), 6, 37, 63, 102);
    }

    /** All but the speeds, times up and down, and what follows from them: in the vector they do not fit each other. */
    @EachVector(file = "health_data", kind = "sports_summary_decode")
    void workout(JsonObject vector) {
        JsonObject all = vector.getAsJsonObject("expected");
        ByteBuffer input = ByteBuffer.wrap(Bytes.ofHex(vector.get("input").getAsString()).toArray()).order(ByteOrder.LITTLE_ENDIAN);
        Instant start = Instant.ofEpochSecond(input.getInt(4));
        Workout workout = new Workout(number(all, "raw_kind"), start, start.plusSeconds(number(all, "duration_s")),
                new Place(number(all, "base_longitude"), number(all, "base_latitude"), number(all, "base_altitude")),
                new Workout.Bounds(input.getInt(44), input.getInt(48), input.getInt(52), input.getInt(56),
                                   real(all, "alt_max"), real(all, "alt_min")),
                new Workout.Totals(number(all, "steps"), number(all, "active_s"), real(all, "kcal"),
                                   real(all, "distance_m"), real(all, "ascent_m"), real(all, "descent_m")),
                new Workout.Rates(1, 1, number(all, "avg_hr"), 0, 0));
        String written = workout.encode(Workout.Layout.V259).hex();
        String expected = vector.get("input").getAsString();
        assertEquals(expected.length(), written.length());
        assertEquals(expected.substring(0, 2 * 72), written.substring(0, 2 * 72));
        assertEquals(expected.substring(2 * 120, 2 * 122), written.substring(2 * 120, 2 * 122));
    }

    @EachVector(file = "health_data", kind = "sports_details_decode")
    void details(JsonObject vector) throws Exception {
        Bytes input = Bytes.ofHex(vector.get("input").getAsString());
        Place last = new Place(Integer.parseInt(Vectors.context(vector, "base_longitude")),
                Integer.parseInt(Vectors.context(vector, "base_latitude")), Integer.parseInt(Vectors.context(vector, "base_altitude")));
        int position = 0;
        for (JsonElement each : vector.getAsJsonObject("expected").getAsJsonArray("records")) {
            JsonObject record = each.getAsJsonObject();
            Bytes expected = input.slice(8 * position++, 8);
            if (record.get("type").getAsString().equals("gps")) {
                Place here = new Place(number(record, "lon"), number(record, "lat"), number(record, "alt"));
                assertEquals(expected, Run.moved(number(record, "t"), last, here));
                last = here;
            } else if (record.get("type").getAsString().equals("hr")) {
                assertEquals(expected, Run.beats(number(record, "t"), number(record, "bpm")));
            }
        }
    }

    private interface Encoder {
        Bytes encode(JsonObject sample);
    }

    /** @param unknown from, to, from, to …: bytes of a record whose meaning nobody knows */
    private static void check(JsonObject vector, DataType type, Encoder encoder, int... unknown) {
        Bytes.Builder written = Bytes.build().bytes(type.inFront());
        for (JsonElement sample : samples(vector)) written.bytes(encoder.encode(sample.getAsJsonObject()));
        byte[] expected = Bytes.ofHex(vector.get("input").getAsString()).toArray();
        for (int record = type.inFront().length(); record < expected.length; record += type.recordSize()) {
            for (int i = 0; i < unknown.length; i += 2) Arrays.fill(expected, record + unknown[i], record + unknown[i + 1], (byte) 0);
        }
        assertEquals(Bytes.copyOf(expected), written.toBytes());
    }

    private static Iterable<JsonElement> samples(JsonObject vector) {
        return vector.getAsJsonObject("expected").getAsJsonArray("samples");
    }

    private static Instant at(JsonObject sample) {
        return Instant.ofEpochSecond(sample.get("epoch").getAsLong());
    }

    private static ZoneOffset zone(JsonObject sample) {
        return ZoneOffset.ofTotalSeconds(number(sample, "tz_quarters") * 15 * 60);
    }

    private static int number(JsonObject sample, String name) {
        return sample.get(name).getAsInt();
    }

    private static float real(JsonObject sample, String name) {
        return sample.get(name).getAsFloat();
    }
}
