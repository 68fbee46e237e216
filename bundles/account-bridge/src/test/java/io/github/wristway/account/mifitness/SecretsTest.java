package io.github.wristway.account.mifitness;

import static io.github.wristway.account.web.ScriptedService.answers;
import static io.github.wristway.account.web.ScriptedService.fixture;
import static io.github.wristway.account.web.ScriptedService.hangsUp;

import io.github.wristway.account.web.Canaries;
import io.github.wristway.account.web.ScriptedService.Line;
import io.github.wristway.gateway.account.Account;
import io.github.wristway.gateway.account.AccountDevice;
import io.github.wristway.gateway.account.SignIn;
import io.github.wristway.gateway.base.WristwayException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Plants secrets that are easy to find, goes through good and bad days, and looks for them in all that was said. */
class SecretsTest {
    /** Those of the recorded answers, and our own; the last two are the MD5 of the password, which is as good as the password, and a key. */
    private static final List<String> SECRETS = List.of("CANARY", "PASS-TOKEN", "SERVICE-TOKEN", "CUSER", "ICK-EXAMPLE", "TOKEN-EXAMPLE", "AAECAwQFBgcICQoLDA0ODw", "SIGN2-EXAMPLE",
            Proof.ofPassword(Stage.PASSWORD_OF_ANNA).reveal(), "00112233445566778899aabbccddeeff");

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
        AccountDevice band = stage.bridge.devices(account).get(0);
        canaries.hear(() -> List.of(band, account));
        canaries.hear(() -> stage.bridge.key(account, band));
        canaries.hear(() -> stage.bridge.unlink(account, band, key -> {}));
        for (Line bad : List.of(fixture("xiaomi_401"), fixture("xiaomi_auth2_second_step"), fixture("xiaomi_auth2_captcha"),
                fixture("xiaomi_auth2_bad_password"), answers(500, "CANARY"), answers(429, "CANARY"), answers(200, "CANARY"), answers(200, "{\"code\": \"CANARY\"}"),
                answers(200, "{\"code\": 0, \"notificationUrl\": \"https://CANARY.example/CANARY\"}"), answers(302, ""), hangsUp())) {
            for (String step : List.of(Stage.START, Stage.PASSWORD, Stage.TOKEN, Stage.SCAN)) {
                stage.time.await(() -> false, Duration.ofHours(1)); // a password may be tried again
                Line good = step.equals(Stage.START) ? fixture("xiaomi_serviceLogin") : step.equals(Stage.PASSWORD) ? stage.here("xiaomi_auth2_ok")
                        : step.equals(Stage.TOKEN) ? fixture("xiaomi_sts_ok") : stage.here("xiaomi_qr_start");
                stage.service.on(step, bad);
                canaries.hear(stage::signIn);
                canaries.hear(() -> step.equals(Stage.SCAN) ? stage.bridge.signIn(new SignIn.Scan(), stage.owner) : "");
                stage.service.on(step, good);
            }
            stage.service.on(Stage.LIST, bad);
            canaries.hear(() -> stage.bridge.devices(account));
        }
        stage.service.on(Stage.PASSWORD, answers(200, stage.here("xiaomi_auth2_ok").body().replace("PASS-TOKEN", "PASS\\\\nTOKEN").replace("CUSER-", "CUSER\\\\n")));
        canaries.hear(stage::signIn);
        stage.service.on(Stage.LIST, fixture("xiaomi_401"));
        canaries.hear(() -> stage.bridge.devices(account)); // renewed with what no header can carry
        canaries.hear(() -> stage.vault.kept);
        canaries.hear(() -> StoredSignIn.read(stage.vault.kept.get("account/mifitness/1000000001")));
        stage.bridge.signOut(account);
    }
}
