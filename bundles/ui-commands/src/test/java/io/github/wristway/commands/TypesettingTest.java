package io.github.wristway.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.device.Metric;
import io.github.wristway.gateway.device.Sample;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypesettingTest {
    private static final String LONG = "the band of my grandmother who lives in Llanfairpwllgwyngyll with her cat and her dog";
    private final GogoShell shell = new GogoShell();

    @BeforeEach
    void longNames() {
        for (String name : List.of(LONG, "腕時計".repeat(20), "x".repeat(200))) {
            shell.gateway.wearables.all.add(Examples.wearable(name, name));
            shell.gateway.air.heard.add(Examples.sighting(name, Examples.wearable(name, name)));
            shell.bridge.devices.add(ScriptedBridge.device(name, name, "C0:FF:EE:00:00:01"));
        }
        shell.gateway.history.samples.addAll(Examples.everyMetric());
        shell.gateway.history.sleep.addAll(Examples.sleep());
        shell.gateway.history.workouts.add(Examples.workout());
        shell.gateway.history.days.add(Examples.day());
        shell.gateway.plans.pending.add(PlanExamples.pending());
    }

    @AfterEach
    void close() {
        shell.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"wearable:list", "wearable:scan --look", "wearable:pending", "wearable:capabilities",
        "wearable:capabilities kitchen", "wearable:samples kitchen", "wearable:samples kitchen --minutes", "wearable:days kitchen",
        "wearable:unlink kitchen", "wearable:plan unlink kitchen", "wearable:find 'the band'", "wearable:live 'the band'",
        "wearable:settings 'the band'", "wearable:settings kitchen --restore", "wearable:notify 'the band' Dinner",
        "wearable:call 'the band' Grandma", "wearable:sleep kitchen", "wearable:sleep kitchen --from 2026-11-01", "wearable:workouts kitchen",
        "wearable:find nobody-" + LONG,
        "account:list", "account:devices", "account:unlink xxx --yes", "gateway:status", "wearable:" + "unpair '" + LONG + "'"})
    void everythingFitsIn80Columns(String line) throws Exception {
        String printed = shell.run(line);
        assertTrue(printed.lines().allMatch(printedLine -> Typesetting.width(printedLine) <= 80), printed);
        assertFalse(printed.isBlank());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        kitchen | 7 | kitchen
        kitchen | 5 | kitc…
        kitchen | 1 | …
        腕時計   | 6 | 腕時計
        腕時計   | 5 | 腕時…
        腕時計   | 4 | 腕…
        """)
    void cutsWithinTheWidth(String text, int width, String expected) {
        assertEquals(expected, Typesetting.cut(text, width));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Mi Smart Band 4     | 15 | Mi Smart Band 4
        Mi Smart Band 4     | 13 | Mi Sma…Band 4
        Xiaomi Smart Band 7 | 10 | Xiao…and 7
        腕時計の輪           | 7  | 腕時…輪
        """)
    void cutsInsideWhereTheEndMatters(String text, int width, String expected) {
        assertEquals(expected, Typesetting.cutInside(text, width));
        assertTrue(Typesetting.width(expected) <= width);
    }

    @Test
    void aNameOnTheAirCannotSteerTheTerminal() throws Exception {
        shell.gateway.air.heard.clear();
        shell.gateway.air.heard.add(Examples.sighting("Mi\u001b[2J\u202eBand\nOK  all is well", null));
        String printed = shell.run("wearable:scan");
        assertEquals(3, printed.lines().count(), printed + "\nhead, row, and what the look has shown");
        assertTrue(printed.codePoints().noneMatch(c -> c != '\n' && (Character.isISOControl(c) || c == 0x202e)), printed);
    }

    @Test
    void columnsWithoutRoomAreNamed() throws Exception {
        shell.gateway.history.samples.clear();
        shell.gateway.history.samples.addAll(Examples.samples());
        assertEquals("minute  steps  heart rate bpm", shell.run("wearable:samples kitchen --minutes").lines().findFirst().orElseThrow());
        shell.gateway.history.samples.addAll(Examples.everyMetric());
        String printed = shell.run("wearable:samples kitchen --minutes").replaceAll("\\s+", " ");
        assertTrue(printed.startsWith("minute steps heart rate bpm sleep oxygen % stress "), printed);
        assertTrue(printed.contains(" deep 97 97 "), printed);
        assertTrue(printed.contains("No room for: ") && printed.endsWith("temperature °C, energy kcal, intensity, kind. --json has them."), printed);
        assertFalse(printed.contains("raw"), printed);
    }

    @Test
    void hundredthsAreShownAsPeopleWriteThem() throws Exception {
        shell.gateway.history.samples.clear();
        shell.gateway.history.samples.add(new Sample(Metric.TEMPERATURE, Examples.NOW, 3650));
        assertTrue(shell.run("wearable:samples kitchen --minutes").endsWith("12:00            36.50"));
    }

    @Test
    void whatBelongsTogetherStaysUnderItsHead() {
        String text = Typesetting.paragraph("  save      ", Stream.generate(() -> "word").limit(30).reduce("", (a, b) -> a + " " + b));
        List<String> lines = text.lines().toList();
        assertTrue(lines.get(0).startsWith("  save      word"));
        assertTrue(lines.get(1).startsWith("            word"), text);
    }
}
