package io.github.wristway.itests.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.Report;
import io.github.wristway.gateway.Step;
import io.github.wristway.gateway.Verb;
import io.github.wristway.gateway.Wish;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.virtual.account.AccountFault;
import io.github.wristway.virtual.band.BandModel;
import io.github.wristway.virtual.band.Fault;
import io.github.wristway.virtual.band.VirtualBand;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report of an unlink says of each half by whom it was done. */
class ByWhomTest {
    @TempDir
    Path folder;
    private WholeHouse house;
    private VirtualBand band;

    @BeforeEach
    void linkKitchen() throws WristwayException {
        house = new WholeHouse(folder);
        house.signIn();
        band = house.linked(BandModel.MI4, "kitchen", Duration.ofHours(1));
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void bothHalvesByThisGateway() throws WristwayException {
        Report report = house.run(Verb.UNLINK, "kitchen");
        assertSays(report, Step.ACCOUNT, Outcome.OK, "removed by this gateway, and gone from the account");
        assertSays(report, Step.BAND, Outcome.OK, "reset by this gateway, heard again as free");
    }

    @Test
    void theBandByYouInItsMenu() throws WristwayException {
        assertEquals(Outcome.PARTIAL, house.run(Verb.UNLINK, "kitchen", Wish.Option.ACCOUNT_ONLY).outcome());
        assertTrue(band.resetByMenu());
        house.time.advance(Duration.ofSeconds(10)); // it is heard again; the plan has not gone on by itself yet
        Report report = house.run(Verb.UNLINK, "kitchen", Wish.Option.ACCOUNT_ONLY);
        assertSays(report, Step.ACCOUNT, Outcome.OK, "removed by this gateway");
        assertSays(report, Step.BAND, Outcome.OK, "reset by you, on the band; heard again as free");
    }

    @Test
    void theBandByNobodyKnowsWhomAfterAResetThatNobodySaw() throws WristwayException {
        band.fault(Fault.STUBBORN, 1);
        assertSays(house.run(Verb.UNLINK, "kitchen"), Step.BAND, Outcome.SENT_NOT_VERIFIED, "it has not been heard again");
        assertTrue(band.resetByMenu());
        house.time.advance(Duration.ofSeconds(10));
        assertSays(house.run(Verb.UNLINK, "kitchen"), Step.BAND, Outcome.OK, "reset as begun by this gateway, heard again as free");
    }

    @Test
    void theBandBeforeAnybodyCame() throws WristwayException {
        assertEquals(Outcome.OK, house.run(Verb.RESET, "kitchen").outcome());
        assertSays(house.run(Verb.UNLINK, "kitchen", Wish.Option.ACCOUNT_ONLY), Step.BAND, Outcome.ALREADY, "it was free already");
    }

    @Test
    void theBandByAnotherPlanOfThisGateway() throws WristwayException {
        assertEquals(Outcome.PARTIAL, house.run(Verb.UNLINK, "kitchen", Wish.Option.ACCOUNT_ONLY).outcome());
        assertSays(house.run(Verb.RESET, "kitchen"), Step.BAND, Outcome.OK, "reset by this gateway, heard again as free");
        Report report = house.run(Verb.UNLINK, "kitchen", Wish.Option.ACCOUNT_ONLY);
        assertSays(report, Step.BAND, Outcome.OK, "reset as begun by this gateway, with another plan; heard again as free");
    }

    @Test
    void theAccountLaterAsAnotherPlanHadAskedFor() throws WristwayException {
        house.server.fault(AccountFault.OFFLINE);
        assertEquals(Outcome.PARTIAL, house.run(Verb.UNLINK, "kitchen").outcome());
        house.server.fault(AccountFault.ACCEPTED_BUT_LISTED);
        assertSays(house.run(Verb.HANDOVER, "kitchen"), Step.ACCOUNT, Outcome.SENT_NOT_VERIFIED, "sent by this gateway");
        house.server.heal();
        house.server.devices(WholeHouse.ANNA).forEach(device -> house.server.unlink(WholeHouse.ANNA, device.deviceId()));
        assertSays(house.run(Verb.UNLINK, "kitchen"), Step.ACCOUNT, Outcome.ALREADY, "gone from the account, as this gateway had asked for");
    }

    @Test
    void theAccountByYouWhereAnotherPlanWasRefused() throws WristwayException {
        house.server.fault(AccountFault.OFFLINE);
        assertEquals(Outcome.PARTIAL, house.run(Verb.UNLINK, "kitchen").outcome());
        house.server.fault(AccountFault.NOT_ALLOWED);
        assertEquals(Outcome.REFUSED, house.run(Verb.HANDOVER, "kitchen").outcome());
        house.server.heal();
        house.server.devices(WholeHouse.ANNA).forEach(device -> house.server.unlink(WholeHouse.ANNA, device.deviceId()));
        assertSays(house.run(Verb.UNLINK, "kitchen"), Step.ACCOUNT, Outcome.OK, "gone from the account, as you did it in the app");
    }

    @Test
    void theAccountByYouInTheApp() throws WristwayException {
        house.server.fault(AccountFault.OFFLINE);
        assertEquals(Outcome.PARTIAL, house.run(Verb.UNLINK, "kitchen").outcome());
        house.server.heal();
        house.server.devices(WholeHouse.ANNA).forEach(device -> house.server.unlink(WholeHouse.ANNA, device.deviceId()));
        Report report = house.run(Verb.UNLINK, "kitchen");
        assertSays(report, Step.ACCOUNT, Outcome.OK, "gone from the account, as you did it in the app");
    }

    @Test
    void theAccountLaterAsThisGatewayHadAskedFor() throws WristwayException {
        house.server.fault(AccountFault.ACCEPTED_BUT_LISTED);
        assertSays(house.run(Verb.UNLINK, "kitchen"), Step.ACCOUNT, Outcome.SENT_NOT_VERIFIED, "sent by this gateway, but the service still lists the band");
        house.server.heal();
        house.server.devices(WholeHouse.ANNA).forEach(device -> house.server.unlink(WholeHouse.ANNA, device.deviceId()));
        assertSays(house.run(Verb.UNLINK, "kitchen"), Step.ACCOUNT, Outcome.ALREADY, "gone from the account, as this gateway had asked for");
    }

    @Test
    void theAccountBeforeAnybodyCame() throws WristwayException {
        house.server.devices(WholeHouse.ANNA).forEach(device -> house.server.unlink(WholeHouse.ANNA, device.deviceId()));
        assertSays(house.run(Verb.UNLINK, "kitchen"), Step.ACCOUNT, Outcome.ALREADY, "anna@example.org does not list it");
    }

    private static void assertSays(Report report, Step step, Outcome outcome, String said) {
        assertTrue(report.lines().stream().anyMatch(line -> line.step() == step && line.outcome() == outcome && line.said().contains(said)), report::toString);
    }
}
