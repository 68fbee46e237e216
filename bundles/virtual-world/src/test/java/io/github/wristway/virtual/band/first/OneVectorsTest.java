package io.github.wristway.virtual.band.first;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.device.PairingKey;
import io.github.wristway.gateway.radio.Address;
import io.github.wristway.virtual.VirtualTime;
import io.github.wristway.virtual.World;
import io.github.wristway.virtual.band.BandModel;
import io.github.wristway.virtual.band.EachVector;
import io.github.wristway.virtual.band.Pulse;
import io.github.wristway.virtual.band.VectorCount;
import io.github.wristway.virtual.band.Vectors;
import io.github.wristway.virtual.band.VirtualBand;
import io.github.wristway.virtual.band.told.Alarm;
import java.time.LocalDateTime;
import java.util.List;
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

    @EachVector(file = "band1", kind = {"b1_goal_encode", "b1_alarm_encode", "b1_leparams_encode"})
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
}
