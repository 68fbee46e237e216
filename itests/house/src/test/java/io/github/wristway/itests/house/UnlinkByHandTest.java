package io.github.wristway.itests.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.Consent;
import io.github.wristway.gateway.LinkState;
import io.github.wristway.gateway.Plan;
import io.github.wristway.gateway.Report;
import io.github.wristway.gateway.Step;
import io.github.wristway.gateway.Verb;
import io.github.wristway.gateway.Wish;
import io.github.wristway.gateway.account.Account;
import io.github.wristway.gateway.account.Owner;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.virtual.account.AccountFault;
import io.github.wristway.virtual.band.BandModel;
import io.github.wristway.virtual.band.VirtualBand;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A Band 9 of Mi Fitness: its owner does both halves of an unlink, one in the band's menu and one in the app. */
class UnlinkByHandTest {
    private static final String YOURS = "gone from the account, as you did it in the app";
    private static final String APP = "open Mi Fitness, then choose Device";

    @TempDir
    Path folder;
    private WholeHouse house;
    private VirtualBand band;
    private Account account;

    @BeforeEach
    void linkOffice() throws WristwayException {
        house = new WholeHouse(folder);
        band = house.vendorLinked(BandModel.MI9, "office", Duration.ofHours(2));
        account = house.signInToMiFitness(Owner.NOBODY);
        house.pass(Duration.ofSeconds(3));
        Wish link = new Wish(Verb.LINK, band.address().text(), Set.of(), Optional.of("office"), Optional.of("anna"), Optional.empty(), Optional.empty());
        assertEquals(Outcome.OK, house.run(link, new Consent.Yes()).outcome(), "with the account's key");
        assertEquals(Outcome.OK, house.run(Verb.SYNC, "office").outcome());
    }

    @AfterEach
    void close() {
        house.close();
    }

    private void removeInTheApp() {
        house.miFitness.unlink(WholeHouse.ANNA, house.miFitness.sources(WholeHouse.ANNA).get(0).id());
    }

    private String said(Report report, Step step) {
        return report.lines().stream().filter(line -> line.step() == step).map(line -> line.outcome() + " " + line.said()).findFirst().orElse("nothing");
    }

    /** The report of a plan that has closed by itself. */
    private void assertOver() throws WristwayException {
        house.passUntilNothingWaits(Duration.ofMinutes(30));
        assertTrue(house.gateway().plans().pending().isEmpty(), () -> band.diary().toString());
        assertEquals(LinkState.UNPAIRED, house.gateway().wearables().find("office").state());
        assertFalse(house.gateway().wearables().find("office").keyPresent());
        assertTrue(house.storedMinutes("office") >= 120);
    }

    @Test
    void thePlanTellsBothPartsBeforehand() throws WristwayException {
        Plan plan = house.gateway().plans().make(Wish.of(Verb.UNLINK, "office"));
        Plan.Line line = plan.lines().stream().filter(one -> one.step() == Step.ACCOUNT).findFirst().orElseThrow();
        assertTrue(line.does().startsWith("you remove it: " + APP), line::toString);
        assertEquals(Optional.of("the plan waits until the account no longer lists it"), line.consequence());
    }

    @ParameterizedTest
    @CsvSource({"true, false", "true, true", "false, false", "false, true"})
    void itWaitsForBothAndClosesEachWhenItSeesIt(boolean bandFirst, boolean withRestarts) throws WristwayException {
        Report report = house.run(Verb.UNLINK, "office");
        assertEquals(Outcome.QUEUED, report.outcome(), report::toString);
        assertTrue(said(report, Step.ACCOUNT).startsWith("QUEUED anna@example.org lists it, and only you can remove it: " + APP), report::toString);
        house.pass(Duration.ofMinutes(20));
        if (withRestarts) house.restart();
        if (bandFirst) band.resetByMenu();
        else removeInTheApp();
        house.pass(Duration.ofMinutes(15));
        assertEquals(1, house.gateway().plans().pending().size());
        String waitsFor = house.gateway().plans().pending().get(0).waitsFor();
        assertEquals(bandFirst ? "the account to stop listing it" : "office to be heard as free", waitsFor);
        if (withRestarts) house.restart();
        if (bandFirst) removeInTheApp();
        else band.resetByMenu();
        assertOver();
    }

