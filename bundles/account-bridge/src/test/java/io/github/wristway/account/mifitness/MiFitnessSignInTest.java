package io.github.wristway.account.mifitness;

import static io.github.wristway.account.web.ScriptedService.answers;
import static io.github.wristway.account.web.ScriptedService.fixture;
import static io.github.wristway.account.web.ScriptedService.hangsUp;
import static io.github.wristway.account.web.ScriptedService.staysSilent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.account.web.ScriptedService.Line;
import io.github.wristway.gateway.account.Account;
import io.github.wristway.gateway.account.Owner;
import io.github.wristway.gateway.account.SignIn;
import io.github.wristway.gateway.base.InvalidRequest;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.base.Offline;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.Secret;
import io.github.wristway.gateway.base.SignInNeeded;
import io.github.wristway.gateway.base.Unsupported;
import io.github.wristway.gateway.base.WristwayException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MiFitnessSignInTest {
    private final Stage stage = new Stage();

    MiFitnessSignInTest() throws IOException {}

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void passwordOpensTheAccountAndTheVaultRemembersIt() throws WristwayException {
        Account account = stage.signIn();

        assertEquals("1000000001", account.userId());
        String sent = stage.service.last(Stage.PASSWORD).text();
        assertTrue(sent.contains("_sign=SIGN-EXAMPLE&") && sent.contains("hash="), sent);
        assertFalse(sent.contains("CANARY-PASSWORD"), "the password goes out as its hash only");
        assertTrue(stage.service.last(Stage.TOKEN).query().contains("clientSign="));
        stage.start();
        assertEquals(List.of(account), stage.bridge.accounts());
        assertEquals(2, stage.bridge.devices(account).size());
        assertTrue(stage.service.last(Stage.LIST).header("cookie").contains("serviceToken=SERVICE-TOKEN-EXAMPLE"));
    }

    @Test
    void installationKeepsItsNumber() throws WristwayException {
        stage.signIn();
        String first = stage.service.last(Stage.START).header("cookie");
        stage.start();
        stage.signIn();
        assertEquals(first, stage.service.last(Stage.START).header("cookie"));
    }

    @Test
    void refusedPasswordIsTriedOnce() {
        stage.service.on(Stage.PASSWORD, fixture("xiaomi_auth2_bad_password"));
        SignInNeeded e = assertThrows(SignInNeeded.class, stage::signIn);
        assertTrue(e.getMessage().contains("70016"), e.getMessage());
        assertEquals(1, stage.service.count(Stage.PASSWORD));
    }

    @Test
    void aFourthWrongPasswordIsNotSent() {
        stage.service.on(Stage.PASSWORD, fixture("xiaomi_auth2_bad_password"));
        for (int i = 0; i < 3; i++) assertThrows(SignInNeeded.class, stage::signIn);
        stage.start();
        assertTrue(assertThrows(SignInNeeded.class, stage::signIn).remedy().contains("possible in 15 min"));
        assertEquals(3, stage.service.count(Stage.PASSWORD));
    }

    @Test
    void unansweredPasswordIsNotSentAgain() {
        stage.service.on(Stage.PASSWORD, hangsUp());
        assertThrows(Offline.class, stage::signIn);
        assertEquals(1, stage.service.count(Stage.PASSWORD));
    }

    @Test
    void pictureIsReadByAPerson() throws WristwayException {
        stage.service.on(Stage.PASSWORD, fixture("xiaomi_auth2_captcha"), stage.here("xiaomi_auth2_ok"));
        stage.service.on(Stage.PICTURE, new Line(200, Map.of("Set-Cookie", "ick=ICK-EXAMPLE; path=/"), "GIF89a", false, false));
        stage.signIn();
        assertEquals(List.of("read 6 bytes"), stage.owner.asked);
        assertTrue(stage.service.last(Stage.PASSWORD).text().contains("captCode=k7mp"));
        assertTrue(stage.service.last(Stage.PASSWORD).header("cookie").contains("ick=ICK-EXAMPLE"));
    }

    @Test
    void codeOfASecondFactorIsTypedByAPerson() throws WristwayException {
        stage.service.on(Stage.PASSWORD, new Line(200, Map.of("Set-Cookie", "step1Token=STEP1; path=/"),
                fixture("xiaomi_auth2_second_step").body(), false, false));
        stage.service.on(Stage.SECOND_FACTOR, stage.here("xiaomi_auth2_ok"));
        stage.signIn();
        assertEquals(List.of("code"), stage.owner.asked);
        String sent = stage.service.last(Stage.SECOND_FACTOR).text();
        assertTrue(sent.contains("code=123456&_sign=SIGN2-EXAMPLE"), sent);
        assertTrue(stage.service.last(Stage.SECOND_FACTOR).header("cookie").contains("step1Token=STEP1"));
    }

    @Test
    void wrongCodeIsNotAskedForAgain() {
        stage.service.on(Stage.PASSWORD, fixture("xiaomi_auth2_second_step"));
        stage.service.on(Stage.SECOND_FACTOR, fixture("xiaomi_auth2_second_step"));
        assertTrue(assertThrows(SignInNeeded.class, stage::signIn).getMessage().contains("code"));
        assertEquals(1, stage.service.count(Stage.SECOND_FACTOR));
    }

    @Test
    void pageIsConfirmedByAPersonBeforeThePasswordGoesOutAgain() throws WristwayException {
        stage.service.on(Stage.PASSWORD, stage.here("xiaomi_auth2_verify_in_browser"), stage.here("xiaomi_auth2_ok"));
        stage.signIn();
        assertEquals(List.of("confirm /fe/service/identity/authStart"), stage.owner.asked);
        assertEquals(2, stage.service.count(Stage.START));
    }

    @Test
    void aServiceThatGoesOnAskingIsLeft() {
        stage.service.on(Stage.PASSWORD, stage.here("xiaomi_auth2_verify_in_browser"));
        assertTrue(assertThrows(SignInNeeded.class, stage::signIn).remedy().contains("--qr"));
        assertEquals(5, stage.owner.asked.size());
    }

    @Test
    void whereNobodyIsThereNothingIsSentTwice() {
        stage.service.on(Stage.PASSWORD, fixture("xiaomi_auth2_second_step"));
        assertThrows(InvalidRequest.class, () -> stage.bridge.signIn(new SignIn.Password("anna", Secret.of("p")), Owner.NOBODY));
        assertEquals(1, stage.service.count(Stage.PASSWORD));
    }

    @Test
    void scannedCodeOpensTheAccount() throws WristwayException {
        stage.service.on(Stage.SCAN, stage.here("xiaomi_qr_start"));
        stage.service.on(Stage.POLL, staysSilent(), answers(200, "&&&START&&&{\"code\":700}"), stage.here("xiaomi_auth2_ok"));
        Account account = stage.bridge.signIn(new SignIn.Scan(), stage.owner);
        assertEquals("1000000001", account.name());
        assertEquals(List.of("show for 300 s"), stage.owner.asked);
        assertEquals(3, stage.service.count(Stage.POLL));
    }

    @Test
    void codeThatNobodyScansEndsWithItsTime() {
        stage.service.on(Stage.SCAN, stage.here("xiaomi_qr_start"));
        stage.service.on(Stage.POLL, answers(200, "{}"));
        assertTrue(assertThrows(SignInNeeded.class, () -> stage.bridge.signIn(new SignIn.Scan(), stage.owner)).getMessage().contains("in time"));
        assertEquals(300, stage.service.count(Stage.POLL));
    }

    @Test
    void onlyTheVendorsDomainsAreFollowed() {
        stage.service.on(Stage.PASSWORD, answers(200, fixture("xiaomi_auth2_ok").body().replace("sts-hlth.io.mi.com", "evil-mi.com")));
        assertTrue(assertThrows(MalformedMessage.class, stage::signIn).getMessage().contains("outside its domains"));
    }

    @ParameterizedTest
    @CsvSource({"429, OFFLINE", "503, OFFLINE", "403, REFUSED"})
    void statusWithoutAnAnswerIsTold(int status, Outcome outcome) {
        stage.service.on(Stage.PASSWORD, answers(status, "<html>no</html>"));
        assertEquals(outcome, assertThrows(WristwayException.class, stage::signIn).outcome());
        assertEquals(1, stage.service.count(Stage.PASSWORD));
    }

    @Test
    void aTokenIsNotASignInHere() {
        assertThrows(Unsupported.class, () -> stage.bridge.signIn(new SignIn.Browser(), stage.owner));
        assertThrows(InvalidRequest.class, () -> stage.bridge.signIn(new SignIn.Password("anna", Secret.of("")), stage.owner));
        assertTrue(stage.service.heard.isEmpty());
    }

    @Test
    void signOutForgetsAllOfIt() throws WristwayException {
        Account account = stage.signIn();
        stage.bridge.signOut(account);
        assertTrue(stage.bridge.accounts().isEmpty());
        assertTrue(stage.vault.kept.keySet().stream().noneMatch(name -> name.contains("1000000001")));
        assertThrows(SignInNeeded.class, () -> stage.bridge.devices(account));
    }
}
