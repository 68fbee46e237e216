package io.github.wristway.gateway.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.LinkState;
import io.github.wristway.gateway.Plan;
import io.github.wristway.gateway.Report;
import io.github.wristway.gateway.SettingInfo;
import io.github.wristway.gateway.Step;
import io.github.wristway.gateway.Verb;
import io.github.wristway.gateway.Wish.Option;
import io.github.wristway.gateway.Wish;
import io.github.wristway.gateway.base.LinkLost;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.base.NoAnswer;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.RequestRefused;
import io.github.wristway.gateway.base.Unsupported;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Resetting;
import io.github.wristway.gateway.device.Settings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** How a wearable is set is noted before a reset makes it forget. */
class BeforeAResetTest {
    @TempDir
    Path folder;
    private ScriptedHouse house;
    private ScriptedAcme.Answer<Map<String, String>> told = () -> Map.of("goal", "7000", "wear-side", "left");

    @BeforeEach
    void linkKitchen() throws WristwayException {
        house = ScriptedHouse.on(folder);
        house.link("kitchen");
        house.acme.diary.clear();
        house.acme.offers.add(new Settings() {
            @Override
            public Map<String, String> read() throws WristwayException {
                house.acme.diary.add("settings");
                return told.give();
            }

            @Override
            public Taken write(String name, String value) {
                throw new IllegalStateException("nobody asked to set " + name);
            }
        });
        house.acme.offers.add((Resetting) () -> {
            house.acme.diary.add("reset");
            house.acme.free = true;
            return Resetting.Reply.CONFIRMED;
        });
    }

    @AfterEach
    void close() {
        house.close();
    }

    private Report freed(Verb verb, Option... options) throws WristwayException {
        house.acme.diary.clear();
        return house.run(verb, options);
    }

    @ParameterizedTest
    @CsvSource({"UNLINK, ", "UNLINK, NO_SYNC", "RESET, ", "RESET, NO_SYNC", "UNLINK, LOCAL"})
    @Tag("R21")
    void settingsAreNotedFirst(Verb verb, Option option) throws WristwayException {
        Report report = option == null ? freed(verb) : freed(verb, option);
        assertEquals(List.of("opened", "settings", "reset", "closed"), house.acme.diary, report::toString);
        assertTrue(ScriptedHouse.said(report, Step.SAVE).endsWith("; 2 settings noted"), report::toString);
        assertEquals(2, house.gateway().settings().of("kitchen").stream().filter(info -> info.known().isPresent()).count());
        assertEquals(SettingInfo.Source.TOLD, house.gateway().settings().of("kitchen").get(0).known().orElseThrow().source());
    }

    @Test
    void thePlanSaysSo() throws WristwayException {
        house.hear();
        for (Option[] options : new Option[][] {{}, {Option.NO_SYNC}}) {
            Plan plan = house.gateway().plans().make(Wish.of(Verb.RESET, "kitchen", options));
            assertTrue(plan.lines().stream().anyMatch(line -> line.step() == Step.SAVE && line.does().endsWith("how it is set, as far as it tells")), plan::toString);
        }
    }

    @Test
    void afterwardsItIsSaidHowToSetItAsItWas() throws WristwayException {
        freed(Verb.RESET);
        assertEquals("entered as kitchen; 2 settings are remembered: wearable:settings kitchen --restore",
                     ScriptedHouse.said(house.run(Verb.RELINK), Step.HOST));
    }

    static Stream<Arguments> silence() {
        return Stream.of(Arguments.of(new RequestRefused("kitchen", "the question", "error 2")),
                         Arguments.of(new NoAnswer("kitchen", "with its settings", Duration.ofSeconds(5))),
                         Arguments.of(new MalformedMessage("nobody can read its settings")));
    }

    @ParameterizedTest
    @MethodSource("silence")
    void oneThatDoesNotTellIsFreedAllTheSame(WristwayException why) throws WristwayException {
        told = () -> {
            throw why;
        };
        Report report = freed(Verb.RESET);
        assertEquals(Outcome.OK, report.outcome(), report::toString);
        assertTrue(ScriptedHouse.said(report, Step.SAVE).endsWith("; it did not tell how it is set"), report::toString);
    }

    @Test
    void aLinkThatBreaksMakesThePlanWaitWithNothingReset() throws WristwayException {
        told = () -> {
            throw new LinkLost("kitchen", "the question");
        };
        Report report = freed(Verb.UNLINK);
        assertEquals(Outcome.QUEUED, report.outcome(), report::toString);
        assertFalse(house.acme.free);
        assertEquals(1, house.gateway().plans().pending().size());
    }

    @Test
    void whatTheResetWouldRefuseIsRefusedBeforeAnythingElse() throws WristwayException {
        house.acme.offers.removeIf(Resetting.class::isInstance);
        house.acme.offers.add(new Resetting() {
            @Override
            public void check() throws WristwayException {
                throw new Unsupported("Acme One", "its firmware V9 is none that we know", "Reset it in its menu");
            }

            @Override
            public Reply reset() {
                throw new IllegalStateException("it was refused");
            }
        });
        Report report = freed(Verb.UNLINK);
        assertEquals(Outcome.UNSUPPORTED, report.outcome(), report::toString);
        assertEquals(List.of("opened", "closed"), house.acme.diary);
        assertEquals(LinkState.LINKED_HERE, house.gateway().wearables().find("kitchen").state());
        assertTrue(house.gateway().plans().pending().isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"UNLINK, UNLINK_PENDING", "RESET, LINKED_HERE"})
    void oneThatOnlyItsMenuResetsIsWaitedFor(Verb verb, LinkState meanwhile) throws WristwayException {
        house.acme.resetsOverTheAir = false;
        house.acme.resetMenu = Optional.of("More → Reset");
        Report report = freed(verb);
        assertEquals(Outcome.QUEUED, report.outcome(), report::toString);
        assertEquals("the band keeps its key; reset it on the band: More → Reset", ScriptedHouse.said(report, Step.BAND));
        assertEquals(List.of("opened", "settings", "closed"), house.acme.diary);
        assertEquals(meanwhile, house.gateway().wearables().find("kitchen").state());
        house.acme.free = true;
        house.time.pass(Duration.ofMinutes(11));
        house.hear();
        assertTrue(house.gateway().plans().pending().isEmpty());
        assertEquals(LinkState.UNPAIRED, house.gateway().wearables().find("kitchen").state());
        assertFalse(house.gateway().wearables().find("kitchen").keyPresent());
        assertEquals(List.of("opened", "settings", "closed"), house.acme.diary, "it is looked at, and not opened again");
    }

    @Test
    void detailsAreAskedIfTheyAreOldOrTheSerialNumberIsUnknown() throws WristwayException {
        house.time.pass(Duration.ofHours(21));
        freed(Verb.RESET);
        assertEquals(List.of("opened", "details", "settings", "reset", "closed"), house.acme.diary);
    }
}
