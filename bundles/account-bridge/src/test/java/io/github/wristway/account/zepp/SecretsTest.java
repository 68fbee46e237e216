package io.github.wristway.account.zepp;

import static io.github.wristway.account.web.ScriptedService.answers;
import static io.github.wristway.account.web.ScriptedService.fixture;
import static io.github.wristway.account.web.ScriptedService.hangsUp;
import static io.github.wristway.account.web.ScriptedService.redirects;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.account.web.ScriptedService;
import io.github.wristway.gateway.account.Account;
import io.github.wristway.gateway.account.AccountDevice;
import io.github.wristway.gateway.account.Owner;
import io.github.wristway.gateway.account.SignIn;
import io.github.wristway.gateway.base.Secret;
import io.github.wristway.gateway.base.WristwayException;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Plants secrets that are easy to find, goes through good and bad days, and looks for them in all that was said. */
class SecretsTest {
    private static final List<String> SECRETS = List.of("CANARY", "APP-TOKEN", "LOGIN-TOKEN", "ACCESS-EXAMPLE", "0123456789abcdef0123");

    private interface Action {
        Object run() throws WristwayException;
    }

    private final StringWriter said = new StringWriter();

    @Test
    void nothingThatIsSaidHoldsASecret() throws Exception {
        ByteArrayOutputStream logged = new ByteArrayOutputStream();
        PrintStream before = System.err;
        System.setErr(new PrintStream(logged, true, StandardCharsets.UTF_8));
        try (Stage stage = new Stage()) {
            goThroughEverything(stage);
        } finally {
            System.setErr(before);
        }
        String all = said + logged.toString(StandardCharsets.UTF_8);
        assertTrue(all.contains("answered with 200"), "the log was not caught");
        for (String secret : SECRETS) assertFalse(all.contains(secret), () -> secret + " in: " + all);
    }

    private void goThroughEverything(Stage stage) throws WristwayException {
        Account account = stage.signIn();
        AccountDevice band = stage.band(account);
        said.append(band.toString()).append(account.toString());
        hear(() -> stage.bridge.key(account, band));
        hear(() -> stage.bridge.unlinkPreview(account, band));
        stage.configure("passwordTries", 10);
        for (ScriptedService.Line bad : List.of(fixture("unbind_http401"), fixture("unbind_session_replaced"), answers(500, "CANARY"),
                answers(200, "CANARY"), answers(200, "{\"code\": \"CANARY\"}"), answers(302, ""), hangsUp())) {
            stage.time.await(() -> false, Duration.ofDays(1)); // a password may be tried again
            stage.service.on(Stage.UNLINK, bad);
            stage.service.on(Stage.RENEW, bad);
            hear(() -> stage.bridge.unlink(account, band));
            stage.service.on(Stage.LIST, bad);
            hear(() -> stage.bridge.devices(account));
            stage.service.on(Stage.LIST, fixture("devices_one"));
            stage.service.on(Stage.PASSWORD_STEP, bad);
            hear(stage::signIn);
            stage.service.on(Stage.PASSWORD_STEP, redirects("https://x.example/?error=CANARY&attempts=CANARY"));
            hear(stage::signIn);
            stage.service.on(Stage.PASSWORD_STEP, fixture("login1_ok"));
            stage.service.on(Stage.SIGN_IN, bad);
            hear(stage::signIn);
        }
        stage.service.on(Stage.SIGN_IN, answers(200, "{\"token_info\": {\"app_token\": \"CANARY\\nx\", \"user_id\": \"1\"}, \"result\": \"ok\"}"));
        hear(stage::signIn);
        hear(() -> stage.bridge.signIn(new SignIn.AppToken("1", Secret.of("CANARY\nCANARY"), Optional.empty()), Owner.NOBODY));
        hear(stage::signInWithToken);
        stage.service.on(Stage.RENEW, fixture("app_tokens_ok"));
        stage.service.on(Stage.LIST, fixture("unbind_http401"));
        hear(() -> stage.bridge.devices(account));
        hear(() -> stage.vault.kept);
        hear(() -> StoredAccount.read(stage.vault.kept.get("account/zepp/7000000001")));
        stage.bridge.signOut(account);
    }

    private void hear(Action action) {
        try {
            said.append(action.run().toString());
        } catch (WristwayException e) {
            e.printStackTrace(new PrintWriter(said));
            said.append(e.remedy());
        }
    }
}
