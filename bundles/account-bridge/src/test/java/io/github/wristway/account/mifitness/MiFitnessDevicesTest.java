package io.github.wristway.account.mifitness;

import static io.github.wristway.account.web.ScriptedService.answers;
import static io.github.wristway.account.web.ScriptedService.fixture;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.account.Account;
import io.github.wristway.gateway.account.AccountDevice;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.base.Offline;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.Secret;
import io.github.wristway.gateway.base.SignInNeeded;
import io.github.wristway.gateway.base.Unsupported;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.radio.Address;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MiFitnessDevicesTest {
    private final Stage stage = new Stage();
    private Account account;

    MiFitnessDevicesTest() throws IOException {}

    @BeforeEach
    void signIn() throws WristwayException {
        account = stage.signIn();
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void bandsOfBothMakersAreListedWithTheirKeys() throws WristwayException {
        List<AccountDevice> devices = stage.bridge.devices(account);
        assertEquals(new AccountDevice("1000000021", AccountDevice.Kind.BAND, "miwear.watch.example1", Optional.of(new Address("C0:FF:EE:00:00:21")),
                Optional.of("12345/EXAMPLE"), Optional.of("2.1.0"), "Xiaomi Smart Band 8", true, false, true,
                Optional.of(Instant.ofEpochSecond(1_700_000_000L))), devices.get(0));
        assertEquals("00112233445566778899aabbccddeeff", stage.bridge.key(account, devices.get(0)).orElseThrow().reveal().hex());
        assertEquals("ffeeddccbbaa99887766554433221100", stage.bridge.key(account, devices.get(1)).orElseThrow().reveal().hex());
    }

    @Test
    void itsPastIsNotFetchedAndItSaysSo() {
        assertThrows(Unsupported.class, () -> stage.bridge.history(account));
    }

    @Test
    void whatIsNoBandBreaksNothing() throws WristwayException {
        stage.service.on(Stage.LIST, answers(200, """
            {"code":0,"result":{"list":[7, null, {}, {"sid":"1","name":"Mi Scale"}, {"sid":"2","detail":"{broken"},
             {"sid":"3","name":"Xiaomi Watch S1","status":"1","detail":{"mac":"nonsense","encrypt_key":"xyz"}}]}}"""));
        List<AccountDevice> devices = stage.bridge.devices(account);
        assertEquals(List.of(AccountDevice.Kind.SCALE, AccountDevice.Kind.UNKNOWN, AccountDevice.Kind.WATCH), devices.stream().map(AccountDevice::kind).toList());
        assertFalse(devices.get(2).hasKey());
        assertTrue(devices.get(2).linked());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        401 | {"code":2,"message":"auth err"}
        200 | {"code":-10001}
        """)
    void endedSignInIsRenewedOnceAndAskedAgain(int status, String told) throws WristwayException {
        stage.service.on(Stage.LIST, answers(status, told), Stage.inClear("xiaomi_source_list"));
        stage.service.on(Stage.START, stage.here("xiaomi_auth2_ok"));
        assertEquals(2, stage.bridge.devices(account).size());
        assertTrue(stage.service.last(Stage.START).header("cookie").contains("passToken=V1:PASS-TOKEN-EXAMPLE"));
        assertEquals(1, stage.service.count(Stage.PASSWORD), "the password is not kept, so it cannot have been sent");
    }

    @Test
    void whatCannotBeRenewedWantsItsOwner() {
        stage.service.on(Stage.LIST, fixture("xiaomi_401"));
        assertThrows(SignInNeeded.class, () -> stage.bridge.devices(account));
        assertEquals(1, stage.service.count(Stage.LIST));
    }

    @Test
    void busyServiceIsAskedAgainLater() throws WristwayException {
        stage.service.on(Stage.LIST, answers(429, ""), answers(503, ""), Stage.inClear("xiaomi_source_list_empty"));
        assertTrue(stage.bridge.devices(account).isEmpty());
        assertEquals(2, stage.time.waits.size());
        stage.service.on(Stage.LIST, answers(429, ""));
        assertThrows(Offline.class, () -> stage.bridge.devices(account));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        200 | <html>    | PROTOCOL
        200 | {"code":0} | PROTOCOL
        200 | {"code":7} | REFUSED
        404 | {"code":0} | REFUSED
        """)
    void whatIsNoListIsNotTakenForAnEmptyOne(int status, String body, Outcome outcome) {
        stage.service.on(Stage.LIST, answers(status, body));
        assertEquals(outcome, assertThrows(WristwayException.class, () -> stage.bridge.devices(account)).outcome());
    }

    @Test
    void unlinkingIsTheUsersPart() throws WristwayException {
        AccountDevice band = stage.bridge.devices(account).get(0);
        assertTrue(stage.bridge.unlinkByHand(band).get(1).contains("Xiaomi Smart Band 8"));
        assertThrows(Unsupported.class, () -> stage.bridge.unlink(account, band, key -> {}));
        assertEquals(1, stage.service.count(Stage.LIST), "nothing was sent");
    }

    @Test
    void sessionSecretThatIsNoneIsToldSo() {
        assertThrows(MalformedMessage.class, () -> new HealthSeal(Secret.of("%%"), "AAAA"));
    }
}
