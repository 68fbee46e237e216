package io.github.wristway.gateway.internal;

import static io.github.wristway.gateway.internal.ScriptedAccounts.ANNA;
import static io.github.wristway.gateway.internal.ScriptedAccounts.BEN;
import static io.github.wristway.gateway.internal.ScriptedAccounts.linked;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.wristway.gateway.Consent;
import io.github.wristway.gateway.LinkState;
import io.github.wristway.gateway.Place;
import io.github.wristway.gateway.Plan;
import io.github.wristway.gateway.Report;
import io.github.wristway.gateway.Step;
import io.github.wristway.gateway.Verb;
import io.github.wristway.gateway.Watcher;
import io.github.wristway.gateway.Wish;
import io.github.wristway.gateway.Wish.Option;
import io.github.wristway.gateway.base.AnotherWearable;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Condition;
import io.github.wristway.gateway.device.Metric;
import io.github.wristway.gateway.device.Resetting;
import io.github.wristway.gateway.device.Series;
import io.github.wristway.gateway.internal.store.WearableRow;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a plan says before anything is done: to whom, what first, what it leaves alone, and what is lost. */
class PlanInWordsTest {
    @TempDir
    Path folder;
    private ScriptedHouse house;
    private final ScriptedAccounts cloud = new ScriptedAccounts();

    @BeforeEach
    void linkKitchen() throws WristwayException {
        house = ScriptedHouse.on(folder);
        house.house.surroundings().accounts.add(cloud);
        house.link("kitchen");
        house.acme.offers.add((Resetting) () -> {
            house.acme.free = true;
            return Resetting.Reply.CONFIRMED;
        });
    }

    @AfterEach
    void close() {
        house.close();
    }

    private Plan plan(Verb verb, Option... options) throws WristwayException {
        return house.gateway().plans().make(Wish.of(verb, "kitchen", options));
    }

    /** Through the house, which keeps what it knows at hand. */
    private void kitchenIs(UnaryOperator<WearableRow> other) throws WristwayException {
        WearableRow row = house.room.store().wearables().byId(house.gateway().wearables().find("kitchen").id()).orElseThrow();
        house.room.store().wearables().save(other.apply(row), house.time.now());
        restart();
    }

    private void restart() throws WristwayException {
        ScriptedHouse before = house;
        before.close();
        house = ScriptedHouse.on(folder);
        house.house.surroundings().accounts.add(cloud);
        house.acme.free = false;
        house.acme.offers.addAll(before.acme.offers);
        house.hear();
    }

    private void store(int minutes, Duration ago) throws WristwayException {
        house.room.store().samples().store(house.gateway().wearables().find("kitchen").id(),
                List.of(new Series(Metric.STEPS, house.time.now().minus(ago).minus(Duration.ofMinutes(minutes)), new int[minutes])));
    }

    private static List<String> does(Plan plan) {
        return plan.lines().stream().map(line -> line.step().word() + ": " + line.does()).toList();
    }

    @Test
    void theHeadlineSaysWhoseItIsAndSinceWhen() throws WristwayException {
        assertEquals("Unlink \"kitchen\" · Acme One · linked since 22 November 2026", plan(Verb.UNLINK).headline());
        kitchenIs(row -> row.withPerson(Optional.of("anna")));
        assertEquals("Unlink \"kitchen\" · Acme One · worn by anna since 22 November 2026", plan(Verb.UNLINK).headline());
        kitchenIs(row -> row.withLinkedSince(Optional.empty()));
        assertEquals("Forget \"kitchen\" · Acme One · worn by anna", plan(Verb.FORGET).headline());
    }

    @Test
    void anUnlinkSaysWhatItDoesInEachPlace() throws WristwayException {
        cloud.with(ANNA, linked("it", Optional.of(ScriptedHouse.ADDRESS), Optional.empty())).with(BEN, linked("it", Optional.empty(), Optional.of(ScriptedAcme.SERIAL)));
        store(61, Duration.ZERO);
        assertEquals(List.of("look: in reach (-50 dBm), the key fits · Cloud account of anna@example.org lists it",
                             "save: what has come since the last sync; and how it is set, as far as it tells",
                             "account: remove it from the account, and from that of ben@example.org, which lists it, too",
                             "band: factory reset, which erases its memory",
                             "host: forget bond, schedule and, last of all, the key",
                             "history: stays: 1 day, 61 minutes"), does(plan(Verb.UNLINK)));
        Plan onlyAnna = house.gateway().plans().make(new Wish(Verb.UNLINK, "kitchen", Set.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of("anna@example.org")));
        assertEquals("account: remove it from the account", does(onlyAnna).get(2), "somebody names the one that is meant");
    }

