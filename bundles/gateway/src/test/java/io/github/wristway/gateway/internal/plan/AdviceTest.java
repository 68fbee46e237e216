package io.github.wristway.gateway.internal.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.Verb;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.device.CapabilitySheet;
import io.github.wristway.gateway.internal.plan.place.ByHand;
import io.github.wristway.gateway.internal.plan.step.Advice;
import io.github.wristway.gateway.internal.store.WearableRow;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What only people can do: after a plan, and with the wearable in the hand. */
class AdviceTest {
    private static final WearableRow KITCHEN = WearableRow.of("w1", "kitchen", "acme", "one");
    private static final String AS_NEW = "Look at the band whether it is as new. To use it here again, ";

    private static Optional<String> after(Verb verb, Outcome outcome, CapabilitySheet sheet) {
        return new Advice(KITCHEN, Optional.of(sheet)).after(verb, outcome);
    }

    @Test
    void whatWentWellNeedsNone_butAHandoverHasItsProof() {
        assertEquals(Optional.empty(), after(Verb.UNLINK, Outcome.OK, Glance.OPEN));
        assertEquals(Optional.of("wearable:sheet kitchen writes the proof"), after(Verb.HANDOVER, Outcome.OK, Glance.OPEN));
    }

    @Test
    void aResetThatNobodySawWorkIsToBeLookedAt_andHowToLinkItAgainDependsOnItsModel() {
        assertEquals(Optional.of(AS_NEW + "run wearable:relink kitchen --own-key, and tap it"), after(Verb.RESET, Outcome.SENT_NOT_VERIFIED, Glance.OPEN));
        assertEquals(Optional.of(AS_NEW + "link it in the vendor's app, then run wearable:link kitchen. wearable:sheet kitchen writes the proof"),
                     after(Verb.HANDOVER, Outcome.SENT_NOT_VERIFIED, Glance.VENDORS));
    }

    @Test
    void theOtherHostIsToldWhereItGetsAKey() {
        assertEquals(Optional.of("The other host offers it a key of its own, and a tap on the band takes that"), after(Verb.MOVE, Outcome.OK, Glance.OPEN));
        assertEquals("The other host needs the key with which it was linked here; no account is known that has it",
                     new Advice(KITCHEN, Optional.of(Glance.VENDORS)).forTheOtherHost());
        assertEquals("The other host needs the key of its account: sign in there to the same account, or run account:key kitchen --reveal",
                     new Advice(KITCHEN.withAccount(Optional.of("cloud/1")), Optional.of(Glance.VENDORS)).forTheOtherHost());
    }

    @Test
    void howItIsResetByHandDependsOnItsModel() {
        assertEquals("reset it on the band: More → Reset", ByHand.how(Optional.of(Glance.BY_MENU), KITCHEN));
        assertEquals("only the vendor's app can reset it", ByHand.how(Optional.of(withoutMenu(false)), KITCHEN));
        assertEquals("its menu has no reset: bring it into reach and run wearable:unlink kitchen", ByHand.how(Optional.of(withoutMenu(true)), KITCHEN));
        assertEquals("its menu has no reset: bring it into reach and run wearable:unlink kitchen", ByHand.how(Optional.empty(), KITCHEN), "no driver knows it now");
    }

    @Test
    void aModelThatNoDriverKnowsNowMayBeResetOverTheAirLater() {
        assertTrue(ByHand.only(Optional.of(Glance.BY_MENU)));
        assertFalse(ByHand.only(Optional.of(Glance.OPEN)));
        assertFalse(ByHand.only(Optional.empty()));
    }

    private static CapabilitySheet withoutMenu(boolean overTheAir) {
        return new CapabilitySheet("one", "Acme One", Glance.OPEN.keyOrigin(), Glance.OPEN.afterReset(), overTheAir, Optional.empty(), List.of(), List.of());
    }
}
