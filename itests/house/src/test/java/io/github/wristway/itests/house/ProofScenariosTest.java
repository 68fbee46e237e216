package io.github.wristway.itests.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.AuditEntry;
import io.github.wristway.gateway.HandoverSheet;
import io.github.wristway.gateway.LinkState;
import io.github.wristway.gateway.Place;
import io.github.wristway.gateway.SheetVerdict;
import io.github.wristway.gateway.Verb;
import io.github.wristway.gateway.Wish;
import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.InvalidRequest;
import io.github.wristway.gateway.base.NotFound;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.Tampered;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.virtual.account.AccountFault;
import io.github.wristway.virtual.band.BandModel;
import io.github.wristway.virtual.band.VirtualBand;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What is destroyed has its lines in the audit log, and the next owner gets a sheet that says no more than was seen. */
class ProofScenariosTest {
    @TempDir
    Path folder;
    @TempDir
    Path elsewhere;
    private WholeHouse house;

    @BeforeEach
    void open() {
        house = new WholeHouse(folder);
    }

    @AfterEach
    void close() {
        house.close();
    }

    private VirtualBand kitchen() throws WristwayException {
        house.signIn();
        return house.linked(BandModel.MI4, "kitchen", Duration.ofHours(5));
    }

    private List<String> log() throws WristwayException {
        assertTrue(house.gateway().proofs().verifyAudit().isWhole(), () -> "the chain");
        return house.gateway().proofs().audit().stream().map(ProofScenariosTest::told).toList();
    }

    private static String told(AuditEntry line) {
        return line.act() + " " + line.outcome().map(Outcome::name).orElse("about") + (line.by() == AuditEntry.By.ITSELF ? " by itself" : "");
    }