    @ParameterizedTest
    @CsvSource({"FORGET, ", "LOST, ", "UNLINK, ACCOUNT_ONLY"})
    void whereTheBandIsLeftAloneNobodyLooksAtIt(Verb verb, Option option) throws WristwayException {
        house.walksOff();
        Plan plan = option == null ? plan(verb) : plan(verb, option);
        assertEquals(List.of(), plan.lines().stream().map(Plan.Line::does).filter(said -> said.contains("in reach")).toList());
    }

    @Test
    void forASyncItOnlyHasToBeHeard() throws WristwayException {
        house.acme.others.put(ScriptedHouse.ADDRESS, new Condition(Condition.State.FOREIGN, Optional.empty(), Optional.empty(), "nobody may knock"));
        assertEquals("look: in reach (-50 dBm)", does(plan(Verb.SYNC)).get(0));
        assertEquals("look: in reach (-50 dBm)", does(plan(Verb.MOVE, Option.NO_SYNC)).get(0));
        assertEquals("look: in reach (-50 dBm), but it refuses the key: it is linked elsewhere", does(plan(Verb.MOVE)).get(0));
        assertEquals(0, does(plan(Verb.SYNC)).stream().filter(line -> line.startsWith("history")).count());
    }

    @Test
    void whatHistoryStaysIsCounted() throws WristwayException {
        assertEquals("history: stays: nothing is stored yet", last(does(plan(Verb.FORGET))));
        store(2000, Duration.ofDays(3));
        assertEquals("history: stays: 2 days, 2,000 minutes", last(does(plan(Verb.FORGET))));
    }

    private static <T> T last(List<T> all) {
        return all.get(all.size() - 1);
    }

    @Test
    void whatIsOnlyOnTheBandAndWillBeLostIsToldFirst() throws WristwayException {
        assertEquals(List.of("What is only on the band will be lost: it was never synced here; everything on the band is only there."), plan(Verb.RESET, Option.NO_SYNC).warnings());
        assertEquals(Consent.Level.NAME, plan(Verb.RESET, Option.NO_SYNC).consent());
        store(60, Duration.ofMinutes(90));
        assertEquals(List.of("What is only on the band will be lost: about 90 minutes are only on the band."), plan(Verb.UNLINK, Option.NO_SYNC).warnings());
        assertEquals(List.of(), plan(Verb.UNLINK).warnings());
    }

    @Test
    void whereNothingCanBeLostAYesIsEnough() throws WristwayException {
        house.acme.free = true;
        assertEquals(List.of(List.of(), Consent.Level.YES), List.of(plan(Verb.RESET, Option.NO_SYNC).warnings(), plan(Verb.RESET).consent()));
        house.acme.free = false;
        house.acme.others.put(ScriptedHouse.ADDRESS, new Condition(Condition.State.FOREIGN, Optional.empty(), Optional.empty(), "it refuses"));
        assertEquals(Consent.Level.YES, plan(Verb.RESET).consent(), "it does not open, so nothing is reset either");
        assertEquals(Consent.Level.YES, plan(Verb.MOVE).consent());
        house.acme.others.clear();
        house.acme.resetsOverTheAir = false;
        house.time.pass(Duration.ofMinutes(3));
        assertEquals(Consent.Level.NAME, plan(Verb.RESET).consent(), "whoever resets it by hand loses the same");
        assertEquals(Consent.Level.NONE, plan(Verb.SYNC).consent());
    }

    @Test
    void anAccountThatIsLeftAloneGoesOnListingIt() throws WristwayException {
        cloud.with(ANNA, linked("it", Optional.of(ScriptedHouse.ADDRESS), Optional.empty()));
        store(60, Duration.ZERO);
        kitchenIs(row -> row.withAccount(Optional.of("cloud/1")));
        List<String> left = List.of("If the account of anna@example.org still lists it, it goes on doing so, and no other account can have it;"
                + " wearable:unlink kitchen removes it there, too.");
        assertEquals(left, plan(Verb.RESET).warnings());
        assertEquals(left, plan(Verb.UNLINK, Option.LOCAL).warnings());
        assertEquals(List.of(), plan(Verb.UNLINK).warnings());
        assertEquals("look: in reach (-50 dBm), the key fits", does(plan(Verb.RESET)).get(0), "and it is not asked");
    }

    @Test
    void whoGetsItNextIsThoughtOf() throws WristwayException {
        store(60, Duration.ZERO);
        assertEquals(List.of("The other host offers it a key of its own, and a tap on the band takes that."), plan(Verb.MOVE).warnings());
        assertEquals(List.of("When it is done, wearable:sheet kitchen writes the proof for whoever gets it."), plan(Verb.HANDOVER).warnings());
    }

    @Test
    void anotherWearableInItsPlaceIsNotPlannedWith() {
        house.acme.others.put(ScriptedHouse.ADDRESS, new Condition(Condition.State.OURS, Optional.of("A-2"), Optional.empty(), "it said so"));
        assertThrows(AnotherWearable.class, () -> plan(Verb.UNLINK));
    }

