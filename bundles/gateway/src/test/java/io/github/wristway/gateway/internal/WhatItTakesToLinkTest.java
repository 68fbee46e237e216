package io.github.wristway.gateway.internal;

import static io.github.wristway.gateway.internal.ScriptedAccounts.ANNA;
import static io.github.wristway.gateway.internal.ScriptedAccounts.linked;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.Consent;
import io.github.wristway.gateway.KeyInfo;
import io.github.wristway.gateway.LinkState;
import io.github.wristway.gateway.Plan;
import io.github.wristway.gateway.Report;
import io.github.wristway.gateway.Step;
import io.github.wristway.gateway.Verb;
import io.github.wristway.gateway.Watcher;
import io.github.wristway.gateway.WearableInfo;
import io.github.wristway.gateway.Wish;
import io.github.wristway.gateway.Wish.Option;
import io.github.wristway.gateway.base.AnotherWearable;
import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.KeyMissing;
import io.github.wristway.gateway.base.KeyRefused;
import io.github.wristway.gateway.base.NotOwner;
import io.github.wristway.gateway.base.Offline;
import io.github.wristway.gateway.base.OutOfRange;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.Unsupported;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.CapabilitySheet.AfterReset;
import io.github.wristway.gateway.device.CapabilitySheet.KeyOrigin;
import io.github.wristway.gateway.device.Condition;
import io.github.wristway.gateway.device.PairingKey;
import io.github.wristway.gateway.device.Session;
import io.github.wristway.gateway.radio.Address;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which key a wearable is opened with, what is refused before it is tried, and who it turns out to be. */
class WhatItTakesToLinkTest {
    private static final PairingKey FITS = new PairingKey(Bytes.ofHex("11".repeat(16)));
    private static final PairingKey WRONG = new PairingKey(Bytes.ofHex("22".repeat(16)));
    private static final Address ELSEWHERE = new Address("C0:FF:EE:00:00:02");

    @TempDir
    Path folder;
    private ScriptedHouse house;
    private final ScriptedAccounts cloud = new ScriptedAccounts();

    @BeforeEach
    void open() throws WristwayException {
        house = ScriptedHouse.on(folder);
        house.house.surroundings().accounts.add(cloud);
        house.hear();
    }

    @AfterEach
    void close() {
        house.close();
    }

    /** As the newer ones are: linked by the vendor's app, and opened with the key that the account has. */
    private void vendorLinked() {
        house.acme.keyOrigin = KeyOrigin.ACCOUNT;
        house.acme.afterReset = AfterReset.VENDOR_APP_FIRST;
        house.acme.free = false;
        house.acme.opensWith = Optional.of(FITS);
    }

    private void listedWith(PairingKey key) {
        cloud.with(ANNA, linked("it", Optional.of(ScriptedHouse.ADDRESS), Optional.empty()));
        cloud.key = Optional.of(key);
    }

    private Plan plan(Option... options) throws WristwayException {
        return house.gateway().plans().make(Wish.of(Verb.LINK, ScriptedHouse.ADDRESS.text(), options));
    }

    private Plan planWith(Optional<PairingKey> key, Optional<String> account) throws WristwayException {
        return house.gateway().plans().make(new Wish(Verb.LINK, ScriptedHouse.ADDRESS.text(), Set.of(), Optional.of("kitchen"), Optional.of("anna"), key, account));
    }

    private Report run(Plan plan) throws WristwayException {
        return house.gateway().plans().run(plan, new Consent.Yes(), Watcher.NOBODY);
    }

    private static String does(Plan plan, Step step) {
        return plan.lines().stream().filter(line -> line.step() == step).map(Plan.Line::does).findFirst().orElse("");
    }

    @Test
    void aFreeOneTakesAKeyOfOurOwnAfterATap() throws WristwayException {
        Plan plan = plan();
        assertEquals("Link \"acme-one\" · Acme One · C0:FF:EE:00:00:01", plan.headline());
        assertEquals(List.of("in reach (-50 dBm), it said so", "open it with a key of our own", "enter it as acme-one"), plan.lines().stream().map(Plan.Line::does).toList());
        assertEquals(Optional.of("it will ask for a tap"), plan.lines().get(1).consequence());
        assertEquals(List.of(List.of(), Consent.Level.NONE), List.of(plan.warnings(), plan.consent()));
    }

