package io.github.wristway.account.zepp;

import static io.github.wristway.account.web.ScriptedService.answers;
import static io.github.wristway.account.web.ScriptedService.fixture;
import static io.github.wristway.account.web.ScriptedService.hangsUp;
import static io.github.wristway.account.web.ScriptedService.redirects;

import io.github.wristway.account.web.Canaries;
import io.github.wristway.account.web.ScriptedService;
import io.github.wristway.gateway.account.Account;
import io.github.wristway.gateway.account.AccountDevice;
import io.github.wristway.gateway.account.Owner;
import io.github.wristway.gateway.account.SignIn;
import io.github.wristway.gateway.base.Secret;
import io.github.wristway.gateway.base.WristwayException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Plants secrets that are easy to find, goes through good and bad days, and looks for them in all that was said. */
class SecretsTest {
    private static final List<String> SECRETS = List.of("CANARY", "APP-TOKEN", "LOGIN-TOKEN", "ACCESS-EXAMPLE", "0123456789abcdef0123");

    private final Canaries canaries = new Canaries();

    @Test
    void nothingThatIsSaidHoldsASecret() throws Exception {
        canaries.during(() -> {
            try (Stage stage = new Stage()) {
                goThroughEverything(stage);
            }
        });
        canaries.assertSilent(SECRETS);
    }

    private void goThroughEverything(Stage stage) throws WristwayException {
        Account account = stage.signIn();
        AccountDevice band = stage.band(account);
        canaries.hear(() -> List.of(band, account));
        canaries.hear(() -> stage.bridge.key(account, band));
        canaries.hear(() -> stage.bridge.unlinkPreview(account, band));
        stage.configure("passwordTries", 10);
        for (ScriptedService.Line bad : List.of(fixture("unbind_http401"), fixture("unbind_session_replaced"), answers(500, "CANARY"),
                answers(200, "CANARY"), answers(200, "{\"code\": \"CANARY\"}"), answers(302, ""), hangsUp())) {
            stage.time.await(() -> false, Duration.ofDays(1)); // a password may be tried again
            stage.service.on(Stage.UNLINK, bad);
            stage.service.on(Stage.RENEW, bad);
            canaries.hear(() -> stage.bridge.unlink(account, band, key -> {}));
            stage.service.on(Stage.LIST, bad);
            canaries.hear(() -> stage.bridge.devices(account));
            stage.service.on(Stage.LIST, fixture("devices_one"));
            stage.service.on(Stage.PASSWORD_STEP, bad);
            canaries.hear(stage::signIn);
            stage.service.on(Stage.PASSWORD_STEP, redirects("https://x.example/?error=CANARY&attempts=CANARY"));
            canaries.hear(stage::signIn);
            stage.service.on(Stage.PASSWORD_STEP, fixture("login1_ok"));
            stage.service.on(Stage.SIGN_IN, bad);
            canaries.hear(stage::signIn);
        }
        stage.service.on(Stage.SIGN_IN, answers(200, "{\"token_info\": {\"app_token\": \"CANARY\\nx\", \"user_id\": \"1\"}, \"result\": \"ok\"}"));
        canaries.hear(stage::signIn);
        canaries.hear(() -> stage.bridge.signIn(new SignIn.AppToken("1", Secret.of("CANARY\nCANARY"), Optional.empty()), Owner.NOBODY));
        canaries.hear(stage::signInWithToken);
        for (String ended : List.of("https://api-mifit-cn.huami.com/x?code=CANARY-0123456789", "https://x.example/?code=CANARY", "CANARY CANARY",
                "https://api-mifit-cn.huami.com/x?error=CANARY%20CANARY")) {
            canaries.hear(() -> stage.bridge.signIn(new SignIn.Browser(), browserEndsAt(ended)));
        }
        stage.service.on(Stage.RENEW, fixture("app_tokens_ok"));
        stage.service.on(Stage.LIST, fixture("unbind_http401"));
        canaries.hear(() -> stage.bridge.devices(account));
        canaries.hear(() -> stage.vault.kept);
        canaries.hear(() -> StoredAccount.read(stage.vault.kept.get("account/zepp/7000000001")));
        stage.bridge.signOut(account);
    }

    private static Owner browserEndsAt(String address) {
        return new Owner() {
            @Override
            public Secret visit(URI page) {
                return Secret.of(address);
            }
        };
    }
}
