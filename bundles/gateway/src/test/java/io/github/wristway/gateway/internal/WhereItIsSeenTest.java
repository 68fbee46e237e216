package io.github.wristway.gateway.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.Consent;
import io.github.wristway.gateway.LinkState;
import io.github.wristway.gateway.Report;
import io.github.wristway.gateway.Step;
import io.github.wristway.gateway.Verb;
import io.github.wristway.gateway.Watcher;
import io.github.wristway.gateway.Wish;
import io.github.wristway.gateway.base.LinkLost;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.RequestRefused;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Condition;
import io.github.wristway.gateway.device.Resetting;
import io.github.wristway.gateway.device.Session;
import io.github.wristway.gateway.radio.Address;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A reset gives many a wearable another address: where it is believed to be seen again, and where it is not. */
class WhereItIsSeenTest {
    private static final Address ELSEWHERE = new Address("C0:FF:EE:00:00:02");

    @TempDir
    Path folder;
    private ScriptedHouse house;
    private Resetting.Reply reply = Resetting.Reply.CONFIRMED;

    @BeforeEach
    void linkKitchen() throws WristwayException {
        house = ScriptedHouse.on(folder);
        house.link("kitchen");
        house.acme.offers.add((Resetting) () -> {
            house.time.meanwhile = () -> house.hear(ELSEWHERE, "Acme One");
            return reply;
        });
    }

    @AfterEach
    void close() {
        house.close();
    }

    private void seenElsewhere(Condition.State state, Optional<String> serial) {
        house.acme.others.put(ELSEWHERE, new Condition(state, serial, Optional.empty(), "it said so"));
    }

    private Report reset() throws WristwayException {
        house.hear();
        return house.gateway().plans().run(house.gateway().plans().make(Wish.of(Verb.RESET, "kitchen")), new Consent.Named("kitchen"), Watcher.NOBODY);
    }

    private String band(Report report) {
        return ScriptedHouse.said(report, Step.BAND);
    }

    @Test
    void itsSerialNumberTellsItUnderAnotherAddress() throws WristwayException {
        seenElsewhere(Condition.State.FREE, Optional.of(ScriptedAcme.SERIAL));
        Report report = reset();
        assertEquals(Outcome.OK, report.outcome(), report::toString);
        assertEquals("reset by this gateway, heard again as free under C0:FF:EE:00:00:02", band(report));
        assertEquals(Optional.of(ELSEWHERE), house.gateway().wearables().find("kitchen").address());
        assertEquals(LinkState.UNPAIRED, house.gateway().wearables().find("kitchen").state());
        assertTrue(house.unbonded.containsAll(List.of(ScriptedHouse.ADDRESS, ELSEWHERE)), house.unbonded::toString);
    }

    @ParameterizedTest
    @EnumSource
    void aStrangerThatDoesNotTellWhoItIsProvesNothing(Resetting.Reply reply) throws WristwayException {
        this.reply = reply;
        seenElsewhere(Condition.State.FREE, Optional.empty());
        Report report = reset();
        assertEquals(Outcome.SENT_NOT_VERIFIED, report.outcome(), report::toString);
        assertEquals(took(reply) + "; a free one came up under C0:FF:EE:00:00:02, but it does not tell its serial number", band(report));
        assertEquals("kitchen to be heard as free", house.gateway().plans().pending().get(0).waitsFor());
    }

    private static String took(Resetting.Reply reply) {
        return switch (reply) {
            case CONFIRMED -> "the band said yes to the reset";
            case LINK_DROPPED -> "the reset was sent and the link dropped, as it should";
            case SILENT -> "the reset was sent, the band said nothing";
        };
    }

    @Test
    void anotherSerialNumberIsAnotherWearable() throws WristwayException {
        seenElsewhere(Condition.State.FREE, Optional.of("A-2"));
        assertEquals("the band said yes to the reset; it has not been heard again", band(reset()));
    }

    @Test
    void whatBelongsToAnotherThatWeKnowIsThatOne_howeverSilentItIs() throws WristwayException {
        seenElsewhere(Condition.State.FREE, Optional.of("A-2"));
        house.acme.details = () -> new Session.Details(Optional.of("A-2"), Optional.empty(), Optional.empty(), Optional.empty());
        house.hear(ELSEWHERE, "Acme One");
        Wish attic = new Wish(Verb.LINK, ELSEWHERE.text(), Set.of(), Optional.of("attic"), Optional.empty(), Optional.empty(), Optional.empty());
        house.gateway().plans().run(house.gateway().plans().make(attic), new Consent.Yes(), Watcher.NOBODY);
        house.time.pass(Duration.ofMinutes(3));
        seenElsewhere(Condition.State.FREE, Optional.empty());
        assertEquals("the band said yes to the reset; it has not been heard again", band(reset()));
    }

    @Test
    void anotherMakeOrModelIsNotEvenLookedAt() throws WristwayException {
        seenElsewhere(Condition.State.FREE, Optional.of(ScriptedAcme.SERIAL));
        house.acme.offers.clear();
        house.acme.offers.add((Resetting) () -> {
            house.time.meanwhile = () -> house.hear(ELSEWHERE, "Toothbrush");
            return Resetting.Reply.CONFIRMED;
        });
        assertEquals("the band said yes to the reset; it has not been heard again", band(reset()));
    }