    @Test
    void aKeyThatSomebodyTypesIsTakenAsItIs() throws WristwayException {
        vendorLinked();
        Plan plan = planWith(Optional.of(FITS), Optional.empty());
        assertEquals("open it with the key that you gave", does(plan, Step.LINK));
        assertEquals("enter it as kitchen, worn by anna", does(plan, Step.HOST));
        assertEquals("the key fits", ScriptedHouse.said(run(plan), Step.LINK));
        assertEquals(List.of(), cloud.diary, "no account is asked");
        assertTrue(house.gateway().wearables().find("kitchen").keyPresent());
    }

    @Test
    void aTypedKeyThatDoesNotFitIsRefusedBeforeAnythingChanges() throws WristwayException {
        vendorLinked();
        assertThrows(KeyRefused.class, () -> planWith(Optional.of(WRONG), Optional.empty()));
        assertEquals(List.of(), house.acme.diary, "it was looked at, and not opened");
        assertEquals(List.of(KeyInfo.Tried.REFUSED), house.gateway().keys().all().stream().map(KeyInfo::tried).toList());
    }

    @Test
    void theKeyOfItsAccountIsFetched_andTheAccountRemembered() throws WristwayException {
        vendorLinked();
        listedWith(FITS);
        Plan plan = planWith(Optional.empty(), Optional.empty());
        assertEquals("open it with the key from the account of anna@example.org", does(plan, Step.LINK));
        run(plan);
        assertEquals(Optional.of("cloud/1"), house.gateway().wearables().find("kitchen").account());
        assertEquals(List.of("account of anna@example.org (cloud)"), house.gateway().keys().all().stream().map(key -> key.source()).toList());
    }

    @Test
    void aKeyThatItRefusedStandsBackBehindAnother_andIsTriedAgainWhereThereIsNone() throws WristwayException {
        vendorLinked();
        house.acme.opensWith = Optional.of(WRONG);
        run(planWith(Optional.of(WRONG), Optional.empty()));
        house.acme.opensWith = Optional.of(FITS);
        for (int i = 0; i < 2; i++) assertThrows(KeyRefused.class, this::plan, "somebody asks for it");
        listedWith(FITS);
        assertEquals("open it with the key from the account of anna@example.org", does(plan(), Step.LINK));
    }

    @Test
    void whatWasLearntBeforeIsTriedBeforeTheAccountIs() throws WristwayException {
        vendorLinked();
        house.acme.opensWith = Optional.of(WRONG);
        planWith(Optional.of(WRONG), Optional.empty());
        listedWith(FITS);
        assertEquals("open it with the key that we have (typed in)", does(plan(), Step.LINK));
        house.acme.opensWith = Optional.of(FITS);
        assertEquals("open it with the key from the account of anna@example.org", does(plan(), Step.LINK), "the next one fits");
    }

    @Test
    void theSameKeyIsTriedOnce() throws WristwayException {
        vendorLinked();
        listedWith(FITS);
        run(planWith(Optional.empty(), Optional.empty()));
        assertEquals("open it with the key that we have", does(plan(), Step.LINK));
    }

    @Test
    void withoutAnyKeyItIsSaidWhereToGetOne() {
        vendorLinked();
        KeyMissing nobody = assertThrows(KeyMissing.class, this::plan);
        assertEquals("there is no key for Acme One at C0:FF:EE:00:00:01", nobody.getMessage());
        assertEquals("Sign in to the account that it is linked to (account:sign-in), or give its key with --key-file", nobody.remedy());
        cloud.with(ANNA);
        assertEquals("No account here lists it: sign in to the one that does, or link it in the vendor's app first", assertThrows(KeyMissing.class, this::plan).remedy());
        Offline offline = new Offline("no internet", "Wait");
        cloud.failing(ANNA, offline);
        assertSame(offline, assertThrows(Offline.class, this::plan));
    }

