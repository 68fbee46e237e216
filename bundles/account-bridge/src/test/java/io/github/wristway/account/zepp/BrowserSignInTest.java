package io.github.wristway.account.zepp;

import static io.github.wristway.account.web.ScriptedService.fixture;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.account.Account;
import io.github.wristway.gateway.account.Owner;
import io.github.wristway.gateway.account.SignIn;
import io.github.wristway.gateway.base.InvalidRequest;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.Secret;
import io.github.wristway.gateway.base.WristwayException;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrowserSignInTest {
    private static final String ENDED = "https://api-mifit-cn.huami.com/huami.health.loginview.do?code=ALSG_CLOUDSRV_CANARY0123456789ABCDEF";

    private final Stage stage = new Stage();
    private URI visited;

    BrowserSignInTest() throws IOException {}

    @AfterEach
    void close() {
        stage.close();
    }

    private Account signIn(String broughtBack) throws WristwayException {
        return stage.bridge.signIn(new SignIn.Browser(), new Owner() {
            @Override
            public Secret visit(URI page) {
                visited = page;
                return Secret.of(broughtBack);
            }
        });
    }

    @Test
    @Tag("R27")
    void aXiaomiAccountGoesByItsNumberAndIsRemembered() throws WristwayException {
        stage.service.on(Stage.SIGN_IN, fixture("login2_ok_xiaomi"));
        Account account = signIn("  " + ENDED + "&state=x#here\n");
        assertEquals("7000000002", account.name());
        stage.start();
        assertEquals(List.of(account), stage.bridge.accounts());
        assertEquals(0, stage.service.count(Stage.PASSWORD_STEP));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        zepp-life | client_id=428135909242707968&pt=1&scope=1+6000+16001+16002+20000& | https://api-mifit-cn.huami.com/x?code=C3_0123456789AB | xiaomi-hm-mifit | com.xiaomi.hm.health
        zepp      | client_id=2882303761517383915&pt=0&scope=1+6000+16001+20000&      | https://hm.xiaomi.com/watch.do?code=C3_0123456789AB  | mi-watch        | com.huami.midong
        """)
    void eachAppHasItsOwnPageAndItsOwnName(String app, String wanted, String ended, String thirdName, String appName) throws WristwayException {
        stage.configure("app", app);
        signIn(ended);
        assertTrue(visited.toString().startsWith("https://account.xiaomi.com/oauth2/authorize?") && visited.toString().contains(wanted), visited.toString());
        String sent = stage.service.last(Stage.SIGN_IN).text() + "&";
        for (String part : List.of("third_name=" + thirdName, "grant_type=request_token", "app_name=" + appName, "code=C3_0123456789AB")) {
            assertTrue(sent.contains(part + "&"), sent);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        https://hm.xiaomi.com/watch.do?code=CANARY_0123456789                       | INVALID | does not begin with https://api-mifit-cn.huami.com/
        http://api-mifit-cn.huami.com/x?code=CANARY_0123456789                      | INVALID | does not begin with
        https://api-mifit-cn.huami.com@evil.example/x?code=CANARY_0123456789        | INVALID | does not begin with
        https://api-mifit-cn.huami.com.evil.example/x?code=CANARY_0123456789        | INVALID | does not begin with
        https://api-mifit-cn.huami.com/x?state=CANARY                               | INVALID | has no code
        https://api-mifit-cn.huami.com/x?code=                                      | INVALID | has no code
        https://api-mifit-cn.huami.com/x?code=CANARY%0D%0AX-Evil                    | INVALID | none that Xiaomi gives
        https://api-mifit-cn.huami.com/x?code=short                                 | INVALID | none that Xiaomi gives
        https://api-mifit-cn.huami.com/x?error=access_denied&code=CANARY_0123456789 | REFUSED | (error access_denied)
        https://api-mifit-cn.huami.com/x?error=CANARY%20CANARY                      | REFUSED | did not let you in
        CANARY_0123456789                                                           | INVALID | does not begin with
        CANARY not an address                                                       | INVALID | is no address
        """)
    void whatIsNoSuchAddressIsNotSent(String broughtBack, Outcome outcome, String words) {
        WristwayException e = assertThrows(WristwayException.class, () -> signIn(broughtBack));
        assertEquals(outcome, e.outcome());
        assertTrue(e.getMessage().contains(words), e.getMessage());
        assertFalse((e.getMessage() + e.remedy()).contains("CANARY"), e.getMessage());
        assertTrue(stage.service.heard.isEmpty());
    }

    @Test
    void anEndlessAddressIsNotRead() {
        assertTrue(assertThrows(InvalidRequest.class, () -> signIn(ENDED + "0".repeat(5000))).getMessage().contains("longer than"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"login2_error_0117, Sign in once in the vendor's app", "login2_error_0106, Sign in again from the beginning"})
    void whatTheServiceSaysIsToldOnce(String fixture, String remedy) {
        stage.service.on(Stage.SIGN_IN, fixture(fixture));
        WristwayException e = assertThrows(WristwayException.class, () -> signIn(ENDED));
        assertTrue(e.remedy().startsWith(remedy), e.remedy());
        assertEquals(1, stage.service.count(Stage.SIGN_IN));
    }

    @Test
    void whereNobodyIsThereNothingIsSent() {
        assertThrows(InvalidRequest.class, () -> stage.bridge.signIn(new SignIn.Browser(), Owner.NOBODY));
        assertTrue(stage.service.heard.isEmpty());
    }
}
