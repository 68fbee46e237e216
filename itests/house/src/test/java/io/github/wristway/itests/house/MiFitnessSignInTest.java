package io.github.wristway.itests.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.account.Account;
import io.github.wristway.gateway.account.AccountDevice;
import io.github.wristway.gateway.account.Owner;
import io.github.wristway.gateway.account.SignIn;
import io.github.wristway.gateway.base.InvalidRequest;
import io.github.wristway.gateway.base.Secret;
import io.github.wristway.gateway.base.SignInNeeded;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.virtual.account.AccountFault;
import io.github.wristway.virtual.account.mifitness.Demand;
import io.github.wristway.virtual.account.mifitness.StandInSource;
import io.github.wristway.virtual.account.mifitness.StandInSource.Maker;
import io.github.wristway.virtual.band.BandModel;
import io.github.wristway.virtual.band.VirtualBand;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The bridge and the stand-in, each written from the facts without the other, speak with each other. */
class MiFitnessSignInTest {
    @TempDir
    Path folder;
    private WholeHouse house;
    private Anna anna;

    @BeforeEach
    void open() {
        house = new WholeHouse(folder);
        anna = new Anna(house.miFitness);
    }

    @AfterEach
    void close() {
        house.close();
    }

    private List<AccountDevice> devices(Account account) throws WristwayException {
        return house.miFitnessBridge().devices(account);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"-, -, ''", "CAPTCHA, -, picture", "CODE, -, code", "CONFIRMATION, -, page", "CAPTCHA, CODE, 'picture, code'"})
    void thePasswordIsEnoughWithWhateverIsAskedBesideIt(Demand one, Demand other, String asked) throws WristwayException {
        EnumSet<Demand> demands = EnumSet.noneOf(Demand.class);
        if (one != null) demands.add(one);
        if (other != null) demands.add(other);
        house.miFitness.demand(WholeHouse.ANNA, demands);
        assertEquals(List.of(), devices(house.signInToMiFitness(anna)));
        assertEquals(asked, String.join(", ", anna.asked));
    }

    private Account scan(Owner owner) throws WristwayException {
        return house.miFitnessBridge().signIn(new SignIn.Scan(), owner);
    }

    @Test
    void aTrustedDeviceIsNotAskedForACodeAgain() throws WristwayException {
        house.miFitness.demand(WholeHouse.ANNA, Set.of(Demand.CODE));
        house.signInToMiFitness(anna);
        house.restart();
        house.signInToMiFitness(Owner.NOBODY);
        assertEquals(List.of("code"), anna.asked);
    }

    @Test
    void whereNobodyCanBeAskedItEndsWithAQuestion() {
        house.miFitness.demand(WholeHouse.ANNA, Set.of(Demand.CAPTCHA));
        assertThrows(InvalidRequest.class, () -> house.signInToMiFitness(Owner.NOBODY));
    }

    @Test
    void aCodeIsScannedAtOnceOrAfterAMinuteOrNever() throws WristwayException {
        assertEquals(List.of(), devices(scan(anna)));
        assertEquals(List.of("scan"), anna.asked);
        Anna late = new Anna(house.miFitness) {
            @Override
            public void show(String text, Duration validFor) {
                house.time.after(Duration.ofMinutes(1), () -> super.show(text, validFor));
            }
        };
        assertEquals(List.of(), devices(scan(late)));
        Anna never = new Anna(house.miFitness) {
            @Override
            public void show(String text, Duration validFor) {}
        };
        assertThrows(SignInNeeded.class, () -> scan(never));
    }

    @Test
    void itListsWhatIsLinkedWithTheKeysOfTheBands() throws WristwayException {
        VirtualBand nine = house.vendorLinked(BandModel.MI9, "office", Duration.ofHours(1));
        house.miFitness.link(WholeHouse.ANNA, new StandInSource("22", "Mi Smart Band 6", "hmpace.example", "C0:FF:EE:00:00:22", "6", "1.0.6",
                Optional.of("ffeeddccbbaa99887766554433221100"), Maker.HUAMI, true));
        house.miFitness.link(WholeHouse.ANNA, new StandInSource("23", "Scale S400", "yunmai.scales.ms104", "C0:FF:EE:00:00:23", "s", "1", Optional.empty(), Maker.XIAOMI, true));
        house.miFitness.link(WholeHouse.ANNA, new StandInSource("24", "Ring", "example.ring", "C0:FF:EE:00:00:24", "r", "1", Optional.empty(), Maker.XIAOMI, false));
        Account account = house.signInToMiFitness(anna);
        List<AccountDevice> listed = devices(account);
        assertEquals("[BAND, BAND, SCALE, UNKNOWN]", listed.stream().map(AccountDevice::kind).toList().toString());
        assertEquals(nine.serial(), listed.get(0).serial().orElseThrow());
        assertEquals(nine.key(), house.miFitnessBridge().key(account, listed.get(0)));
        assertEquals("ffeeddccbbaa99887766554433221100", house.miFitnessBridge().key(account, listed.get(1)).orElseThrow().reveal().hex());
        assertFalse(listed.get(2).hasKey() || listed.get(3).hasKey());
    }

    @Test
    void anEndedTokenIsRenewedWithoutAnybodyForHalfAYear() throws WristwayException {
        Account account = house.signInToMiFitness(anna);
        house.time.advance(Duration.ofDays(100));
        assertEquals(List.of(), devices(account));
        house.time.advance(Duration.ofDays(100));
        assertEquals(List.of(), devices(account), "renewing gave a new pass token, too");
        house.time.advance(Duration.ofDays(190));
        assertThrows(SignInNeeded.class, () -> devices(account));
    }

    @ParameterizedTest
    @CsvSource({"UNAUTHORIZED, SignInNeeded", "SESSION_REPLACED, SignInNeeded", "RATE_LIMITED, Offline", "SERVER_ERROR, Offline", "OFFLINE, Offline"})
    void whatIsWrongWithTheServiceIsNamed(AccountFault fault, String failure) throws WristwayException {
        Account account = house.signInToMiFitness(anna);
        house.server.fault(fault);
        WristwayException said = assertThrows(WristwayException.class, () -> devices(account));
        assertEquals(failure, said.getClass().getSimpleName(), said::toString);
        house.server.heal();
        assertEquals(List.of(), devices(account));
    }

    @Test
    void aHotelsPageIsNoAnswer() throws WristwayException {
        Account account = house.signInToMiFitness(anna);
        house.server.fault(AccountFault.HTML);
        assertThrows(WristwayException.class, () -> devices(account));
        assertThrows(WristwayException.class, () -> house.signInToMiFitness(anna));
    }

    @Test
    void aWrongPasswordIsTriedOnce() {
        house.miFitness.addUser("ben@example.org", "another", 2);
        assertThrows(SignInNeeded.class, () -> house.miFitnessBridge().signIn(
                new SignIn.Password("ben@example.org", Secret.of("wrong")), anna));
        assertEquals(1, house.server.requests().stream().filter(request -> request.contains("serviceLoginAuth2")).count());
        assertTrue(anna.asked.isEmpty());
    }
}