    @Test
    void anAccountThatSomebodyNamesHasToListIt() {
        vendorLinked();
        cloud.with(ANNA);
        NotOwner refused = assertThrows(NotOwner.class, () -> planWith(Optional.empty(), Optional.of("anna@example.org")));
        assertEquals("anna@example.org does not list C0:FF:EE:00:00:01", refused.getMessage());
    }

    @Test
    void aKeyOfOurOwnIsOnlyOfferedToModelsThatTakeOne() {
        vendorLinked();
        Unsupported refused = assertThrows(Unsupported.class, () -> plan(Option.OWN_KEY));
        assertEquals("Acme One: it opens only with a key that the vendor's app has made", refused.getMessage());
        assertTrue(refused.remedy().endsWith("leave out --own-key"), refused::remedy);
    }

    @Test
    void aFreeOneThatOnlyTheVendorLinksIsLeftToItsApp() {
        vendorLinked();
        listedWith(FITS);
        house.acme.free = true;
        Unsupported refused = assertThrows(Unsupported.class, this::plan);
        assertEquals("Acme One: the band is free and holds no key; only the vendor's app can link a free one", refused.getMessage());
        assertEquals("Link it in the vendor's app, then run this again: the account has a new key then", refused.remedy());
    }

    @Test
    void aTypedKeyDoesNotOpenAFreeOne() {
        Unsupported refused = assertThrows(Unsupported.class, () -> planWith(Optional.of(FITS), Optional.empty()));
        assertEquals("Acme One: the band is free and holds no key; the key that you have is from an earlier link", refused.getMessage());
        assertEquals("Use --own-key", refused.remedy());
    }

    @Test
    void toTakeItFromSomebodyWantsAYes() throws WristwayException {
        house.acme.free = false;
        Plan plan = plan();
        assertEquals(Consent.Level.YES, plan.consent());
        assertEquals("open it with a key of our own", does(plan(Option.OWN_KEY), Step.LINK));
        assertEquals(List.of("It is linked to somebody. Taking it over ends that link, and what is not synced there may be lost."), plan.warnings());
        house.acme.others.put(ScriptedHouse.ADDRESS, new Condition(Condition.State.UNKNOWN, Optional.empty(), Optional.empty(), "it says nothing"));
        assertEquals(List.of("It may be linked to somebody. Taking it over ends that link, and what is not synced there may be lost."), plan().warnings());
    }

    @Test
    void whatNobodyRecognisesForSureIsNotLinked() {
        Address stranger = new Address("C0:FF:EE:00:00:09");
        house.hear(stranger, "Toothbrush");
        Unsupported unknown = assertThrows(Unsupported.class, () -> house.gateway().plans().make(Wish.of(Verb.LINK, stranger.text())));
        assertEquals("C0:FF:EE:00:00:09: no driver recognises it", unknown.getMessage());
        house.acme.score = 49;
        house.hear(ELSEWHERE, "Acme One");
        Unsupported unclear = assertThrows(Unsupported.class, () -> house.gateway().plans().make(Wish.of(Verb.LINK, ELSEWHERE.text())));
        assertEquals("C0:FF:EE:00:00:02: it is not clear what model it is", unclear.getMessage());
        house.acme.score = 50;
        Address other = new Address("C0:FF:EE:00:00:03");
        house.hear(other, "Acme One");
        house.acme.others.put(other, new Condition(Condition.State.FREE, Optional.empty(), Optional.empty(), "it said so"));
        assertTrue(assertPlans(other).headline().startsWith("Link \"acme-one\""));
    }

