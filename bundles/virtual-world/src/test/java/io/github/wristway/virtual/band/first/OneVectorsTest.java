package io.github.wristway.virtual.band.first;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.device.PairingKey;
import io.github.wristway.gateway.radio.Address;
import io.github.wristway.virtual.VirtualTime;
import io.github.wristway.virtual.World;
import io.github.wristway.virtual.band.BandModel;
import io.github.wristway.virtual.band.BareBody;
import io.github.wristway.virtual.band.Body;
import io.github.wristway.virtual.band.EachVector;
import io.github.wristway.virtual.band.Pulse;
import io.github.wristway.virtual.band.VectorCount;
import io.github.wristway.virtual.band.Vectors;
import io.github.wristway.virtual.band.VirtualBand;
import io.github.wristway.virtual.band.told.Alarm;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The vectors of the first generation, from the band's end of the air. */
@ExtendWith(VectorCount.class)
class OneVectorsTest {
    private static final PairingKey KEY = new PairingKey(Bytes.ofHex("12345678".repeat(4)));

    private final VirtualTime time = VirtualTime.startingAt("2026-03-01T08:00:30Z");
    private final World world = World.empty(time, 1);

    @EachVector(file = "band1", kind = "crc8")
    void computesTheChecksum(JsonObject vector) {
        Bytes input = Bytes.ofHex(vector.get("input").getAsString());
        assertEquals(Integer.parseInt(Vectors.expected(vector, "crc8"), 16), OneBytes.crc(input));
    }

    static Stream<Arguments> information() {
        return Vectors.of("band1", "b1_deviceinfo_decode").filter(one -> Vectors.vector(one).getAsJsonObject("expected").has("device_id"));
    }

    @ParameterizedTest
    @MethodSource("information")
    void tellsAboutItself(JsonObject vector) {
        JsonObject expected = vector.getAsJsonObject("expected");
        OneGeneration generation = new OneGeneration(expected.get("feature").getAsInt(), expected.get("hw").getAsInt(),
                Long.decode(expected.get("profile_version").getAsString()),
                !expected.get("hr_firmware").isJsonNull(), 0x05);
        String serial = generation.serial(Bytes.ofHex(expected.get("device_id").getAsString().substring(0, 12)));
        assertEquals(expected.get("device_id").getAsString(), serial);
        assertEquals(vector.get("input").getAsString(), generation.information(serial, expected.get("firmware").getAsString()).hex());
        assertEquals(expected.get("activity_packet_counter").getAsBoolean(), generation.countsPackets());
    }

    @EachVector(file = "band1", kind = "b1_userinfo_encode")
    void letsInWhoeverWritesTheOwnersBlock(JsonObject vector) throws Exception {
        Bytes number = Bytes.build().u32(Long.parseLong(Vectors.context(vector, "uid"))).toBytes();
        PairingKey key = new PairingKey(Bytes.build().bytes(number).bytes(Bytes.copyOf(new byte[12])).toBytes());
        BandModel model = Vectors.model(vector);
        VirtualBand band = world.add(model, "band", new Address(Vectors.context(vector, "mac")), -60).linkedWith(key);
        try (OneHost host = OneHost.connect(world, band)) {
            host.say("ff04", Vectors.expected(vector, "hex"));
            boolean clears = Vectors.context(vector, "type").equals("1");
            assertTrue(host.hear("ff03").matches(clears ? "06" : "05|0a"));
            assertEquals(clears, band.asksForTap());
        }
    }

    @EachVector(file = "band1", kind = "b1_time_encode")
    void takesTheTime(JsonObject vector) throws Exception {
        Bytes written = Bytes.ofHex(Vectors.expected(vector, "hex"));
        LocalDateTime local = LocalDateTime.parse(Vectors.context(vector, "local_time"));
        assertEquals(local, OneBytes.date(written));
        assertEquals(written.slice(0, OneBytes.DATE), OneBytes.date(local));
    }