    @Test
    void aModelThatDoesNotTellWhetherItIsFreeIsSentAndNotVerified_andThePlanIsOver() throws WristwayException {
        seenElsewhere(Condition.State.UNKNOWN, Optional.of(ScriptedAcme.SERIAL));
        Report report = reset();
        assertEquals(Outcome.SENT_NOT_VERIFIED, report.outcome(), report::toString);
        assertEquals("the reset was sent, and it is there again; this model does not tell whether it is free", band(report));
        assertEquals(List.of(), house.gateway().plans().pending());
        assertEquals(LinkState.ORPHANED, house.gateway().wearables().find("kitchen").state());
        assertEquals("forgotten; the key is kept, since nobody saw it free", ScriptedHouse.said(report, Step.HOST));
        assertTrue(house.gateway().wearables().find("kitchen").keyPresent());
    }

    @Test
    void oneThatSomebodyHasLinkedSinceIsNotFreedUnasked() throws WristwayException {
        house.walksOff();
        seenElsewhere(Condition.State.LINKED, Optional.of(ScriptedAcme.SERIAL));
        house.hear(ELSEWHERE, "Acme One");
        house.time.meanwhile = () -> house.hear(ELSEWHERE, "Acme One");
        Report report = house.gateway().plans().run(house.gateway().plans().make(Wish.of(Verb.UNLINK, "kitchen")), new Consent.Named("kitchen"), Watcher.NOBODY);
        assertEquals(Outcome.QUEUED, report.outcome(), report::toString);
        assertEquals(Optional.of(ScriptedHouse.ADDRESS), house.gateway().wearables().find("kitchen").address());
    }

    @Test
    void oneThatWasResetBeforeWeCameIsNotResetAgain() throws WristwayException {
        house.walksOff();
        seenElsewhere(Condition.State.UNKNOWN, Optional.of(ScriptedAcme.SERIAL));
        house.time.meanwhile = () -> house.hear(ELSEWHERE, "Acme One");
        house.time.meanwhile.run();
        Report report = house.gateway().plans().run(house.gateway().plans().make(Wish.of(Verb.UNLINK, "kitchen")), new Consent.Named("kitchen"), Watcher.NOBODY);
        assertEquals("it was reset and is heard under C0:FF:EE:00:00:02 now – not by this gateway; nobody has seen it free", band(report), report::toString);
        assertEquals(Optional.of(ELSEWHERE), house.gateway().wearables().find("kitchen").address());
        assertEquals(List.of(), house.gateway().plans().pending());
    }

    @Test
    void aLinkThatBreaksBeforeTheResetMakesThePlanWait() throws WristwayException {
        resetFailsWith(new LinkLost("kitchen", "the reset"));
        Report report = reset();
        assertEquals("the link broke before the reset was sent", band(report), report::toString);
        assertEquals(List.of("kitchen to be heard", LinkState.UNLINK_PENDING),
                     List.of(house.gateway().plans().pending().get(0).waitsFor(), house.gateway().wearables().find("kitchen").state()));
        assertEquals("closed", house.acme.diary.get(house.acme.diary.size() - 1));
    }

    @Test
    void aResetThatIsRefusedChangesNothing() throws WristwayException {
        resetFailsWith(new RequestRefused("kitchen", "the reset", "error 2"));
        Report report = reset();
        assertEquals(Outcome.REFUSED, report.outcome(), report::toString);
        assertEquals(LinkState.LINKED_HERE, house.gateway().wearables().find("kitchen").state());
        assertEquals(List.of(), house.gateway().plans().pending());
        assertFalse(house.gateway().proofs().audit().isEmpty(), "that it was tried is written down");
    }

    private void resetFailsWith(WristwayException why) {
        house.acme.offers.clear();
        house.acme.offers.add((Resetting) () -> {
            throw why;
        });
    }

    @Test
    void aPlanThatWaitsLooksAtWhateverOfItsModelTurnsUp_andAtNothingElse() throws WristwayException {
        house.walksOff();
        Report waits = house.gateway().plans().run(house.gateway().plans().make(Wish.of(Verb.UNLINK, "kitchen")), new Consent.Named("kitchen"), Watcher.NOBODY);
        assertEquals(Outcome.QUEUED, waits.outcome(), waits::toString);
        house.acme.looks = 0;
        house.hear(new Address("C0:FF:EE:00:00:03"), "Toothbrush");
        assertEquals(1, house.gateway().plans().pending().size());
        seenElsewhere(Condition.State.FREE, Optional.of(ScriptedAcme.SERIAL));
        house.hear(ELSEWHERE, "Acme One");
        assertEquals(1, house.acme.looks);
        assertEquals(List.of(), house.gateway().plans().pending());
        assertEquals(Optional.of(ELSEWHERE), house.gateway().wearables().find("kitchen").address());
    }
}