    private Plan assertPlans(Address address) {
        try {
            return house.gateway().plans().make(Wish.of(Verb.LINK, address.text()));
        } catch (WristwayException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void linkedAgainItKeepsItsNameAndItsWearer_unlessSomebodyWishesOthers() throws WristwayException {
        run(planWith(Optional.empty(), Optional.empty()));
        String id = house.gateway().wearables().find("kitchen").id();
        run(plan());
        WearableInfo kitchen = house.gateway().wearables().find("kitchen");
        assertEquals(List.of(id, Optional.of("anna")), List.of(kitchen.id(), kitchen.person()));
        run(house.gateway().plans().make(new Wish(Verb.LINK, "kitchen", Set.of(), Optional.of("attic"), Optional.of("ben"), Optional.empty(), Optional.empty())));
        WearableInfo attic = house.gateway().wearables().find("attic");
        assertEquals(List.of(id, Optional.of("ben")), List.of(attic.id(), attic.person()));
        run(house.gateway().plans().make(new Wish(Verb.LINK, "attic", Set.of(), Optional.of("Attic"), Optional.empty(), Optional.empty(), Optional.empty())));
        assertEquals("attic", house.gateway().wearables().find(id).name(), "that is its name already");
    }

    @Test
    void anotherOneAtItsAddressIsNotRelinkedAsIt_butMayBeLinkedByItself() throws WristwayException {
        run(planWith(Optional.empty(), Optional.empty()));
        house.acme.others.put(ScriptedHouse.ADDRESS, new Condition(Condition.State.FREE, Optional.of("A-2"), Optional.empty(), "it said so"));
        AnotherWearable refused = assertThrows(AnotherWearable.class, () -> house.gateway().plans().make(Wish.of(Verb.RELINK, "kitchen")));
        assertTrue(refused.getMessage().contains("A-2, and not A-1"), refused::getMessage);
        house.acme.details = () -> new Session.Details(Optional.of("A-2"), Optional.empty(), Optional.empty(), Optional.empty());
        run(plan());
        assertEquals(List.of(Optional.of(ScriptedHouse.ADDRESS), Optional.empty()),
                     List.of(house.gateway().wearables().find("acme-one").address(), house.gateway().wearables().find("kitchen").address()), "whatever was there is elsewhere now");
    }

    @Test
    void oneThatCameUpElsewhereIsRelinkedThere() throws WristwayException {
        run(planWith(Optional.empty(), Optional.empty()));
        house.walksOff();
        assertThrows(OutOfRange.class, () -> house.gateway().plans().make(Wish.of(Verb.RELINK, "kitchen")));
        house.acme.others.put(ELSEWHERE, new Condition(Condition.State.FREE, Optional.of(ScriptedAcme.SERIAL), Optional.empty(), "it said so"));
        house.hear(ELSEWHERE, "Acme One");
        assertEquals("Relink \"kitchen\" · Acme One · C0:FF:EE:00:00:02", house.gateway().plans().make(Wish.of(Verb.RELINK, "kitchen")).headline());
        house.time.pass(Duration.ofMinutes(3));
        house.acme.others.put(ELSEWHERE, new Condition(Condition.State.UNKNOWN, Optional.of(ScriptedAcme.SERIAL), Optional.empty(), "it says nothing"));
        house.hear(ELSEWHERE, "Acme One");
        assertEquals("Relink \"kitchen\" · Acme One · C0:FF:EE:00:00:02", house.gateway().plans().make(Wish.of(Verb.RELINK, "kitchen")).headline());
    }

    @Test
    void oneThatItsAppHasLinkedAnewIsRelinkedWhereTheAccountListsIt() throws WristwayException {
        run(planWith(Optional.empty(), Optional.empty()));
        house.walksOff();
        vendorLinked();
        cloud.with(ANNA, linked("old", Optional.of(ScriptedHouse.ADDRESS), Optional.of(ScriptedAcme.SERIAL)),
                   linked("new", Optional.of(ELSEWHERE), Optional.of(ScriptedAcme.SERIAL)));
        cloud.key = Optional.of(FITS);
        house.acme.others.put(ELSEWHERE, new Condition(Condition.State.OURS, Optional.of(ScriptedAcme.SERIAL), Optional.empty(), "the key fits"));
        house.time.meanwhile = () -> house.hear(ELSEWHERE, "Acme One");
        Plan plan = house.gateway().plans().make(Wish.of(Verb.RELINK, "kitchen"));
        assertEquals("Relink \"kitchen\" · Acme One · C0:FF:EE:00:00:02", plan.headline());
        assertEquals(Outcome.OK, run(plan).outcome());
        assertEquals(List.of(Optional.of(ELSEWHERE), LinkState.LINKED_HERE),
                     Arrays.asList(house.gateway().wearables().find("kitchen").address(), house.gateway().wearables().find("kitchen").state()));
    }
}