    private SheetVerdict check(String json) throws WristwayException {
        return house.gateway().proofs().check(Bytes.copyOf(json.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void whoeverUnlinksAFreeBandOnceMoreLosesNoProof() throws WristwayException {
        kitchen();
        house.run(Verb.UNLINK, "kitchen");
        HandoverSheet before = house.gateway().proofs().sheet("kitchen");
        assertEquals(Outcome.ALREADY, house.run(Verb.UNLINK, "kitchen").outcome());
        assertEquals(before.places(), house.gateway().proofs().sheet("kitchen").places());
    }

    /** R35: each act that cannot be undone has its lines; R3 and R40: the next owner gets a sheet, and begins at zero. */
    @Test
    @Tag("R35")
    void anUnlinkWritesEachActBeforeAndAfter_andTheSheetSaysTheSame() throws Exception {
        VirtualBand band = kitchen();
        assertEquals(List.of(), log(), "linking destroys nothing");
        assertEquals(Outcome.OK, house.run(Verb.UNLINK, "kitchen").outcome());
        assertEquals(List.of("ACCOUNT_UNLINK about", "ACCOUNT_UNLINK OK", "BAND_RESET about", "BAND_RESET OK", "HOST_FORGET about",
                             "KEY_DROP about", "KEY_DROP OK", "HOST_FORGET OK"), log());
        AuditEntry reset = house.gateway().proofs().audit().get(3);
        assertEquals(Optional.of(band.serial()), reset.wearable().serial());
        assertEquals(Optional.of(Place.BAND), reset.place());

        HandoverSheet sheet = house.gateway().proofs().sheet("kitchen");
        assertEquals(Outcome.OK, sheet.outcome());
        assertEquals("kitchen is free: it can be linked to any phone", sheet.says());
        assertEquals(List.of(Place.BAND, Place.ACCOUNT, Place.HOST, Place.HISTORY), sheet.places().stream().map(HandoverSheet.Line::place).toList());
        assertEquals(Optional.of(band.address().text()), sheet.band().address());
        assertTrue(sheet.next().get(0).contains("vendor's app first"), sheet.next()::toString);
        assertTrue(sheet.next().get(1).endsWith("begins at zero"), sheet.next()::toString);
        SheetVerdict verdict = check(sheet.json());
        assertTrue(verdict.ours() && verdict.trouble().isEmpty(), verdict::toString);
        assertEquals(sheet.places(), verdict.sheet().places());
        for (String person : List.of("anna", "example.org", "7000000001")) assertFalse(sheet.json().contains(person), sheet.json());
    }

    /** R3 and R39: a handover gives a sheet, too; and an erasure is a deed of its own. */
    @Test
    @Tag("R40")
    void aHandoverIsProved_andSoIsAnErasureAfterIt() throws Exception {
        kitchen();
        assertEquals(Outcome.OK, house.run(Verb.HANDOVER, "kitchen").outcome());
        assertEquals(Outcome.OK, house.gateway().proofs().sheet("kitchen").outcome());
        assertEquals("handover", house.gateway().proofs().sheet("kitchen").plan().verb());
        int before = log().size();
        assertEquals(Outcome.OK, house.run(Verb.ERASE, "kitchen").outcome());
        assertEquals(List.of("HISTORY_ERASE about", "HISTORY_ERASE OK"), log().subList(before, log().size()));
    }

    @Test
    void aMoveResetsNothing_soTheLogSaysOnlyThatItIsForgotten() throws Exception {
        kitchen();
        assertEquals(Outcome.OK, house.run(Verb.MOVE, "kitchen").outcome());
        assertEquals(List.of("HOST_FORGET about", "HOST_FORGET OK"), log());
        assertThrows(NotFound.class, () -> house.gateway().proofs().sheet("kitchen"));
    }

    @Test
    void aStrangersGatewayChecksTheSheet_butDoesNotTakeItForItsOwn() throws Exception {
        kitchen();
        house.run(Verb.UNLINK, "kitchen");
        HandoverSheet sheet = house.gateway().proofs().sheet("kitchen");
        try (WholeHouse buyer = new WholeHouse(elsewhere)) {
            SheetVerdict verdict = buyer.gateway().proofs().check(Bytes.copyOf(sheet.json().getBytes(StandardCharsets.UTF_8)));
            assertFalse(verdict.ours());
            assertTrue(verdict.sheet().maker().goesBy(house.gateway().proofs().identity().fingerprint()));
            assertFalse(verdict.sheet().maker().goesBy(buyer.gateway().proofs().identity().fingerprint()));
        }
        assertThrows(Tampered.class, () -> check(sheet.json().replace(sheet.band().serial().orElseThrow(), "999999/123456")));
    }

    @Test
    void outOfReach_theSheetSaysPartial_andTheRestIsLoggedAsDoneByItself() throws Exception {
        VirtualBand band = kitchen();
        house.world.takeAway(band);
        house.pass(Duration.ofMinutes(3));
        assertEquals(Outcome.QUEUED, house.run(Verb.UNLINK, "kitchen").outcome());
        assertEquals(List.of(), log(), "nothing is done yet, so nothing is told");
        HandoverSheet sheet = house.gateway().proofs().sheet("kitchen");
        assertEquals(Outcome.PARTIAL, sheet.outcome());
        assertEquals("kitchen is NOT free yet: a part is not done", sheet.says());
        house.world.bringBack(band);
        house.passUntilNothingWaits(Duration.ofMinutes(30));
        assertEquals("ACCOUNT_UNLINK about by itself", log().get(0));
        assertEquals("HOST_FORGET OK by itself", log().get(log().size() - 1));
        assertEquals(Outcome.OK, house.gateway().proofs().sheet("kitchen").outcome());
    }

    @Test
    void waitingForSomebodyToResetItFillsNoLog() throws Exception {
        VirtualBand band = kitchen();
        house.run(Verb.UNLINK, "kitchen", Wish.Option.ACCOUNT_ONLY);
        house.pass(Duration.ofHours(3));
        assertEquals(List.of("ACCOUNT_UNLINK about", "ACCOUNT_UNLINK OK"), log());
        assertEquals(Outcome.PARTIAL, house.gateway().proofs().sheet("kitchen").outcome());
        assertTrue(band.resetByMenu());
        house.passUntilNothingWaits(Duration.ofMinutes(30));
        assertEquals(List.of("BAND_RESET OK by itself", "HOST_FORGET about by itself", "KEY_DROP about by itself", "KEY_DROP OK by itself",
                             "HOST_FORGET OK by itself"), log().subList(2, log().size()));
        assertEquals(Outcome.OK, house.gateway().proofs().sheet("kitchen").outcome());
    }

    @Test
    void whoLeavesTheAccountAlone_getsNoSheetThatClaimsAll() throws Exception {
        kitchen();
        assertEquals(Outcome.OK, house.run(Verb.UNLINK, "kitchen", Wish.Option.LOCAL).outcome());
        HandoverSheet sheet = house.gateway().proofs().sheet("kitchen");
        assertEquals(Outcome.PARTIAL, sheet.outcome());
        assertEquals("not done", sheet.places().get(1).said());
    }

    @Test
    void aServiceThatGivesNoAnswerIsNotTakenForAYes() throws Exception {
        kitchen();
        house.server.fault(AccountFault.ACCEPTED_BUT_LISTED);
        house.run(Verb.UNLINK, "kitchen");
        assertEquals(Outcome.PARTIAL, house.gateway().proofs().sheet("kitchen").outcome());
        assertFalse(house.gateway().proofs().sheet("kitchen").json().contains("example.org"));
    }

    @Test
    void whatWasGivenUpAfterAChangeIsLogged() throws Exception {
        kitchen();
        String plan = house.run(Verb.UNLINK, "kitchen", Wish.Option.ACCOUNT_ONLY).planId();
        house.gateway().plans().cancel(plan);
        assertEquals(List.of("PLAN_CANCEL about", "PLAN_CANCEL OK"), log().subList(2, log().size()));
        house.gateway().keys().forget("kitchen");
        assertEquals(List.of("KEYS_FORGET about", "KEYS_FORGET OK"), log().subList(4, log().size()));
    }

    @Test
    void whatIsRemovedFromAnAccountWithoutABand_isLogged() throws Exception {
        house.signIn();
        VirtualBand lost = house.vendorLinked(BandModel.MI4, "lost", Duration.ZERO);
        house.gateway().accounts().remove(house.account(), house.accounts().devices(house.account()).get(0));
        assertFalse(house.accountLists(lost));
        assertEquals(List.of("ACCOUNT_UNLINK about", "ACCOUNT_UNLINK OK"), log());
        assertEquals(Optional.of(lost.serial()), house.gateway().proofs().audit().get(0).wearable().serial());
    }

    @Test
    void whatNobodyUnlinked_orIsLinkedAgain_getsNoSheet() throws Exception {
        VirtualBand band = kitchen();
        assertThrows(NotFound.class, () -> house.gateway().proofs().sheet("kitchen"));
        house.run(Verb.UNLINK, "kitchen");
        house.linkByVendor(band);
        house.pass(Duration.ofMinutes(1));
        assertEquals(Outcome.OK, house.link(band, "kitchen").outcome());
        assertThrows(InvalidRequest.class, () -> house.gateway().proofs().sheet("kitchen"));
    }

    /** R35: what cannot be written down is not done. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void onAFullDiskNothingIsDestroyed_andLaterAllIs() throws Exception {
        VirtualBand band = kitchen();
        Path log = folder.resolve("audit.log");
        Files.createSymbolicLink(log, Path.of("/dev/full"));
        assertEquals(Outcome.STORAGE, house.run(Verb.UNLINK, "kitchen").outcome());
        assertTrue(house.accountLists(band));
        assertEquals(LinkState.LINKED_HERE, house.gateway().wearables().find("kitchen").state());
        Files.delete(log);
        assertEquals(Outcome.OK, house.run(Verb.UNLINK, "kitchen").outcome());
        assertEquals(List.of("ACCOUNT_UNLINK about", "ACCOUNT_UNLINK about", "ACCOUNT_UNLINK OK"), log().subList(0, 3));
    }

    @Test
    void aKeyIsMadeOnce_andSurvivesARestart() throws Exception {
        String before = house.gateway().proofs().identity().fingerprint();
        house.restart();
        assertEquals(before, house.gateway().proofs().identity().fingerprint());
    }
}