    @Test
    void theReportTellsWhoDidWhichHalf() throws WristwayException {
        house.run(Verb.UNLINK, "office");
        removeInTheApp();
        band.resetByMenu();
        house.time.advance(Duration.ofSeconds(5));
        Report report = house.run(Verb.UNLINK, "office");
        assertEquals(Outcome.OK, report.outcome(), report::toString);
        assertEquals("OK " + YOURS, said(report, Step.ACCOUNT));
        assertEquals("ALREADY reset by you, on the band", said(report, Step.BAND));
        assertEquals("office is free: it can be linked to any phone", report.conclusion());
        assertOver();
    }

    @Test
    void ofTwoPlansThatWaitForTheAppNoneClaimsItForTheGateway() throws WristwayException {
        house.run(Verb.UNLINK, "office", Wish.Option.ACCOUNT_ONLY);
        house.run(Verb.UNLINK, "office");
        removeInTheApp();
        assertEquals("OK " + YOURS, said(house.run(Verb.UNLINK, "office"), Step.ACCOUNT));
        assertEquals("ALREADY anna@example.org does not list it", said(house.run(Verb.UNLINK, "office", Wish.Option.ACCOUNT_ONLY), Step.ACCOUNT));
    }

    @Test
    void doneBeforeItWasAskedForItIsNobodysDoing() throws WristwayException {
        removeInTheApp();
        band.resetByMenu();
        house.pass(Duration.ofMinutes(1));
        Report report = house.run(Verb.UNLINK, "office");
        assertEquals("ALREADY anna@example.org does not list it", said(report, Step.ACCOUNT));
        assertEquals("ALREADY it was free already", said(report, Step.BAND));
        assertOver();
    }

    @Test
    void withTheAccountOnlyBothAreAwaitedAllTheSame() throws WristwayException {
        Report report = house.run(Verb.UNLINK, "office", Wish.Option.ACCOUNT_ONLY);
        assertEquals(Outcome.QUEUED, report.outcome(), report::toString);
        removeInTheApp();
        house.pass(Duration.ofMinutes(15));
        assertEquals(LinkState.ORPHANED, house.gateway().wearables().find("office").state());
        assertEquals(1, house.gateway().plans().pending().size());
        assertEquals(YOURS, house.gateway().plans().pending().get(0).done().stream().filter(line -> line.step() == Step.ACCOUNT).findFirst().orElseThrow().said());
        band.resetByMenu();
        assertOver();
    }

    @Test
    void anAccountThatCannotBeAskedDoesNotCountAsEmpty() throws WristwayException {
        house.run(Verb.UNLINK, "office");
        band.resetByMenu();
        house.server.fault(AccountFault.OFFLINE);
        house.pass(Duration.ofMinutes(30));
        assertEquals(1, house.gateway().plans().pending().size());
        house.server.heal();
        house.pass(Duration.ofMinutes(15));
        assertEquals(1, house.gateway().plans().pending().size(), "it is listed still");
        removeInTheApp();
        assertOver();
    }

    @Test
    void signedOutItDoesNotCountAsEmpty() throws WristwayException {
        house.run(Verb.UNLINK, "office");
        band.resetByMenu();
        house.miFitnessBridge().signOut(account);
        house.pass(Duration.ofMinutes(30));
        assertEquals(1, house.gateway().plans().pending().size());
        assertTrue(house.gateway().plans().pending().get(0).waitsFor().startsWith("you: "), house.gateway().plans().pending()::toString);
        removeInTheApp();
        house.signInToMiFitness(Owner.NOBODY);
        assertOver();
    }

    @Test
    void theTokensMayEndMeanwhile() throws WristwayException {
        house.run(Verb.UNLINK, "office");
        band.resetByMenu();
        house.pass(Duration.ofHours(30));
        assertEquals(1, house.gateway().plans().pending().size());
        removeInTheApp();
        assertOver();
    }
}
