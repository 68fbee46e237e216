package io.github.wristway.gateway.internal.plan;

import static io.github.wristway.gateway.internal.ScriptedAccounts.ANNA;
import static io.github.wristway.gateway.internal.ScriptedAccounts.BEN;
import static io.github.wristway.gateway.internal.ScriptedAccounts.linked;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.wristway.gateway.account.Account;
import io.github.wristway.gateway.base.AdapterTrouble;
import io.github.wristway.gateway.base.LinkLost;
import io.github.wristway.gateway.base.Offline;
import io.github.wristway.gateway.base.OutOfRange;
import io.github.wristway.gateway.base.Restricted;
import io.github.wristway.gateway.device.Condition;
import io.github.wristway.gateway.internal.ScriptedAccounts;
import io.github.wristway.gateway.internal.plan.AccountSide.Standing;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a look says of a wearable, in words and for the steps behind it. */
class LookTest {
    private static final Trace RESET = new Trace(Glance.THERE, "was reset and is heard elsewhere now");

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        OURS    | in reach (-50 dBm), the key fits                                  | false | false | true
        FREE    | in reach (-50 dBm), and it is free                                | true  | false | false
        FOREIGN | in reach (-50 dBm), but it refuses the key: it is linked elsewhere | false | true  | true
        LINKED  | in reach (-50 dBm), linked; we have no key to try                 | false | true  | true
        UNKNOWN | in reach (-50 dBm), it said so                                    | false | false | true
        """)
    void eachConditionHasItsWords(Condition.State state, String words, boolean reset, boolean shut, boolean unsynced) {
        Look look = Glance.at(state).look();
        assertEquals(words, look.inWords());
        assertEquals(List.of(reset, reset, shut, unsynced), List.of(look.isFree(), look.isReset(), look.isShut(), look.hasUnsynced()));
    }

    @Test
    void aTraceOfAResetOpensWhatSeemsShut() {
        Look look = Glance.at(Condition.State.UNKNOWN).with(RESET).look();
        assertEquals("in reach (-50 dBm), and it was reset and is heard elsewhere now", look.inWords());
        assertEquals(List.of(false, true, false, false), List.of(look.isFree(), look.isReset(), look.isShut(), look.hasUnsynced()));
        assertEquals(false, Glance.at(Condition.State.FOREIGN).with(RESET).look().isShut());
    }

    @Test
    void whatIsHeardAndTakesNoConnectionIsNotOutOfReach() {
        assertEquals("in reach (-50 dBm), but it takes no connection; a phone may be holding it",
                     Glance.at(Condition.State.OURS).shutOut(new OutOfRange("kitchen")).look().inWords());
        assertEquals("in reach (-50 dBm), but it takes no connection; a phone is holding it, or it is set to refuse other hosts",
                     Glance.at(Condition.State.OURS).shutOut(Restricted.orHeld("kitchen", "Me → Restriction")).look().inWords());
        LinkLost broken = new LinkLost("kitchen", "the greeting");
        assertEquals("in reach (-50 dBm), but " + broken.getMessage(), Glance.at(Condition.State.OURS).shutOut(broken).look().inWords());
    }

    @Test
    void whatIsNotHeardIsOutOfReach_unlessOurRadioIsToBlame() {
        assertEquals("not in reach", Glance.away().look().inWords());
        AdapterTrouble trouble = new AdapterTrouble("no radio is running", "Install one");
        assertEquals("no radio is running", Glance.away().shutOut(trouble).look().inWords());
    }

    @Test
    void theAccountIsToldBehindIt() {
        Standing.Listed listed = new Standing.Listed(new ScriptedAccounts(), ANNA, linked("it", Optional.empty(), Optional.empty()));
        assertEquals("not in reach · Cloud account of anna@example.org lists it", Glance.away().with(listed).look().inWords());
        Account again = new Account("other", "anna@example.org", "7", ANNA.signedIn(), Optional.empty());
        assertEquals("not in reach · anna@example.org, ben@example.org does not list it",
                     Glance.away().with(new Standing.NotListed(List.of(ANNA, BEN, again))).look().inWords());
        assertEquals("not in reach · no account is signed in", Glance.away().with(new Standing.NoAccount()).look().inWords());
        Look unheard = new Look(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                                Optional.of(new Standing.Unclear(new Offline("no internet", "Wait"))), List.of(), Optional.empty(), Optional.empty());
        assertEquals("no internet", unheard.inWords());
    }

    @ParameterizedTest
    @CsvSource({"PT0S, false", "PT10M, false", "PT10M1S, true", "PT20H, true"})
    void someMinutesAreNotWorthASecondQuestion(Duration gap, boolean worth) {
        assertEquals(worth, Glance.at(Condition.State.OURS).syncedBefore(Optional.of(gap)).look().hasUnsynced());
    }

    @Test
    void whatWasNeverSyncedIsAllOnTheBand() {
        Look look = Glance.at(Condition.State.OURS).syncedBefore(Optional.empty()).look();
        assertEquals(true, look.hasUnsynced());
        assertEquals("it was never synced here; everything on the band is only there", look.unsyncedInWords());
        assertEquals("about 1,260 minutes are only on the band", Glance.away().syncedBefore(Optional.of(Duration.ofHours(21))).look().unsyncedInWords());
    }
}