    static Stream<Arguments> streams() {
        return Vectors.of("band1", "b1_activity_stream").filter(one -> Vectors.vector(one).getAsJsonObject("expected").has("blocks"));
    }

    @ParameterizedTest
    @MethodSource("streams")
    void givenTheSamplesTheBandSendsExactlyThePackets(JsonObject vector) {
        boolean counted = vector.getAsJsonObject("context").get("packet_counter").getAsBoolean();
        OneGeneration generation = new OneGeneration(0, 2, counted ? 0x02000700 : 0x02000300, false, 0x05);
        Body anybody = BareBody.of(world, time, model(vector), new Address("C8:0F:10:00:86:58"), ZoneOffset.UTC);
        blocks(vector).forEach((start, records) -> BareBody.record(anybody, start, records));
        assertEquals(texts(vector.getAsJsonArray("input")),
                     OneTransfer.packets(anybody.stored().blocks(OneTransfer.MINUTES_OF_BLOCK), generation, anybody).stream().map(Bytes::hex).toList());
    }

    @ParameterizedTest
    @MethodSource("streams")
    void forgetsWhatIsAcknowledgedUnlessItShallKeepIt(JsonObject vector) throws Exception {
        VirtualBand band = world.add(model(vector), "band", new Address("C8:0F:10:00:86:58"), -60).linkedWith(KEY);
        blocks(vector).forEach(band::holding);
        int before = band.storedMinutes();
        try (OneHost host = OneHost.connect(world, band)) {
            host.introduce("12345678", 0);
            host.hear("ff03");
            host.say("ff05", "06");
            for (String keeping : texts(vector.getAsJsonObject("expected").getAsJsonArray("acks_keep"))) host.say("ff05", keeping);
            host.say("ff05", Vectors.expected(vector, "after_last_ack_when_keeping"));
            assertEquals(before, band.storedMinutes());
            host.say("ff05", "06");
            for (String deleting : texts(vector.getAsJsonObject("expected").getAsJsonArray("acks_delete"))) host.say("ff05", deleting);
        }
        assertEquals(Integer.parseInt(Vectors.expected(vector, "total_minutes")), band.forgottenMinutes());
    }

    private static BandModel model(JsonObject vector) {
        return vector.getAsJsonObject("context").get("bytes_per_minute").getAsInt() == 3 ? BandModel.MI1 : BandModel.MI1S;
    }

    private static Map<Instant, Bytes> blocks(JsonObject vector) {
        Map<Instant, Bytes> blocks = new LinkedHashMap<>();
        for (JsonElement each : vector.getAsJsonObject("expected").getAsJsonArray("blocks")) {
            LocalDateTime start = LocalDateTime.parse(each.getAsJsonObject().get("start_local").getAsString());
            blocks.put(start.toInstant(ZoneOffset.UTC), records(each.getAsJsonObject().getAsJsonArray("samples")));
        }
        return blocks;
    }

    private static Bytes records(JsonArray samples) {
        Bytes.Builder records = Bytes.build();
        for (JsonElement each : samples) {
            for (String field : List.of("kind", "intensity", "steps", "hr")) {
                if (each.getAsJsonObject().has(field)) records.u8(each.getAsJsonObject().get(field).getAsInt());
            }
        }
        return records.toBytes();
    }

    static Stream<Arguments> settings() {
        return Stream.of("b1_goal_encode", "b1_alarm_encode", "b1_leparams_encode").flatMap(kind -> Vectors.of("band1", kind));
    }

