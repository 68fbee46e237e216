package io.github.wristway.gateway.internal.plan.place;

import static io.github.wristway.gateway.internal.ScriptedAccounts.ANNA;
import static io.github.wristway.gateway.internal.ScriptedAccounts.BEN;
import static io.github.wristway.gateway.internal.ScriptedAccounts.linked;
import static io.github.wristway.gateway.internal.ScriptedAccounts.memory;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.account.Account;
import io.github.wristway.gateway.base.Cancelled;
import io.github.wristway.gateway.base.NotFound;
import io.github.wristway.gateway.base.Offline;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.internal.ScriptedAccounts;
import io.github.wristway.gateway.internal.air.Surroundings;
import io.github.wristway.gateway.internal.plan.place.AccountSide.Standing;
import io.github.wristway.gateway.radio.Address;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountSideTest {
    private static final Address HERE = new Address("C0:FF:EE:00:00:01");
    private static final Address THERE = new Address("C0:FF:EE:00:00:02");
    private static final Optional<String> SERIAL = Optional.of("A-1");

    private final Surroundings surroundings = new Surroundings();
    private final AccountSide side = new AccountSide(surroundings);
    private final ScriptedAccounts cloud = new ScriptedAccounts();

    private Standing find(Optional<String> only, Optional<String> expected) throws WristwayException {
        if (surroundings.accounts.isEmpty()) surroundings.accounts.add(cloud);
        return side.find(Set.of(HERE), SERIAL, only, expected);
    }

    private Standing find() throws WristwayException {
        return find(Optional.empty(), Optional.empty());
    }

    private static String idIn(Standing standing) {
        return assertInstanceOf(Standing.Listed.class, standing).device().id();
    }

    @Test
    void itsAddressOrItsSerialNumberTellsWhichOneItIs() throws WristwayException {
        cloud.with(ANNA, linked("other", Optional.of(THERE), Optional.of("A-2")), linked("it", Optional.of(HERE), Optional.empty()));
        assertEquals("it", idIn(find()));
        cloud.with(ANNA, linked("other", Optional.empty(), Optional.empty()), linked("it", Optional.of(THERE), Optional.of("a-1")));
        assertEquals("it", idIn(find()));
    }

    @Test
    void ofTwoWithItsSerialNumberTheOneAtItsAddressIsMeant() throws WristwayException {
        cloud.with(ANNA, linked("before the reset", Optional.of(THERE), SERIAL), linked("now", Optional.of(HERE), SERIAL));
        assertEquals("now", idIn(find()));
    }

    @Test
    void aMemoryOfOneThatWasLinkedIsNoLink() throws WristwayException {
        cloud.with(ANNA, memory("it", Optional.of(HERE), SERIAL));
        assertEquals(List.of(ANNA), assertInstanceOf(Standing.NotListed.class, find()).asked());
    }

    @Test
    void withoutASerialNumberNothingButTheAddressCounts() throws WristwayException {
        surroundings.accounts.add(cloud.with(ANNA, linked("it", Optional.of(THERE), SERIAL)));
        assertInstanceOf(Standing.NotListed.class, side.find(Set.of(HERE), Optional.empty(), Optional.empty(), Optional.empty()));
    }

    @Test
    void oneThatFailsDoesNotHideAnotherThatListsIt() throws WristwayException {
        cloud.failing(ANNA, new Offline("no internet", "Wait")).with(BEN, linked("it", Optional.of(HERE), SERIAL));
        assertEquals("it", idIn(find()));
        cloud.with(BEN);
        assertEquals("no internet", assertInstanceOf(Standing.Unclear.class, find()).why().getMessage());
    }

    @Test
    void whereNobodyIsSignedInNoAccountIsInvolved() throws WristwayException {
        assertInstanceOf(Standing.NoAccount.class, find());
    }

    @Test
    void theAccountThatHadItHasToBeAskedBeforeItCountsAsGone() throws WristwayException {
        cloud.with(BEN);
        Standing standing = find(Optional.empty(), Optional.of("cloud/1"));
        WristwayException why = assertInstanceOf(Standing.Unclear.class, standing).why();
        assertEquals("the account cloud/1 that had it is not signed in", why.getMessage());
        cloud.with(ANNA);
        assertEquals(List.of(BEN, ANNA), assertInstanceOf(Standing.NotListed.class, find(Optional.empty(), Optional.of("cloud/1"))).asked());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ben@example.org", "BEN@example.org", "2", "cloud/2", "Cloud/2"})
    void onlyTheAccountThatSomebodyNamesIsAsked(String typed) throws WristwayException {
        cloud.with(ANNA, linked("it", Optional.of(HERE), SERIAL)).with(BEN);
        assertEquals(List.of(BEN), assertInstanceOf(Standing.NotListed.class, find(Optional.of(typed), Optional.empty())).asked());
    }

    @Test
    void anAccountThatNobodyKnowsIsRefused() {
        cloud.with(ANNA);
        NotFound refused = assertThrows(NotFound.class, () -> find(Optional.of("carol"), Optional.empty()));
        assertEquals("no account goes by \"carol\"", refused.getMessage());
    }

    @Test
    void otherAccountsThatListItTooAreNamed_andOneThatCannotBeAskedIsLeftOut() throws WristwayException {
        Account carol = new Account("cloud", "carol@example.org", "3", ANNA.signedIn(), Optional.empty());
        cloud.with(ANNA, linked("it", Optional.of(HERE), SERIAL)).with(BEN, linked("it", Optional.of(THERE), SERIAL))
                .failing(carol, new Offline("no internet", "Wait"));
        Standing.Listed first = assertInstanceOf(Standing.Listed.class, find());
        assertEquals(List.of(BEN), side.others(first, Set.of(HERE), SERIAL));
        assertEquals(List.of(), side.others(first, Set.of(HERE), Optional.empty()));
    }

    @Test
    void whoStopsTheQuestionIsNotTakenForASilentAccount() throws WristwayException {
        cloud.with(ANNA, linked("it", Optional.of(HERE), SERIAL)).failing(BEN, new Cancelled("a question"));
        Standing.Listed first = assertInstanceOf(Standing.Listed.class, find());
        assertThrows(Cancelled.class, () -> side.others(first, Set.of(HERE), SERIAL));
        assertThrows(Cancelled.class, () -> side.addresses("A-1"));
    }

    @Test
    void everyAddressWithItsSerialNumberIsTold() throws WristwayException {
        surroundings.accounts.add(cloud.with(ANNA, linked("it", Optional.of(HERE), SERIAL), linked("other", Optional.of(THERE), Optional.of("A-2")))
                .with(BEN, linked("it", Optional.of(THERE), SERIAL), linked("silent", Optional.empty(), SERIAL)));
        assertEquals(Set.of(HERE, THERE), side.addresses("A-1"));
        assertEquals(Set.of(THERE), side.addresses("A-2"));
        assertTrue(side.addresses("A-3").isEmpty());
    }

    @Test
    void anAccountIsCalledByTheNameOfItsSignIn_ifItIsSignedIn() throws WristwayException {
        surroundings.accounts.add(cloud.with(ANNA).with(BEN));
        assertEquals("the account of ben@example.org", side.called("cloud/2"));
        assertEquals("the account cloud/9", side.called("cloud/9"));
    }
}
