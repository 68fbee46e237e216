package io.github.wristway.virtual.band.huami;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.PairingKey;
import io.github.wristway.virtual.Host;
import io.github.wristway.virtual.VirtualTime;
import io.github.wristway.virtual.World;
import io.github.wristway.virtual.band.BandModel;
import io.github.wristway.virtual.band.EachVector;
import io.github.wristway.virtual.band.Fault;
import io.github.wristway.virtual.band.Pulse;
import io.github.wristway.virtual.band.VectorCount;
import io.github.wristway.virtual.band.Vectors;
import io.github.wristway.virtual.band.VirtualBand;
import io.github.wristway.virtual.band.told.Alarm;
import io.github.wristway.virtual.band.told.BandSettings;
import io.github.wristway.virtual.band.told.Wearer;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What hosts set and ask: the band does what they mean. And what it says of itself. */
@ExtendWith(VectorCount.class)
class CommandVectorsTest {
    private static final PairingKey KEY = new PairingKey(Bytes.ofHex("00112233445566778899aabbccddeeff"));

    private final VirtualTime time = VirtualTime.startingAt("2026-03-01T08:00:30Z");
    private final World world = World.empty(time, 1);

    private static Stream<Arguments> of(String kind) {
        return Vectors.of("commands_state", kind);
    }

    @EachVector(file = "commands_state", kind = "alarm_encode")
    void alarm(JsonObject vector) throws Exception {
        VirtualBand band = band(BandModel.MI4);
        say(band, "0003", Vectors.expected(vector, "hex"));
        JsonObject wanted = vector.getAsJsonObject("context");
        assertEquals(List.of(new Alarm(number(wanted, "slot"), wanted.get("enabled").getAsBoolean(), wanted.get("snooze").getAsBoolean(),
                number(wanted, "hour"), number(wanted, "minute"), number(wanted, "days_mask"))), List.copyOf(band.settings().alarms()));
    }

    private static final Map<String, Predicate<BandSettings>> MEANINGS = Map.of(
            "discoverable_on", BandSettings::discoverable, "discoverable_off", settings -> !settings.discoverable(),
            "expose_hr_on", BandSettings::sharesHeartRate, "time_24h", BandSettings::clockOf24Hours,
            "imperial", BandSettings::imperial, "metric", settings -> !settings.imperial());

    @EachVector(file = "commands_state", kind = "config_encode")
    void configuration(JsonObject vector) throws Exception {
        VirtualBand band = band(BandModel.MI5);
        Bytes command = Bytes.ofHex(Vectors.expected(vector, "hex"));
        say(band, "0003", command.hex());
        BandSettings settings = band.settings();
        assertTrue(MEANINGS.getOrDefault(Vectors.context(vector, "name"), any -> true).test(settings));
        boolean question = Vectors.context(vector, "name").equals("request_alarms");
        assertEquals(question ? 0 : 1, settings.raw().size());
        settings.raw().forEach((naming, value) -> assertEquals(command.hex(), naming + value.hex()));
    }

    @EachVector(file = "commands_state", kind = "config_reply")
    void reply(JsonObject vector) throws Exception {
        VirtualBand band = band(BandModel.MI2);
        if (!vector.getAsJsonObject("expected").get("ok").getAsBoolean()) band.fault(Fault.REFUSES_SETTINGS, 1);
        String sub = vector.getAsJsonObject("expected").get("sub").getAsString();
        try (Host host = Host.enter(world, band, KEY)) {
            host.listen("0003");
            host.say("0003", Vectors.expected(vector, "command") + sub + "01");
            assertEquals(vector.get("input").getAsString(), host.hear("0003"));
        }
    }

