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
import io.github.wristway.gateway.internal.plan.place.AccountSide.Standing;
import io.github.wristway.gateway.internal.plan.place.Trace;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a look says of a wearable, in words and for the steps behind it. */
class LookTest {
    private static final Trace RESET = Trace.elsewhere(Glance.THERE, false);

    private static String words(Look look) {
        return new LookInWords(look, ZoneOffset.UTC).all();
    }

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
        assertEquals(words, words(look));
        assertEquals(List.of(reset, reset, shut, unsynced), List.of(look.isFree(), look.isReset(), look.isShut(), look.hasUnsynced()));
    }

    @Test
    void aTraceOfAResetOpensWhatSeemsShut() {
        Look look = Glance.at(Condition.State.UNKNOWN).with(RESET).look();
        assertEquals("in reach (-50 dBm), and it was reset and is heard under C0:FF:EE:00:00:01 now", words(look));
        assertEquals(List.of(false, true, false, false), List.of(look.isFree(), look.isReset(), look.isShut(), look.hasUnsynced()));
        assertEquals(false, Glance.at(Condition.State.FOREIGN).with(RESET).look().isShut());
    }

    @Test
    void whatIsHeardAndTakesNoConnectionIsNotOutOfReach() {
        assertEquals("in reach (-50 dBm), but it takes no connection; a phone may be holding it",
                     words(Glance.at(Condition.State.OURS).shutOut(new OutOfRange("kitchen")).look()));
        assertEquals("in reach (-50 dBm), but it takes no connection; a phone is holding it, or it is set to refuse other hosts",
                     words(Glance.at(Condition.State.OURS).shutOut(Restricted.orHeld("kitchen", "Me → Restriction")).look()));
        LinkLost broken = new LinkLost("kitchen", "the greeting");
        assertEquals("in reach (-50 dBm), but " + broken.getMessage(), words(Glance.at(Condition.State.OURS).shutOut(broken).look()));
    }

    @Test
    void whatIsNotHeardIsOutOfReach_unlessOurRadioIsToBlame() {
        assertEquals("not in reach", words(Glance.away().look()));
        AdapterTrouble trouble = new AdapterTrouble("no radio is running", "Install one");
        assertEquals("no radio is running", words(Glance.away().shutOut(trouble).look()));
    }

    @Test
    void theAccountIsToldBehindIt() {
        Standing.Listed listed = new Standing.Listed(new ScriptedAccounts(), ANNA, linked("it", Optional.empty(), Optional.empty()));
        assertEquals("not in reach · Cloud account of anna@example.org lists it", words(Glance.away().with(listed).look()));
        Account again = new Account("other", "anna@example.org", "7", ANNA.signedIn(), Optional.empty());
        assertEquals("not in reach · anna@example.org, ben@example.org does not list it",
                     words(Glance.away().with(new Standing.NotListed(List.of(ANNA, BEN, again))).look()));
        assertEquals("not in reach · no account is signed in", words(Glance.away().with(new Standing.NoAccount()).look()));
        Look unheard = new Look(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                                Optional.of(new Standing.Unclear(new Offline("no internet", "Wait"))), List.of(), Optional.empty(), Optional.empty());
        assertEquals("no internet", words(unheard));
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
