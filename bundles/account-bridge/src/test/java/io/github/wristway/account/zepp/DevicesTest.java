package io.github.wristway.account.zepp;

import static io.github.wristway.account.web.ScriptedService.answers;
import static io.github.wristway.account.web.ScriptedService.fixture;
import static io.github.wristway.account.web.ScriptedService.hangsUp;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.account.web.ScriptedService;
import io.github.wristway.gateway.account.Account;
import io.github.wristway.gateway.account.AccountDevice;
import io.github.wristway.gateway.base.Cancelled;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.base.Offline;
import io.github.wristway.gateway.base.SignInNeeded;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.PairingKey;
import io.github.wristway.gateway.radio.Address;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DevicesTest {
    private final Stage stage = new Stage();
    private Account account;

    DevicesTest() throws IOException {}

    @BeforeEach
    void signIn() throws WristwayException {
        account = stage.signIn();
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void bandIsListedWithoutItsKeyAndTheKeyIsGivenWhenAsked() throws WristwayException {
        AccountDevice band = stage.band(account);
        assertEquals(new AccountDevice("C0FFEE000001", AccountDevice.Kind.BAND, "59", Optional.of(new Address("C0:FF:EE:00:00:01")),
                Optional.of("0123456789ab"), Optional.of("V1.0.2.24"), "Band 5", true, true, true,
                Optional.of(Instant.ofEpochSecond(1_700_000_000))), band);
        assertEquals(PairingKey.parse("0123456789abcdef0123456789abcdef"), stage.bridge.key(account, band).orElseThrow());
    }

    @Test
    @Tag("R7")
    void scaleHasNoKeyAndDisturbsNothing() throws WristwayException {
        stage.service.on(Stage.LIST, fixture("devices_scale_no_key"));
        AccountDevice scale = stage.band(account);
        assertEquals(AccountDevice.Kind.SCALE, scale.kind());
        assertFalse(scale.hasKey());
        assertEquals(Optional.empty(), stage.bridge.key(account, scale));
    }

    @Test
    void oneBrokenEntryDoesNotTakeTheOthersWithIt() throws WristwayException {
        stage.service.on(Stage.LIST, answers(200, """
            {"items": [null, "x", {"deviceType": 0},
                       {"deviceId": "A", "deviceType": 9, "macAddress": "AA:BB", "additionalInfo": "{\\"auth_key\\": \\"zz"},
                       {"deviceId": "B", "deviceType": "4", "bindingStatus": "0", "additionalInfo": null},
                       {"deviceId": "C", "deviceType": 3, "macAddress": "aa-bb-cc-dd-ee-0f", "additionalInfo": {"auth_key": " 0x00112233445566778899AABBCCDDEEFF "}}]}
            """));
        List<AccountDevice> devices = stage.bridge.devices(account);
        assertEquals(List.of("A", "B", "C"), devices.stream().map(AccountDevice::id).toList());
        assertEquals(AccountDevice.Kind.UNKNOWN, devices.get(0).kind());
        assertEquals(Optional.empty(), devices.get(0).address());
        assertFalse(devices.get(1).linked());
        assertTrue(devices.get(2).hasKey());
        assertEquals("AA:BB:CC:DD:EE:0F", devices.get(2).address().orElseThrow().text());
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 405})
    void olderListStandsInForTheNewerOne(int status) throws WristwayException {
        stage.service.on(Stage.LIST, answers(status, ""));
        stage.service.on(Stage.OLDER_LIST, fixture("lists_bound"));
        assertEquals("C0FFEE000001", stage.band(account).id());
    }

    @Test
    void endedTokenIsRenewedOnceAndKept() throws WristwayException {
        stage.service.on(Stage.LIST, fixture("unbind_http401"), fixture("devices_one"));
        stage.service.on(Stage.RENEW, fixture("app_tokens_ok"));
        stage.band(account);
        assertEquals("APP-TOKEN-2-EXAMPLE", stage.service.last(Stage.LIST).header("apptoken"));
        stage.start();
        stage.band(account);
        assertEquals("APP-TOKEN-2-EXAMPLE", stage.service.last(Stage.LIST).header("apptoken"));
        assertEquals(1, stage.service.count(Stage.RENEW));
    }

    @Test
    void tokenThatStaysRefusedAsksForASignIn() {
        stage.service.on(Stage.LIST, fixture("unbind_http401"));
        stage.service.on(Stage.RENEW, fixture("app_tokens_ok"));
        assertThrows(SignInNeeded.class, () -> stage.band(account));
        assertEquals(2, stage.service.count(Stage.LIST));
        assertEquals(1, stage.service.count(Stage.RENEW));

        stage.service.on(Stage.RENEW, fixture("app_tokens_login_token_invalid"));
        assertThrows(SignInNeeded.class, () -> stage.band(account));
        assertEquals(1, stage.service.count(Stage.PASSWORD_STEP), "never signs in by itself");
    }

    @Test
    void pastedTokenCannotBeRenewed() throws WristwayException {
        Account pasted = stage.signInWithToken();
        stage.service.on(Stage.LIST, fixture("unbind_http401"));
        assertThrows(SignInNeeded.class, () -> stage.band(pasted));
        assertEquals(0, stage.service.count(Stage.RENEW));
    }

    @ParameterizedTest
    @ValueSource(strings = {"unbind_http401_mutex", "unbind_session_replaced"})
    void sessionThatAnotherPhoneTookIsLeftToIt(String fixture) {
        stage.service.on(Stage.LIST, fixture(fixture));
        SignInNeeded e = assertThrows(SignInNeeded.class, () -> stage.band(account));
        assertTrue(e.getMessage().contains("another phone"), e.getMessage());
        assertEquals(0, stage.service.count(Stage.RENEW));
        assertEquals(1, stage.service.count(Stage.PASSWORD_STEP));
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 503})
    void busyServiceIsAskedAgainALittleLaterButNotForEver(int status) throws WristwayException {
        stage.service.on(Stage.LIST, answers(status, ""), answers(status, ""), fixture("devices_one"));
        stage.band(account);
        assertEquals(List.of(Duration.ofSeconds(2), Duration.ofSeconds(4)), stage.time.waits);

        stage.service.on(Stage.LIST, answers(status, ""));
        assertThrows(Offline.class, () -> stage.band(account));
        assertEquals(3 + 4, stage.service.count(Stage.LIST));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        1                             | 2  | 2
        7                             | 7  | 2
        Sat, 01 Aug 2026 12:00:20 GMT | 20 | 2
        Sat, 01 Aug 2020 12:00:00 GMT | 2  | 2
        soon                          | 2  | 2
        31                            |    | 1
        Sat, 01 Aug 2026 14:00:00 GMT |    | 1
        """)
    void aServiceThatSaysWhenIsWaitedForOrLeftAlone(String retryAfter, Long waited, int asked) {
        stage.configure("readAttempts", 2);
        stage.service.on(Stage.LIST, new ScriptedService.Line(429, Map.of("Retry-After", retryAfter), "", false, false));
        assertThrows(Offline.class, () -> stage.band(account));
        assertEquals(waited == null ? List.of() : List.of(Duration.ofSeconds(waited)), stage.time.waits);
        assertEquals(asked, stage.service.count(Stage.LIST));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>Sign in to Hotel WLAN</html>", "hello", "[1, 2]", "", "{\"items\": [", "{{{{"})
    void whatIsNoAnswerIsCalledThat(String body) {
        stage.service.on(Stage.LIST, answers(200, body));
        assertThrows(MalformedMessage.class, () -> stage.band(account));
    }

    @Test
    void redirectIsNotFollowed() {
        stage.service.on(Stage.LIST, ScriptedService.redirects(stage.service.address() + "/elsewhere"));
        assertThrows(MalformedMessage.class, () -> stage.band(account));
        assertEquals(0, stage.service.count("GET /elsewhere"));
    }

    @Test
    void endlessAnswerIsCutOff() {
        stage.configure("largestReplyKib", 16);
        stage.service.on(Stage.LIST, answers(200, "{\"items\": [" + "{\"deviceId\": \"A\"},".repeat(2000) + "{}]}"));
        assertThrows(MalformedMessage.class, () -> stage.band(account));
    }

    @Test
    void silentServiceIsOffline() throws IOException {
        stage.service.on(Stage.LIST, hangsUp());
        assertThrows(Offline.class, () -> stage.band(account));
        stage.service.close();
        assertThrows(Offline.class, () -> stage.band(account));
    }

    @Test
    void interruptedQuestionIsCancelled() {
        Thread.currentThread().interrupt();
        assertThrows(Cancelled.class, () -> stage.band(account));
        assertTrue(Thread.interrupted());
    }
}
