package io.github.wristway.itests.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.wristway.gateway.Report;
import io.github.wristway.gateway.SettingInfo;
import io.github.wristway.gateway.Step;
import io.github.wristway.gateway.Verb;
import io.github.wristway.gateway.Watcher;
import io.github.wristway.gateway.base.InvalidRequest;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.virtual.band.BandModel;
import io.github.wristway.virtual.band.VirtualBand;
import io.github.wristway.virtual.band.told.Alarm;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a band is told to do stays known here, also over a reset. */
class SettingsScenariosTest {
    @TempDir
    Path folder;
    private WholeHouse house;

    @BeforeEach
    void open() throws WristwayException {
        house = new WholeHouse(folder);
        house.signIn();
    }

    @AfterEach
    void close() {
        house.close();
    }

    private VirtualBand kitchen(BandModel model) throws WristwayException {
        VirtualBand band = house.linkable(model, Duration.ofMinutes(5));
        assertEquals(Outcome.OK, house.link(band, "kitchen").outcome());
        return band;
    }

    private boolean has(String setting) throws WristwayException {
        return house.gateway().settings().of("kitchen").stream().anyMatch(info -> info.kind().name().equals(setting));
    }

    private Map<String, String> known() throws WristwayException {
        Map<String, String> known = new LinkedHashMap<>();
        for (SettingInfo info : house.gateway().settings().of("kitchen")) info.known().ifPresent(value -> known.put(info.kind().name(), value.value()));
        return known;
    }

    @ParameterizedTest
    @EnumSource
    void theGoalIsSetAndRememberedOverAReset(BandModel model) throws WristwayException {
        VirtualBand band = kitchen(model);
        assumeTrue(has("goal"), "only models that have one");
        List<SettingInfo> changed = house.gateway().settings().change("kitchen", Map.of("goal", "8500"), Watcher.NOBODY);
        assertEquals("8500", changed.get(0).known().orElseThrow().value());
        Report reset = house.run(Verb.RESET, "kitchen");
        assumeTrue(reset.places().values().stream().allMatch(Outcome::isSuccess), "only models that are seen to be free");
        assertEquals("8500", known().get("goal"));
        if (!model.takesAnyKey()) return;

        Report again = house.run(Verb.RELINK, "kitchen");
        String host = again.lines().stream().filter(line -> line.step() == Step.HOST).findFirst().orElseThrow().said();
        assertTrue(host.contains("wearable:settings kitchen --restore"), again::toString);
        Map<String, String> before = known();
        assertEquals(before.size(), house.gateway().settings().change("kitchen", before, Watcher.NOBODY).size(), () -> before + " " + band.diary());
    }

    private static List<Alarm> ringing(VirtualBand band) {
        return band.settings().alarms().stream().filter(Alarm::on).toList();
    }

    /** What is noted before the reset is what the band told, whoever had set it; restored, it is as it was. */
    @ParameterizedTest
    @EnumSource(names = {"MI4", "MI5", "AMAZFIT5", "MI6"})
    @Tag("R19")
    void asItWasSetBeforeTheResetItIsSetAgain(BandModel model) throws WristwayException {
        VirtualBand band = kitchen(model);
        house.gateway().settings().change("kitchen", Map.of("alarm1", "06:30,weekdays"), Watcher.NOBODY);
        List<Alarm> before = ringing(band);
        Report reset = house.run(Verb.RESET, "kitchen");
        assertEquals(Outcome.OK, reset.outcome(), reset::toString);
        assertNotEquals(before, ringing(band));
        Map<String, String> told = new LinkedHashMap<>();
        for (SettingInfo info : house.gateway().settings().of("kitchen")) {
            info.known().filter(value -> value.source() == SettingInfo.Source.TOLD).ifPresent(value -> told.put(info.kind().name(), value.value()));
        }
        assertEquals("06:30,weekdays", told.get("alarm1"), told::toString);

        house.linkByVendor(band);
        assertEquals(Outcome.OK, house.link(band, "kitchen").outcome());
        house.gateway().settings().change("kitchen", told, Watcher.NOBODY);
        assertEquals(before, ringing(band), () -> band.diary().toString());
    }

    @ParameterizedTest
    @EnumSource
    void whatItTellsHasTheFormInWhichItIsSet(BandModel model) throws WristwayException {
        VirtualBand band = kitchen(model);
        assumeTrue(!house.gateway().settings().of("kitchen").isEmpty(), "only models that have settings");
        house.gateway().settings().ask("kitchen", Watcher.NOBODY);
        Map<String, String> told = known();
        if (told.isEmpty()) return;
        assertEquals(told.size(), house.gateway().settings().change("kitchen", told, Watcher.NOBODY).size(), () -> told + " " + band.diary());
        assertThrows(InvalidRequest.class, () -> house.gateway().settings().change("kitchen", Map.of("gooal", "1"), Watcher.NOBODY));
    }
}
