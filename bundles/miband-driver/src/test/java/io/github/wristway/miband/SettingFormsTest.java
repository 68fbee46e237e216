package io.github.wristway.miband;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.InvalidRequest;
import io.github.wristway.gateway.base.NotFound;
import io.github.wristway.gateway.device.SettingKind;
import io.github.wristway.miband.first.OneUse;
import io.github.wristway.miband.settings.AlarmTime;
import io.github.wristway.miband.settings.BandSetting;
import io.github.wristway.miband.settings.HuamiSetting;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every setting of every model: which there are, and that each value of its form can be written. */
class SettingFormsTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-06-15T10:00:00Z"), ZoneOffset.ofHours(2));
    private static final String EVERYWHERE = "time wear-side profile goal goal-notice units clock lift-to-light do-not-disturb "
            + "disconnect-notice idle-warning caller discoverable "
            + "alarm1 alarm2 alarm3 alarm4 alarm5 alarm6 alarm7 alarm8 alarm9 alarm10";

    private static final Map<String, List<String>> EXAMPLES = Map.ofEntries(
            Map.entry("time", List.of("now")),
            Map.entry("wear-side", List.of("left", "right")),
            Map.entry("profile", List.of("female,1990-05-17,170cm,65.5kg", "male,1900-01-01,50cm,10kg", "other,2024-02-29,249cm,299.9kg")),
            Map.entry("goal", List.of("1", "8000", "59999")),
            Map.entry("units", List.of("metric", "imperial")),
            Map.entry("language", List.of("en_US", "de_DE")),
            Map.entry("clock", List.of("12h", "24h")),
            Map.entry("clock-face", List.of("time", "date-and-time")),
            Map.entry("date-pattern", List.of("dd/MM/yyyy", "yyyy-MM-dd", "MM.dd.yyyy")),
            Map.entry("pages", List.of("none", "battery", "steps,distance,energy,heart-rate,battery", "steps,steps")),
            Map.entry("lift-to-light", List.of("off", "on", "22:00-07:00", "00:00-23:59")),
            Map.entry("lift-sensitivity", List.of("normal", "high")),
            Map.entry("night-mode", List.of("off", "sunset", "22:00-07:00")),
            Map.entry("do-not-disturb", List.of("off", "automatic", "22:00-07:00")),
            Map.entry("disconnect-notice", List.of("off", "on", "22:00-07:00")),
            Map.entry("idle-warning", List.of("off", "1min,00:00-23:59", "120min,09:00-12:00,13:00-18:00")),
            Map.entry("heart-rate-interval", List.of("off", "1", "120")),
            Map.entry("heart-rate-alert", List.of("off", "100", "150")));
    private static final List<String> SWITCH = List.of("off", "on");
    private static final List<String> ALARM = List.of("off", "00:00,once", "23:59,daily", "06:30,weekdays", "06:30,mon,wed", "07:00,sun,sun");

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        mi1      | time wear-side goal alarm1 alarm2 alarm3
        mi1a     | time wear-side goal alarm1 alarm2 alarm3
        mi1s     | time wear-side goal heart-rate-in-sleep alarm1 alarm2 alarm3
        mi2      | * clock-face pages turn-to-next-page heart-rate-interval heart-rate-in-sleep
        hrx      | * clock-face turn-to-next-page
        mi3      | * language date-pattern screen-lock night-mode heart-rate-interval heart-rate-in-sleep share-heart-rate
        mi4      | * language date-pattern screen-lock night-mode heart-rate-interval heart-rate-in-sleep share-heart-rate lift-sensitivity heart-rate-while-active
        mi5      | * language date-pattern screen-lock night-mode heart-rate-interval heart-rate-in-sleep share-heart-rate lift-sensitivity heart-rate-while-active heart-rate-alert stress
        mi9      | time profile goal language heart-rate-interval heart-rate-in-sleep heart-rate-alert low-heart-rate-alert breathing oxygen
        amazfit5 | * language date-pattern screen-lock night-mode heart-rate-interval heart-rate-in-sleep share-heart-rate lift-sensitivity heart-rate-while-active heart-rate-alert stress
        """)
    void eachModelHasItsOwn(String model, String names) throws NotFound {
        Model row = Models.withId(model);
        Set<String> wanted = new TreeSet<>(List.of(names.replace("*", EVERYWHERE).split(" ")));
        assertEquals(wanted, new TreeSet<>(row.generation().settings().stream().map(SettingKind::name).toList()));
    }

    @Test
    void noModelHasOneTwiceOrWithoutWords() {
        for (Model model : Models.ALL) {
            List<SettingKind> kinds = model.generation().settings();
            assertEquals(kinds.size(), kinds.stream().map(SettingKind::name).distinct().count(), model.id());
            assertTrue(kinds.stream().noneMatch(kind -> kind.form().isBlank() || kind.about().isBlank() || kind.about().endsWith(".")));
        }
    }

    /** Also of a model that has no row yet. */
    @ParameterizedTest
    @EnumSource(DailyUse.class)
    void everyExampleOfEveryModelIsWritten(DailyUse use) throws InvalidRequest {
        for (BandSetting setting : use.settings()) written(setting);
    }

    @ParameterizedTest
    @EnumSource(OneUse.class)
    void everyExampleOfTheFirstGenerationIsWritten(OneUse use) throws InvalidRequest {
        for (BandSetting setting : use.settings()) written(setting);
    }

    private static void written(BandSetting setting) throws InvalidRequest {
        String name = setting.kind().name();
        List<String> examples = name.startsWith("alarm") ? ALARM : EXAMPLES.getOrDefault(name, SWITCH);
        for (String value : examples) {
            assertTrue(setting.kind().takes(value), name + " " + value);
            assertTrue(setting.encode(value, CLOCK).length() >= 2, name + " " + value);
        }
    }

    static Stream<BandSetting> all() {
        return Stream.concat(Stream.of(HuamiSetting.values()).map(HuamiSetting::setting), OneUse.WITH_PULSE.settings().stream());
    }

    /** Values of all settings, right ones and broken ones: whatever has the form can be written, and into one packet. */
    @ParameterizedTest
    @MethodSource("all")
    void whateverHasTheFormIsWritten(BandSetting setting) {
        List<String> fitting = anything().stream().filter(setting.kind()::takes).toList();
        assertTrue(!fitting.isEmpty(), setting.kind().name());
        for (String value : fitting) {
            Bytes message = assertDoesNotThrow(() -> encoded(setting, value), () -> setting.kind().name() + " " + value);
            assertTrue(message.length() <= 20, () -> setting.kind().name() + " " + value + ": " + message);
        }
    }

    /** Only a day that never was has the form and makes no sense. */
    private static Bytes encoded(BandSetting setting, String value) throws InvalidRequest {
        try {
            return setting.encode(value, CLOCK);
        } catch (InvalidRequest e) {
            if (value.matches("\\w+,\\d{4}-(02-(29|30|31)|(04|06|09|11)-31),.*")) return Bytes.EMPTY;
            throw e;
        }
    }

    private static Collection<String> anything() {
        Random random = new Random(7);
        Set<String> values = new TreeSet<>(ALARM);
        EXAMPLES.values().forEach(values::addAll);
        values.addAll(SWITCH);
        IntStream.rangeClosed(-1, 1500).forEach(number -> values.add("" + number));
        List<String> whole = new ArrayList<>(values);
        for (int run = 0; run < 400; run++) {
            values.add("" + random.nextInt(70_000));
            values.add(time(random) + "-" + time(random));
            values.add(time(random) + "," + pick(random, "once", "daily", "weekdays", days(random), "every day"));
            values.add(random.nextInt(130) + "min," + time(random) + "-" + time(random) + pick(random, "", ",", "," + time(random) + "-" + time(random)));
            values.add("%s,%04d-%02d-%02d,%dcm,%skg".formatted(pick(random, "female", "male", "other", "none"), 1895 + random.nextInt(129),
                    random.nextInt(14), random.nextInt(33), 45 + random.nextInt(210), pick(random, "9", "10", "70.5", "299.9", "300", "70.55")));
            values.add(Stream.generate(() -> pick(random, "steps", "distance", "energy", "heart-rate", "battery", "clock"))
                    .limit(1 + random.nextInt(7)).reduce((one, next) -> one + "," + next).orElseThrow());
            values.add(Stream.generate(() -> pick(random, "dd", "MM", "yyyy", "/", "-", ".", " ", "d"))
                    .limit(5).reduce(String::concat).orElseThrow());
            String one = whole.get(random.nextInt(whole.size()));
            int at = random.nextInt(one.length());
            values.add(one.substring(0, at) + one.substring(at + 1));
            values.add(one.substring(0, at) + pick(random, "0", "9", ",", "-", ":", "\n", "ü") + one.substring(at));
        }
        return values;
    }

    private static String days(Random random) {
        return Stream.generate(() -> pick(random, "mon", "tue", "wed", "thu", "fri", "sat", "sun", "day"))
                .limit(1 + random.nextInt(9)).reduce((one, next) -> one + "," + next).orElseThrow();
    }

    private static String time(Random random) {
        return "%02d:%02d".formatted(random.nextInt(25), random.nextInt(61));
    }

    private static String pick(Random random, String... some) {
        return some[random.nextInt(some.length)];
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"06:30,mon,tue,wed,thu,fri | 06:30,weekdays", "06:30,sun,sat,fri,thu,wed,tue,mon | 06:30,daily",
                                         "06:30,wed,mon,wed | 06:30,mon,wed", "06:30,once | 06:30,once"})
    void anAlarmIsWrittenAsItIsRead(String written, String read) {
        assertEquals(read, AlarmTime.of(written).toString());
        assertTrue(HuamiSetting.ALARM1.setting().kind().takes(read));
    }
}