    @EachVector(file = "commands_state", kind = "user_info_encode")
    void wearer(JsonObject vector) throws Exception {
        VirtualBand band = band(BandModel.MI3);
        say(band, "0008", Vectors.expected(vector, "hex"));
        JsonObject wanted = vector.getAsJsonObject("context");
        LocalDate born = LocalDate.parse(Vectors.context(vector, "birth"));
        int sex = List.of("male", "female", "other").indexOf(Vectors.context(vector, "sex"));
        assertEquals(Optional.of(new Wearer(born.getYear(), born.getMonthValue(), born.getDayOfMonth(), sex,
                number(wanted, "height_cm"), number(wanted, "weight_kg"), wanted.get("uid").getAsLong())), band.settings().wearer());
    }

    @EachVector(file = "commands_state", kind = {"goal_encode", "hr_interval_encode"})
    void numbers(JsonObject vector) throws Exception {
        VirtualBand band = band(BandModel.MI3);
        JsonObject wanted = vector.getAsJsonObject("context");
        say(band, wanted.has("goal") ? "0008" : "2a39", Vectors.expected(vector, "hex"));
        assertEquals(wanted.has("goal") ? OptionalInt.of(number(wanted, "goal")) : OptionalInt.empty(), band.settings().goal());
        assertEquals(wanted.has("minutes") ? OptionalInt.of(number(wanted, "minutes")) : OptionalInt.empty(),
                     band.settings().heartRateEveryMinutes());
    }

    @EachVector(file = "commands_state", kind = "hr_control_encode")
    void measurement(JsonObject vector) throws Exception {
        VirtualBand band = band(BandModel.MI4);
        String name = Vectors.context(vector, "name");
        try (Host host = Host.enter(world, band, KEY)) {
            host.listen("2a37");
            if (name.endsWith("_stop")) host.say("2a39", "15" + (name.contains("manual") ? "02" : "01") + "01");
            host.say("2a39", Vectors.expected(vector, "hex"));
            int heard = 0;
            while (host.next(Duration.ofSeconds(9)).isPresent()) heard++;
            assertEquals(heardAfter(name), heard == 0 ? "none" : heard == 1 ? "one" : "many");
        }
    }

    private static String heardAfter(String command) {
        return switch (command) {
            case "hr_manual_start" -> "one";
            case "hr_continuous_start" -> "many";
            default -> "none";
        };
    }

    static Stream<Arguments> heartRates() {
        return of("hr_decode").filter(one -> !Vectors.vector(one).getAsJsonObject("expected").get("bpm").isJsonNull());
    }

    @ParameterizedTest
    @MethodSource("heartRates")
    void heartRate(JsonObject vector) {
        int bpm = number(vector.getAsJsonObject("expected"), "bpm");
        assertEquals(vector.get("input").getAsString(), Pulse.value(0x00, bpm).hex());
    }

    @EachVector(file = "commands_state", kind = "steps_decode")
    void steps(JsonObject vector) {
        JsonObject told = vector.getAsJsonObject("expected");
        assertEquals(vector.get("input").getAsString(),
                     HuamiFacts.steps(number(told, "steps"), number(told, "distance_m"), number(told, "kcal")).hex());
    }

    static Stream<Arguments> batteries() {
        return of("battery_decode").filter(one -> !Vectors.vector(one).getAsJsonObject("expected").get("last_off").isJsonNull());
    }

    @ParameterizedTest
    @MethodSource("batteries")
    void battery(JsonObject vector) {
        JsonObject told = vector.getAsJsonObject("expected");
        assertEquals(vector.get("input").getAsString(), HuamiFacts.battery(number(told, "level"), told.get("charging").getAsBoolean(),
                OffsetDateTime.parse(Vectors.expected(vector, "last_off")), OffsetDateTime.parse(Vectors.expected(vector, "last_charge")),
                number(told, "last_charge_level")).hex());
    }

    private VirtualBand band(BandModel model) {
        return world.add(model, "band").linkedWith(KEY);
    }

    private void say(VirtualBand band, String characteristic, String hex) throws WristwayException {
        try (Host host = Host.enter(world, band, KEY)) {
            host.say(characteristic, hex);
            time.advance(Duration.ofSeconds(1));
        }
    }

    private static int number(JsonObject from, String name) {
        return from.get(name).getAsInt();
    }
}