    @Test
    void thePlanThatWaitsIsGoneOnWith() throws WristwayException {
        house.walksOff();
        Report waits = house.gateway().plans().run(plan(Verb.UNLINK), new Consent.Named("kitchen"), Watcher.NOBODY);
        assertEquals(waits.planId(), plan(Verb.UNLINK).id());
        assertEquals(1, Stream.of(plan(Verb.UNLINK, Option.LOCAL), plan(Verb.RESET), plan(Verb.UNLINK)).filter(plan -> plan.id().equals(waits.planId())).count());
    }

    @Test
    void aReportTellsHowItIsInThePlacesThatAreLeftAlone() throws WristwayException {
        store(60, Duration.ofDays(2));
        Report forgotten = house.run(Verb.FORGET);
        assertEquals(Map.of(Place.BAND, "as it was", Place.ACCOUNT, "none is known to list it", Place.HISTORY, "1 day"), forgotten.untouched());
        house.acme.free = true;
        house.link("kitchen");
        cloud.with(ANNA, linked("it", Optional.of(ScriptedHouse.ADDRESS), Optional.empty()));
        kitchenIs(row -> row.withAccount(Optional.of("cloud/1")));
        Report erased = house.gateway().plans().run(plan(Verb.ERASE), new Consent.Named("kitchen"), Watcher.NOBODY);
        assertEquals(Map.of(Place.BAND, "as it was", Place.ACCOUNT, "the account of anna@example.org goes on listing it, as far as known here",
                            Place.HOST, "its entry and its key"), erased.untouched());
        assertEquals(Map.of(), house.run(Verb.SYNC).untouched(), "a sync is about what is measured");
        house.walksOff();
        Report waits = house.gateway().plans().run(plan(Verb.UNLINK), new Consent.Named("kitchen"), Watcher.NOBODY);
        assertEquals(Map.of(Place.BAND, "not reached", Place.ACCOUNT, "not reached", Place.HOST, "not reached", Place.HISTORY, "nothing is stored"), waits.untouched());
    }

    @Test
    void anErasureSaysWhatStaysAndWhatComesBack() throws WristwayException {
        assertEquals(List.of("history: nothing to do: nothing is stored"), does(plan(Verb.ERASE)));
        assertEquals(List.of(Consent.Level.NONE, List.of()), List.of(plan(Verb.ERASE).consent(), plan(Verb.ERASE).warnings()));
        assertEquals("nothing is stored", ScriptedHouse.said(house.run(Verb.ERASE), Step.HISTORY));
        store(60, Duration.ofDays(2));
        Plan plan = plan(Verb.ERASE);
        assertEquals("Erase the history of \"kitchen\" · Acme One", plan.headline());
        assertEquals(Optional.of("cannot be taken back"), plan.lines().get(0).consequence());
        assertEquals(true, plan.lines().get(0).does().startsWith("erase 1 day with 60 minutes; rows: "), plan::toString);
        assertEquals(List.of("wearable:export kitchen --to FILE takes a copy before.",
                "The band is linked here: the next sync may bring back what it still holds. What its account keeps, account:import brings back."), plan.warnings());
        kitchenIs(row -> row.withState(LinkState.UNPAIRED));
        assertEquals(1, plan(Verb.ERASE).warnings().size());
    }

    @Test
    void ofAPersonOnlyWhatTheyWoreIsErased() throws WristwayException {
        String id = house.gateway().wearables().find("kitchen").id();
        store(60, Duration.ofMinutes(30));
        house.room.store().wearables().beginWear(id, "anna", house.time.now());
        house.time.pass(Duration.ofMinutes(20));
        store(20, Duration.ZERO);
        Wish wish = new Wish(Verb.ERASE, "kitchen", Set.of(), Optional.empty(), Optional.of("anna"), Optional.empty(), Optional.empty());
        Plan plan = house.gateway().plans().make(wish);
        assertEquals("Erase the history of \"kitchen\" while worn by anna · Acme One", plan.headline());
        assertEquals("60 minutes from before or after anna wore it here stay.", last(plan.warnings()));
        Report report = house.gateway().plans().run(plan, new Consent.Named("kitchen"), Watcher.NOBODY);
        assertEquals(0, house.gateway().plans().make(new Wish(Verb.ERASE, "kitchen", Set.of(), Optional.empty(), Optional.of("ben"), Optional.empty(), Optional.empty())).warnings().size());
        assertEquals(true, ScriptedHouse.said(report, Step.HISTORY).startsWith("erased "), report::toString);
        assertEquals(true, house.events.contains("wearable/erased null"), house.events::toString);
        Report again = house.gateway().plans().run(house.gateway().plans().make(wish), new Consent.Yes(), Watcher.NOBODY);
        assertEquals("nothing is stored of the time in which anna wore it", ScriptedHouse.said(again, Step.HISTORY));
    }
}
