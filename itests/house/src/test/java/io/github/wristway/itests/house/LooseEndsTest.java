package io.github.wristway.itests.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.Consent;
import io.github.wristway.gateway.Plan;
import io.github.wristway.gateway.Report;
import io.github.wristway.gateway.Step;
import io.github.wristway.gateway.Verb;
import io.github.wristway.gateway.Wish;
import io.github.wristway.gateway.base.InvalidRequest;
import io.github.wristway.gateway.base.OutOfRange;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.virtual.account.StandInDevice;
import io.github.wristway.virtual.band.BandModel;
import io.github.wristway.virtual.band.VirtualBand;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What plans used to say wrongly, or not to find. */
class LooseEndsTest {
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

    private VirtualBand kitchen() throws WristwayException {
        return house.linked(BandModel.MI4, "kitchen", Duration.ofHours(2));
    }

    @Test
    @DisplayName("R26, R37: relink finds a band that the vendor's app has linked again under another address")
    void relinkFollowsTheAccount() throws WristwayException {
        VirtualBand band = kitchen();
        String id = house.gateway().wearables().find("kitchen").id();
        assertEquals(Outcome.OK, house.run(Verb.UNLINK, "kitchen").outcome());
        long before = house.storedMinutes("kitchen");
        band.resetByMenu();
        house.linkByVendor(band);
        house.pass(Duration.ofMinutes(1));
        Report again = house.run(Verb.RELINK, "kitchen");
        assertEquals(Outcome.OK, again.outcome(), again::toString);
        assertEquals(id, house.gateway().wearables().find("kitchen").id());
        assertEquals(Optional.of(band.address()), house.gateway().wearables().find("kitchen").address());
        band.record(20);
        assertEquals(Outcome.OK, house.run(Verb.SYNC, "kitchen").outcome());
        assertTrue(house.storedMinutes("kitchen") >= before + 20, "its history goes on");
    }

    @Test
    @DisplayName("R26: also while the account still lists what it was before")
    void relinkIsNotLedToTheLeftover() throws WristwayException {
        VirtualBand band = kitchen();
        band.resetByMenu();
        house.linkByVendor(band);
        house.pass(Duration.ofMinutes(1));
        Report again = house.run(Verb.RELINK, "kitchen");
        assertEquals(Outcome.OK, again.outcome(), again::toString);
        assertEquals(Optional.of(band.address()), house.gateway().wearables().find("kitchen").address());
    }

    @Test
    void relinkOfOneThatIsNowhereSaysSo() throws WristwayException {
        VirtualBand band = kitchen();
        house.world.takeAway(band);
        house.pass(Duration.ofMinutes(1));
        assertThrows(OutOfRange.class, () -> house.gateway().plans().make(Wish.of(Verb.RELINK, "kitchen")));
    }

    @Test
    void aSecondAccountThatListsItIsAnnouncedBeforeItIsCleared() throws WristwayException {
        VirtualBand band = kitchen();
        house.signInBen();
        String address = band.address().text();
        house.server.link(WholeHouse.BEN, new StandInDevice("B" + address.replace(":", ""), 0, 59, address, band.serial(), Optional.empty(), band.firmware(), "bens"));
        Plan plan = house.gateway().plans().make(Wish.of(Verb.UNLINK, "kitchen"));
        Plan.Line line = plan.lines().stream().filter(one -> one.step() == Step.ACCOUNT).findFirst().orElseThrow();
        assertEquals("remove it from the account, and from that of " + WholeHouse.BEN + ", which lists it, too", line.does());
        assertEquals(Outcome.OK, house.run(Verb.UNLINK, "kitchen").outcome());
        assertTrue(house.server.devices(WholeHouse.BEN).isEmpty());
        assertFalse(house.accountLists(band));
    }

    @Test
    void localDoesNotClaimThatAnAccountListsIt() throws WristwayException {
        VirtualBand band = kitchen();
        house.server.unlink(WholeHouse.ANNA, band.address().text().replace(":", ""));
        Plan plan = house.gateway().plans().make(Wish.of(Verb.UNLINK, "kitchen", Wish.Option.LOCAL));
        assertTrue(plan.warnings().stream().anyMatch(warning -> warning.startsWith("If the account of " + WholeHouse.ANNA + " still lists it")), plan::toString);
    }

    @Test
    void aStaleKeyIsNotAdvisedToSyncFirst() throws WristwayException {
        VirtualBand band = kitchen();
        band.linkByStranger();
        Plan plan = house.gateway().plans().make(Wish.of(Verb.UNLINK, "kitchen"));
        assertTrue(plan.lines().stream().anyMatch(line -> line.step() == Step.SAVE && line.does().startsWith("nothing can be fetched")), plan::toString);
        assertTrue(plan.warnings().stream().anyMatch(warning -> warning.contains("wearable:relink kitchen")), plan::toString);
        assertTrue(plan.warnings().stream().noneMatch(warning -> warning.contains("wearable:sync")), plan::toString);
        assertEquals(Consent.Level.YES, plan.consent());
        Report report = house.run(Verb.UNLINK, "kitchen");
        assertEquals(Outcome.KEY_STALE, report.outcome(), report::toString);
        assertTrue(house.accountLists(band), "nothing has changed");
    }

    @ParameterizedTest
    @CsvSource({"RESET, ACCOUNT_ONLY", "RESET, LOCAL", "MOVE, ACCOUNT_ONLY", "ERASE, NO_SYNC", "FORGET, LOCAL", "SYNC, OWN_KEY"})
    void anOptionThatMakesNoSenseIsRefused(Verb verb, Wish.Option option) throws WristwayException {
        kitchen();
        assertThrows(InvalidRequest.class, () -> house.gateway().plans().make(Wish.of(verb, "kitchen", option)));
    }

    @Test
    void aBeginningOfAnAdvertisedNameIsEnoughIfItIsOneBands() throws WristwayException {
        VirtualBand four = house.vendorLinked(BandModel.MI4, "four", Duration.ofHours(1));
        house.world.add(BandModel.MI3, "three");
        house.pass(Duration.ofSeconds(5));
        assertTrue(house.gateway().plans().make(Wish.of(Verb.LINK, "mi smart")).headline().contains(four.address().text()));
        assertThrows(InvalidRequest.class, () -> house.gateway().plans().make(Wish.of(Verb.LINK, "Mi")));
    }
}
