package io.github.wristway.itests.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.Plan;
import io.github.wristway.gateway.Report;
import io.github.wristway.gateway.Step;
import io.github.wristway.gateway.Verb;
import io.github.wristway.gateway.Wish;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.Restricted;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.virtual.band.BandModel;
import io.github.wristway.virtual.band.Fault;
import io.github.wristway.virtual.band.VirtualBand;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Acceptance scenario 4: a switch in the vendor's app that no radio can turn. */
@DisplayName("R17: Connection Restriction of a Band 6")
class RestrictionScenariosTest {
    private static final String WAY = "Profile → Mi Smart Band 6 → Connection Restriction";

    @TempDir
    Path folder;
    private WholeHouse house;
    private VirtualBand band;

    @BeforeEach
    void open() throws WristwayException {
        house = new WholeHouse(folder);
        house.signIn();
        band = house.vendorLinked(BandModel.MI6, "kitchen", Duration.ofHours(1));
    }

    @AfterEach
    void close() {
        house.close();
    }

    private void link() throws WristwayException {
        assertEquals(Outcome.OK, house.link(band, "kitchen").outcome());
    }

    @ParameterizedTest
    @EnumSource(value = Verb.class, names = {"UNLINK", "HANDOVER", "MOVE"})
    @Tag("R17")
    void aPlanAfterWhichOthersLinkItSaysWhereTheSwitchIs(Verb verb) throws WristwayException {
        link();
        Plan plan = house.gateway().plans().make(Wish.of(verb, "kitchen"));
        Plan.Line line = plan.lines().stream().filter(one -> one.step() == Step.RESTRICTION).findFirst().orElseThrow();
        assertTrue(line.does().startsWith("see that it is off: ") && line.does().endsWith(WAY), line::toString);
        assertTrue(plan.lines().indexOf(line) < plan.lines().stream().map(Plan.Line::step).toList().indexOf(Step.BAND));
    }

    @Test
    void aResetThatNobodyElseHasToGetInAfterDoesNotSpeakOfIt() throws WristwayException {
        link();
        assertTrue(house.gateway().plans().make(Wish.of(Verb.RESET, "kitchen")).lines().stream().noneMatch(line -> line.step() == Step.RESTRICTION));
    }

    @Test
    void weAreInSoItDoesNotHoldUpThePlan() throws WristwayException {
        link();
        Report report = house.run(Verb.UNLINK, "kitchen");
        assertEquals(Outcome.OK, report.outcome(), report::toString);
        Report.Line line = report.lines().stream().filter(one -> one.step() == Step.RESTRICTION).findFirst().orElseThrow();
        assertTrue(line.said().startsWith("it lets us in") && line.said().endsWith(WAY), line::toString);
        assertTrue(band.isFree());
    }

    @Test
    @Tag("R17")
    void theRefusalIsRecognisedAndBothCausesAreNamed() throws WristwayException {
        link();
        band.fault(Fault.RESTRICTED, Integer.MAX_VALUE);
        Report report = house.run(Verb.UNLINK, "kitchen");
        assertEquals(Outcome.RESTRICTED, report.outcome(), report::toString);
        assertTrue(report.conclusion().contains("a phone is holding it, or it is set to refuse other hosts"), report::toString);
        assertTrue(report.next().orElseThrow().endsWith(WAY), report::toString);
        assertTrue(house.accountLists(band), "nothing has changed");
        assertFalse(band.isFree());

        band.heal();
        assertEquals(Outcome.OK, house.run(Verb.UNLINK, "kitchen").outcome());
    }

    @Test
    @Tag("R17")
    void aPlanThatWaitsForItGoesOnByItselfOnceTheSwitchIsOff_alsoOverARestart() throws WristwayException {
        link();
        house.world.takeAway(band);
        house.pass(Duration.ofMinutes(1));
        assertEquals(Outcome.QUEUED, house.run(Verb.UNLINK, "kitchen").outcome());
        band.fault(Fault.RESTRICTED, Integer.MAX_VALUE);
        house.world.bringBack(band);
        house.pass(Duration.ofMinutes(12));
        String waitsFor = house.gateway().plans().pending().get(0).waitsFor();
        assertTrue(waitsFor.startsWith("you: ") && waitsFor.endsWith(WAY), waitsFor);
        assertTrue(house.accountLists(band), "nothing has changed");

        house.restart();
        band.heal();
        house.passUntilNothingWaits(Duration.ofMinutes(30));
        assertTrue(band.isFree());
        assertFalse(house.accountLists(band));
    }

    @Test
    void thePlanOfOneThatRefusesTellsItBeforehand() throws WristwayException {
        link();
        band.fault(Fault.RESTRICTED, Integer.MAX_VALUE);
        Plan plan = house.gateway().plans().make(Wish.of(Verb.UNLINK, "kitchen"));
        assertTrue(plan.lines().get(0).does().contains("takes no connection"), plan::toString);
        assertTrue(plan.lines().stream().anyMatch(line -> line.step() == Step.RESTRICTION && line.does().endsWith(WAY)), plan::toString);
    }

    @Test
    void aLinkIsRefusedInTheSameWords() {
        band.fault(Fault.RESTRICTED, Integer.MAX_VALUE);
        Restricted refused = assertThrows(Restricted.class, this::link);
        assertTrue(refused.remedy().endsWith(WAY), refused::remedy);
    }

    @Test
    void oneThatHasGoneAwayIsOutOfReachAndNotAccused() throws WristwayException {
        link();
        house.world.takeAway(band);
        assertEquals(Outcome.QUEUED, house.run(Verb.UNLINK, "kitchen").outcome());
    }
}
