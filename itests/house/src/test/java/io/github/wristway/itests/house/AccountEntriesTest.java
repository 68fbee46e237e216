package io.github.wristway.itests.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.AccountEntry;
import io.github.wristway.gateway.Consent;
import io.github.wristway.gateway.Finding;
import io.github.wristway.gateway.LinkState;
import io.github.wristway.gateway.Report;
import io.github.wristway.gateway.Verb;
import io.github.wristway.gateway.Wish;
import io.github.wristway.gateway.account.Account;
import io.github.wristway.gateway.account.AccountDevice;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.virtual.account.StandInDevice;
import io.github.wristway.virtual.band.BandModel;
import io.github.wristway.virtual.band.VirtualBand;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What account:devices finds, and that the command which it names mends it. */
class AccountEntriesTest {
    @TempDir
    Path folder;
    private WholeHouse house;
    private VirtualBand band;

    @BeforeEach
    void open() throws WristwayException {
        house = new WholeHouse(folder);
        house.signIn();
        band = house.vendorLinked(BandModel.MI4, "kitchen", Duration.ofHours(1));
    }

    @AfterEach
    void close() {
        house.close();
    }

    /** What all accounts list, and how it stands here. */
    private List<AccountEntry> entries() throws WristwayException {
        Map<Account, List<AccountDevice>> listed = new LinkedHashMap<>();
        for (Account account : house.accounts().accounts()) listed.put(account, house.accounts().devices(account));
        return house.gateway().accounts().reconcile(listed);
    }

    @Test
    void aListedBandInReachIsLinkedByTheCommandThatIsNamed() throws WristwayException {
        house.pass(Duration.ofSeconds(3));
        assertEquals("NOT_MANAGED wearable:link " + band.address(), found());
        link();
        assertEquals("", found());
        AccountEntry entry = entries().get(0);
        assertEquals("kitchen", entry.wearable().orElseThrow().name());
        assertEquals(Optional.of(true), entry.onAir());
    }

    @Test
    void whatTheVendorsAppHasResetAndLinkedAnewIsTakenUpAgain() throws WristwayException {
        link();
        String id = house.gateway().wearables().find("kitchen").id();
        String old = band.address().text();
        assertTrue(band.resetByMenu());
        house.server.unlink(WholeHouse.ANNA, old.replace(":", ""));
        house.pass(Duration.ofSeconds(40));
        house.linkByVendor(band);
        house.pass(Duration.ofMinutes(1));
        assertEquals("RELINKED wearable:link " + band.address(), found());

        Report report = house.run(Wish.of(Verb.LINK, band.address().text()), new Consent.Yes());
        assertEquals(Outcome.OK, report.outcome(), report::toString);
        assertEquals(id, house.gateway().wearables().find("kitchen").id(), "its history goes on");
        assertEquals("", found());
    }

    @Test
    void aNewKeyAtTheOldAddressIsTakenFromTheAccount() throws WristwayException {
        link();
        house.linkByVendor(band);
        assertEquals("OTHER_KEY wearable:relink kitchen", found());
        Report report = house.run(Wish.of(Verb.RELINK, "kitchen"), new Consent.Yes());
        assertEquals(Outcome.OK, report.outcome(), report::toString);
        assertEquals("", found());
    }

    @Test
    void whatSomebodyRemovedInTheAppIsStillOpenedByOurKey() throws WristwayException {
        link();
        house.server.unlink(WholeHouse.ANNA, band.address().text().replace(":", ""));
        assertEquals("NOT_LISTED wearable:unlink kitchen", found());
        Report report = house.run(Verb.UNLINK, "kitchen");
        assertEquals(Outcome.OK, report.outcome(), report::toString);
        assertTrue(band.isFree());
        assertEquals("", found());
    }

    @Test
    void aSecondAccountThatListsItIsNamed() throws WristwayException {
        link();
        house.signInBen();
        String address = band.address().text();
        house.server.link(WholeHouse.BEN, new StandInDevice("ben-1", 0, 59, address, band.serial(), Optional.empty(), band.firmware(), "Band"));
        assertEquals("TWO_ACCOUNTS; TWO_ACCOUNTS account:unlink ben-1 --account " + WholeHouse.BEN, found());
    }

    @Test
    void whatWasUnlinkedInTheAccountOnlyStaysInSight() throws WristwayException {
        link();
        house.world.takeAway(band);
        house.pass(Duration.ofMinutes(1));
        house.run(Verb.UNLINK, "kitchen", Wish.Option.ACCOUNT_ONLY);
        assertEquals(LinkState.ORPHANED, house.gateway().wearables().find("kitchen").state());
        assertEquals("ORPHANED wearable:unlink kitchen", found());
        house.world.bringBack(band);
        house.pass(Duration.ofSeconds(30));
        assertEquals(Outcome.OK, house.run(Verb.UNLINK, "kitchen").outcome());
        assertTrue(band.isFree());
        assertEquals("", found());
    }

    @Test
    void whatWasOnlyResetIsStillInTheAccount() throws WristwayException {
        link();
        house.run(Verb.RESET, "kitchen");
        assertEquals("FREE_BUT_LISTED wearable:unlink kitchen", found());
        house.run(Verb.UNLINK, "kitchen");
        assertTrue(!house.accountLists(band));
        assertEquals("", found());
    }

    private void link() throws WristwayException {
        Report report = house.link(band, "kitchen");
        assertEquals(Outcome.OK, report.outcome(), report::toString);
    }

    private String found() throws WristwayException {
        List<Finding> findings = entries().stream().flatMap(entry -> entry.findings().stream()).toList();
        return findings.stream().map(finding -> finding.kind() + finding.mend().map(" "::concat).orElse("")).collect(Collectors.joining("; "));
    }
}
