package io.github.wristway.gateway.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.SettingInfo.Source;
import io.github.wristway.gateway.SettingInfo;
import io.github.wristway.gateway.Watcher;
import io.github.wristway.gateway.base.Cancelled;
import io.github.wristway.gateway.base.InvalidRequest;
import io.github.wristway.gateway.base.RequestRefused;
import io.github.wristway.gateway.base.Unsupported;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Settings;
import io.github.wristway.gateway.internal.sync.SyncPolicy;
import io.github.wristway.gateway.internal.wearable.WearableThreads;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
    @TempDir
    Path folder;
    private ScriptedHouse house;
    private Map<String, String> told = Map.of();

    @BeforeEach
    void linkKitchen() throws WristwayException {
        house = ScriptedHouse.on(folder);
        house.link("kitchen");
        house.acme.diary.clear();
        house.acme.offers.add(new Settings() {
            @Override
            public Map<String, String> read() {
                return told;
            }

            @Override
            public Taken write(String name, String value) throws WristwayException {
                if (value.equals("12")) throw new RequestRefused("kitchen", name, "error 3");
                house.acme.diary.add(name + "=" + value);
                return name.equals("goal") ? Taken.CONFIRMED : Taken.SENT;
            }
        });
    }

    @AfterEach
    void close() {
        house.close();
    }

    private static Map<String, String> inOrder(String... namesAndValues) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) values.put(namesAndValues[i], namesAndValues[i + 1]);
        return values;
    }

    private Optional<SettingInfo.Known> known(String name) throws WristwayException {
        return house.gateway().settings().of("kitchen").stream().filter(info -> info.kind().name().equals(name)).findFirst().orElseThrow().known();
    }

    @Test
    void allSettingsOfTheModelAreListedWithNothingKnown() throws WristwayException {
        List<SettingInfo> all = house.gateway().settings().of("kitchen");
        assertEquals(List.of("goal", "wear-side", "display-time"), all.stream().map(info -> info.kind().name()).toList());
        assertTrue(all.stream().allMatch(info -> info.known().isEmpty()));
        assertEquals(List.of(), house.acme.diary, "nobody was asked");
    }

    @Test
    void theyAreSetInTheOrderGivenAndRemembered() throws WristwayException {
        List<SettingInfo> changed = house.gateway().settings().change("kitchen", inOrder("wear-side", "left", "goal", "8000"), Watcher.NOBODY);
        assertEquals(List.of("opened", "wear-side=left", "goal=8000", "closed"), house.acme.diary);
        assertEquals(List.of("wear-side", "goal"), changed.stream().map(info -> info.kind().name()).toList());
        assertEquals(Optional.of(new SettingInfo.Known("8000", house.time.now(), Source.CONFIRMED)), known("goal"));
        assertEquals(Source.SENT, known("wear-side").orElseThrow().source());
    }

    @Test
    void oneThatIsRefusedStopsTheRestAndTheErrorSaysWhatWasSet() throws WristwayException {
        RequestRefused refused = assertThrows(RequestRefused.class, () -> house.gateway().settings().change("kitchen",
                inOrder("goal", "8000", "wear-side", "left", "display-time", "12"), Watcher.NOBODY));
        assertEquals("kitchen refuses display-time (error 3); done before that: goal, wear-side", refused.getMessage());
        assertTrue(known("goal").isPresent() && known("wear-side").isPresent() && known("display-time").isEmpty());
        RequestRefused atOnce = assertThrows(RequestRefused.class, () -> house.gateway().settings().change("kitchen",
                inOrder("display-time", "12", "goal", "9000"), Watcher.NOBODY));
        assertEquals("kitchen refuses display-time (error 3)", atOnce.getMessage());
        assertEquals("8000", known("goal").orElseThrow().value());
    }

    @Test
    void allAreCheckedBeforeItIsOpened() {
        InvalidRequest unknown = assertThrows(InvalidRequest.class, () -> house.gateway().settings().change("kitchen",
                inOrder("goal", "8000", "goall", "1"), Watcher.NOBODY));
        assertEquals("Wristway knows no setting \"goall\" of the Acme One", unknown.getMessage());
        assertEquals("Perhaps you mean goal; see all with wearable:settings kitchen", unknown.remedy());
        InvalidRequest wrong = assertThrows(InvalidRequest.class, () -> house.gateway().settings().change("kitchen",
                inOrder("goal", "8000", "wear-side", "up"), Watcher.NOBODY));
        assertTrue(wrong.getMessage().contains("left or right"), wrong.getMessage());
        assertEquals(List.of(), house.acme.diary);
    }

    @Test
    void whatItTellsIsRememberedUnlessItMakesNoSense() throws WristwayException {
        told = Map.of("goal", "7000", "wear-side", "sideways", "moon-phase", "full");
        List<SettingInfo> all = house.gateway().settings().ask("kitchen", Watcher.NOBODY);
        assertEquals(Optional.of(new SettingInfo.Known("7000", house.time.now(), Source.TOLD)), all.get(0).known());
        assertTrue(known("wear-side").isEmpty());
        assertEquals(3, all.size());
    }

    @Test
    void aModelWithoutSettingsSaysSo() throws WristwayException {
        house.acme.offers.clear();
        Unsupported lacking = assertThrows(Unsupported.class, () -> house.gateway().settings().ask("kitchen", Watcher.NOBODY));
        assertEquals("kitchen: no settings of the Acme One can be changed from here", lacking.getMessage());
        house.acme.settings = List.of();
        house.acme.diary.clear();
        assertThrows(Unsupported.class, () -> house.gateway().settings().change("kitchen", inOrder("goal", "1"), Watcher.NOBODY));
        assertEquals(List.of(), house.acme.diary, "it was not woken for that");
        assertFalse(house.gateway().settings().of("kitchen").iterator().hasNext());
    }

    @Test
    void whoLeavesStopsTheChangeOnlyBeforeTheFirstIsSent() throws WristwayException {
        List<String> asked = new ArrayList<>();
        boolean[] leaveEarly = {true};
        WearableThreads impatient = new WearableThreads() {
            @Override
            public <T> T call(String wearableId, String called, String with, Job<T> job) throws WristwayException {
                if (!with.equals("a change of settings")) return job.run();
                if (leaveEarly[0]) asked.add("early " + job.mayStop());
                house.acme.offers.add(0, settingThat(() -> asked.add("late " + job.mayStop() + " " + job.soFar())));
                return job.run();
            }

            @Override
            public boolean whenIdle(String wearableId, String with, Runnable task) {
                return false;
            }
        };
        house.close();
        house = new ScriptedHouse(folder, impatient, new SyncPolicy(Optional.empty(), false));
        house.acme.free = false;
        house.hear();
        Cancelled cancelled = assertThrows(Cancelled.class, () -> house.gateway().settings().change("kitchen", inOrder("goal", "1"), Watcher.NOBODY));
        assertEquals("the change of settings was cancelled", cancelled.getMessage());
        leaveEarly[0] = false;
        house.gateway().settings().change("kitchen", inOrder("goal", "1"), Watcher.NOBODY);
        assertEquals(List.of("early true", "late false []"), asked);
    }

    private static Settings settingThat(Runnable happens) {
        return new Settings() {
            @Override
            public Map<String, String> read() {
                return Map.of();
            }

            @Override
            public Taken write(String name, String value) {
                happens.run();
                return Taken.SENT;
            }
        };
    }
}