    @ParameterizedTest
    @MethodSource("settings")
    void takesSettings(JsonObject vector) throws Exception {
        VirtualBand band = world.add(BandModel.MI1S, "band").linkedWith(KEY);
        JsonObject wanted = vector.getAsJsonObject("context");
        boolean parameters = wanted.has("conn_min");
        try (OneHost host = OneHost.connect(world, band)) {
            host.introduce("12345678", 0);
            host.hear("ff03");
            host.say(parameters ? "ff09" : "ff05", Vectors.expected(vector, "hex"));
            if (parameters) assertEquals("04", host.hear("ff03"));
        }
        if (wanted.has("goal")) assertEquals(wanted.get("goal").getAsInt(), band.settings().goal().orElseThrow());
        if (!wanted.has("slot")) return;
        LocalDateTime at = LocalDateTime.parse(Vectors.context(vector, "local_time"));
        assertEquals(List.of(new Alarm(wanted.get("slot").getAsInt(), wanted.get("enabled").getAsBoolean(), true, at.getHour(),
                at.getMinute(), wanted.get("repeat_mask").getAsInt())), List.copyOf(band.settings().alarms()));
    }

    @EachVector(file = "band1", kind = "b1_hr_decode")
    void tellsTheHeartRate(JsonObject vector) {
        JsonElement bpm = vector.getAsJsonObject("expected").get("bpm");
        assertEquals(vector.get("input").getAsString(), Pulse.value(0x06, bpm.isJsonNull() ? 0 : bpm.getAsInt()).hex());
    }

    @EachVector(file = "band1", kind = "b1_battery_decode")
    void tellsItsBattery(JsonObject vector) {
        JsonObject told = vector.getAsJsonObject("expected");
        int state = List.of("normal", "low", "charging", "full", "not_charging").indexOf(told.get("status").getAsString());
        assertEquals(vector.get("input").getAsString(), OneBytes.battery(told.get("level").getAsInt(),
                LocalDateTime.parse(Vectors.expected(vector, "last_charge_local")), told.get("charges").getAsInt(), state).hex());
    }

    /** A band of three bytes a minute that holds just what is acknowledged. */
    @EachVector(file = "band1", kind = "b1_ack_encode")
    void forgetsOrKeepsByTheLength(JsonObject vector) throws Exception {
        int length = vector.getAsJsonObject("context").get("bytes_received").getAsInt();
        Instant start = LocalDateTime.parse(Vectors.context(vector, "local_time")).toInstant(ZoneOffset.UTC);
        VirtualBand band = world.add(BandModel.MI1, "band").linkedWith(KEY).holding(start, Bytes.copyOf(new byte[Math.min(length, 4320)]));
        try (OneHost host = OneHost.connect(world, band)) {
            host.introduce("12345678", 0);
            host.hear("ff03");
            host.say("ff05", "06");
            host.say("ff05", Vectors.expected(vector, "hex"));
        }
        boolean fits = length > 0 && length <= 4320 && Vectors.context(vector, "mode").equals("delete");
        assertEquals(fits ? length / 3 : 0, band.forgottenMinutes(), "a block has a day at most: 4320 bytes");
    }

    static Stream<Arguments> orders() {
        return Vectors.of("reset", "reset_command").filter(one -> Vectors.vector(one).get("model").getAsString().startsWith("mi1"));
    }

    @ParameterizedTest
    @MethodSource("orders")
    void obeys(JsonObject vector) throws Exception {
        BandModel model = Vectors.model(vector);
        VirtualBand band = world.add(model, "band", new Address(Vectors.context(vector, "mac")), -60).linkedWith(KEY);
        try (OneHost host = OneHost.connect(world, band)) {
            host.introduce("12345678", 0);
            host.hear("ff03");
            host.say(Vectors.expected(vector, "characteristic"), Vectors.expected(vector, "hex"));
        }
        boolean reset = Vectors.context(vector, "action").equals("factory_reset");
        assertEquals(reset, band.isFree());
        assertTrue(band.diary().stream().anyMatch(event -> event.contains(reset ? "was reset" : "was rebooted")));
    }

    private static List<String> texts(JsonArray texts) {
        return texts.asList().stream().map(JsonElement::getAsString).toList();
    }
}
