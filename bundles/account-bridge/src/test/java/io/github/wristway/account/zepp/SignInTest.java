package io.github.wristway.account.zepp;

import static io.github.wristway.account.web.ScriptedService.answers;
import static io.github.wristway.account.web.ScriptedService.fixture;
import static io.github.wristway.account.web.ScriptedService.hangsUp;
import static io.github.wristway.account.web.ScriptedService.redirects;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.account.web.ScriptedService;
import io.github.wristway.gateway.account.Account;
import io.github.wristway.gateway.account.Owner;
import io.github.wristway.gateway.account.SignIn;
import io.github.wristway.gateway.base.Cancelled;
import io.github.wristway.gateway.base.InvalidRequest;
import io.github.wristway.gateway.base.Offline;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.Secret;
import io.github.wristway.gateway.base.SignInNeeded;
import io.github.wristway.gateway.base.WristwayException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignInTest {
    private final Stage stage = new Stage();

    SignInTest() throws IOException {}

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void passwordOpensTheAccountAndTheVaultRemembersIt() throws WristwayException {
        Account account = stage.signIn();

        assertEquals("anna@example.org", account.name());
        assertEquals("7000000001", account.userId());
        assertEquals(stage.time.now().plus(Duration.ofDays(365)), account.validUntil().orElseThrow());
        stage.start();
        assertEquals(List.of(account), stage.bridge.accounts());
        assertEquals(1, stage.bridge.devices(account).size());
        assertEquals("APP-TOKEN-EXAMPLE", stage.service.last(Stage.LIST).header("apptoken"));
        assertEquals("1", stage.service.last(Stage.PASSWORD_STEP).header("x-hm-ekv"));
    }

    @Test
    void dataServerComesFromTheReplyButOnlyWithinTheVendorsDomains() throws WristwayException {
        stage.signIn();
        assertTrue(stage.vault.kept.get("account/zepp/7000000001").reveal().contains("https://api-mifit-de2.zepp.com"));

        stage.service.on(Stage.SIGN_IN, answers(200, fixture("login2_ok_mail").body().replace("api-mifit-de2.zepp.com", "evil-zepp.com")));
        stage.signIn();
        assertTrue(stage.vault.kept.get("account/zepp/7000000001").reveal().contains("\"dataServer\":\"https://api-mifit.zepp.com\""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        anna@example.org | third_name=huami&
        +86 138-0013 8000 | third_name=huami_phone&
        """)
    void nameDecidesTheWayIn(String name, String wanted) throws WristwayException {
        stage.bridge.signIn(new SignIn.Password(name, Secret.of("p")), Owner.NOBODY);
        assertTrue((stage.service.last(Stage.SIGN_IN).text() + "&").contains(wanted));
        assertTrue(stage.service.last(Stage.SIGN_IN).text().contains("country_code=DE"));
    }

    @Test
    void installationKeepsItsNumber() throws WristwayException {
        stage.signIn();
        String first = field(stage.service.last(Stage.SIGN_IN).text(), "device_id");
        stage.start();
        stage.signIn();
        assertEquals(first, field(stage.service.last(Stage.SIGN_IN).text(), "device_id"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        ?error=401&attempts=2&max_attempts=10 | ACCOUNT_LOGIN | 2 of 10 tries used
        #error=401                            | ACCOUNT_LOGIN | does not accept this name and password
        ?error=403                            | REFUSED       | blocks
        ?error=404                            | ACCOUNT_LOGIN | no account
        ?error=408                            | ACCOUNT_LOGIN | password
        ?error=429                            | OFFLINE       | fewer
        ?error=503                            | OFFLINE       | trouble
        ?error=999                            | ACCOUNT_LOGIN | 999
        ?state=REDIRECTION                    | PROTOCOL      | no answer of that service
        """)
    void refusedPasswordIsTriedOnce(String told, Outcome outcome, String words) {
        stage.service.on(Stage.PASSWORD_STEP, redirects("https://s3-us-west-2.amazonaws.com/hm-registration/successsignin.html" + told));
        WristwayException e = assertThrows(WristwayException.class, stage::signIn);
        assertEquals(outcome, e.outcome());
        assertTrue(e.getMessage().contains(words), e.getMessage());
        assertEquals(1, stage.service.heard.size());
    }

    @ParameterizedTest
    @CsvSource({"400, ACCOUNT_LOGIN", "401, ACCOUNT_LOGIN", "403, REFUSED", "429, OFFLINE", "500, OFFLINE", "200, PROTOCOL"})
    void refusedWithoutRedirectIsTriedOnce(int status, Outcome outcome) {
        stage.service.on(Stage.PASSWORD_STEP, answers(status, "<html>no</html>"));
        assertEquals(outcome, assertThrows(WristwayException.class, stage::signIn).outcome());
        assertEquals(1, stage.service.heard.size());
    }

    @Test
    void unansweredPasswordIsNotSentAgain() {
        stage.service.on(Stage.PASSWORD_STEP, hangsUp());
        assertThrows(Offline.class, stage::signIn);
        assertEquals(1, stage.service.count(Stage.PASSWORD_STEP));
    }

    @Test
    void aFourthWrongPasswordIsNotSent() {
        stage.service.on(Stage.PASSWORD_STEP, redirects("https://x.example/?error=401&attempts=3&max_attempts=10"));
        for (int i = 0; i < 3; i++) assertThrows(SignInNeeded.class, stage::signIn);
        stage.start();
        assertTrue(assertThrows(SignInNeeded.class, stage::signIn).remedy().contains("possible in 15 min"));
        assertEquals(3, stage.service.heard.size());
        stage.service.on(Stage.PASSWORD_STEP, fixture("login1_ok"));
        stage.time.await(() -> false, Duration.ofMinutes(15));
        assertDoesNotThrow(stage::signIn);
    }

    @Test
    void theLastTriesAreLeftToTheOwner() {
        stage.service.on(Stage.PASSWORD_STEP, redirects("https://x.example/?error=401&attempts=8&max_attempts=10"));
        assertTrue(assertThrows(SignInNeeded.class, stage::signIn).getMessage().contains("8 of 10 tries used"));
        stage.time.await(() -> false, Duration.ofHours(23));
        SignInNeeded e = assertThrows(SignInNeeded.class, stage::signIn);
        assertTrue(e.getMessage().contains("few tries are left"), e.getMessage());
        assertEquals(1, stage.service.count(Stage.PASSWORD_STEP));
    }

    @Test
    void aPasswordThatDidNotArriveDoesNotCount() {
        stage.configure("passwordServer", "http://127.0.0.1:1");
        for (int i = 0; i < 5; i++) assertThrows(Offline.class, stage::signIn);
    }

    @Test
    void theOwnerIsWarnedWhichAppMayBeSignedOut() {
        assertTrue(stage.bridge.warning(SignIn.Password.class).orElseThrow().startsWith("Zepp Life on the phone may be signed out"));
        stage.configure("app", "zepp");
        assertTrue(stage.bridge.warning(SignIn.Browser.class).orElseThrow().contains("set app = zepp-life in"));
        assertEquals(Optional.empty(), stage.bridge.warning(SignIn.AppToken.class));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"login2_error_0100, REFUSED", "login2_error_0106, REFUSED", "login2_error_0108, ACCOUNT_LOGIN", "login2_error_0115, REFUSED",
                "login2_error_0117, REFUSED", "login2_error_0121, REFUSED", "unbind_server_error, OFFLINE", "login1_rate_limited, OFFLINE"})
    void secondStepCanBeRefused(String fixture, Outcome outcome) throws WristwayException {
        stage.service.on(Stage.SIGN_IN, fixture(fixture));
        assertEquals(outcome, assertThrows(WristwayException.class, stage::signIn).outcome());
        assertEquals(1, stage.service.count(Stage.SIGN_IN));
        assertTrue(stage.bridge.accounts().isEmpty());
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"{\"error_code\":\"0113\"}", "<html>400</html>"})
    void accountOfAnotherRegionIsAskedForThereOnce(String refusal) throws Exception {
        int status = refusal.startsWith("<") ? 400 : 200;
        stage.service.on(Stage.SIGN_IN, answers(status, refusal));
        try (ScriptedService regional = new ScriptedService()) {
            stage.configure("regionalAccountServers", new String[] {"us-=https://account-us2.zepp.com", "eu-=" + regional.address()});
            regional.on(Stage.SIGN_IN, fixture("login2_ok_mail"));
            regional.on(Stage.SIGN_OUT, fixture("logout_ok"));
            Account account = stage.signIn();
            stage.bridge.signOut(account);
            assertEquals(1, regional.count(Stage.SIGN_OUT), "the server that answered keeps the sign-in");

            regional.on(Stage.SIGN_IN, answers(status, refusal));
            assertEquals(Outcome.REFUSED, assertThrows(WristwayException.class, stage::signIn).outcome());
            assertEquals(2, regional.count(Stage.SIGN_IN));
            assertEquals(2, stage.service.count(Stage.PASSWORD_STEP));
        }
    }

    @Test
    void pastedTokenIsTriedWithTheProfile() throws WristwayException {
        Account account = stage.signInWithToken();
        assertEquals("7000000001", account.name());
        assertEquals("CANARY-PASTED-TOKEN", stage.service.last(Stage.PROFILE).header("apptoken"));

        stage.service.on(Stage.PROFILE, fixture("unbind_token_invalid"));
        SignInNeeded e = assertThrows(SignInNeeded.class, () -> stage.bridge.signIn(new SignIn.AppToken("7000000002", Secret.of("t"), Optional.empty()), Owner.NOBODY));
        assertTrue(e.getMessage().contains("does not accept this token"), e.getMessage());
        assertEquals(List.of(account), stage.bridge.accounts());
    }

    @ParameterizedTest
    @CsvSource({"7000000001, tok en, ", "'../1', token, ", "7000000001, token, evil-zepp.com", "7000000001, token, http://api-mifit.zepp.com"})
    void nonsenseIsRefusedBeforeAnythingIsSent(String user, String token, String host) {
        assertThrows(InvalidRequest.class, () -> stage.bridge.signIn(new SignIn.AppToken(user, Secret.of(token), Optional.ofNullable(host)), Owner.NOBODY));
        assertThrows(InvalidRequest.class, () -> stage.bridge.signIn(new SignIn.Password("anna", Secret.of(token)), Owner.NOBODY));
        assertThrows(InvalidRequest.class, () -> stage.bridge.signIn(new SignIn.Password("a@example.org", Secret.of("")), Owner.NOBODY));
        assertEquals(0, stage.service.heard.size());
    }

    @Test
    void signOutForgetsEvenWithoutTheService() throws WristwayException {
        Account account = stage.signIn();
        stage.service.on(Stage.SIGN_OUT, hangsUp());
        stage.bridge.signOut(account);
        assertTrue(stage.bridge.accounts().isEmpty());
        assertFalse(stage.vault.kept.containsKey("account/zepp/7000000001"));
        assertTrue(stage.service.last(Stage.SIGN_OUT).text().contains("login_token=LOGIN-TOKEN-EXAMPLE"));
        assertThrows(SignInNeeded.class, () -> stage.bridge.devices(account));
    }

    @Test
    void interruptedSignInIsCancelled() {
        Thread.currentThread().interrupt();
        assertThrows(Cancelled.class, stage::signIn);
        assertTrue(Thread.interrupted());
    }

    private static String field(String form, String name) {
        return form.replaceFirst(".*\\b" + name + "=([^&]*).*", "$1");
    }
}
