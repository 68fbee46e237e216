package io.github.wristway.virtual.account;

import static io.github.wristway.virtual.account.Fixture.assertLike;
import static io.github.wristway.virtual.account.Fixture.assertSame;
import static io.github.wristway.virtual.account.Household.DEVICES;
import static io.github.wristway.virtual.account.Household.NEW_APP_TOKEN;
import static io.github.wristway.virtual.account.Household.PROFILE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.google.gson.JsonObject;
import io.github.wristway.virtual.account.PhoneApp.SignedIn;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TokensTest {
    private static final String RENEW = "/v1/client/renew_login_token?os_version=v0.8.1&dn=api-mifit.zepp.com&login_token=";

    private Household home;
    private PhoneApp phone;
    private SignedIn anna;

    @BeforeEach
    void moveIn() throws IOException, InterruptedException {
        home = new Household();
        phone = home.phone;
        anna = home.annaSignsIn();
    }

    @AfterEach
    void moveOut() {
        home.close();
    }

    @Test
    void anAppTokenEndsAndTheLoginTokenGivesANewOne() throws Exception {
        home.time.pass(Duration.ofDays(30).minusSeconds(1));
        assertEquals(200, phone.get(DEVICES, anna.appToken()).statusCode());
        home.time.pass(Duration.ofSeconds(1));
        assertSame("unbind_http401", phone.get(DEVICES, anna.appToken()));
        assertSame("unbind_token_invalid", phone.get(PROFILE, anna.appToken()));

        JsonObject reply = assertLike("app_tokens_ok", phone.get(NEW_APP_TOKEN + anna.loginToken(), ""));
        String token = reply.getAsJsonObject("token_info").get("app_token").getAsString();
        assertNotEquals(anna.appToken(), token);
        assertEquals(200, phone.get(DEVICES, token).statusCode());
    }

    @Test
    void aLoginTokenEndsToo() throws Exception {
        home.time.pass(Duration.ofDays(365));
        assertSame("app_tokens_login_token_invalid", phone.get(NEW_APP_TOKEN + anna.loginToken(), ""));
        assertSame("app_tokens_login_token_invalid", phone.get(RENEW + anna.loginToken(), ""));
    }

    @Test
    void aLoginTokenIsForOneApp() throws Exception {
        String path = NEW_APP_TOKEN.replace(PhoneApp.ZEPP, PhoneApp.ZEPP_LIFE) + anna.loginToken();
        assertEquals("{\"error_code\":\"0101\"}", phone.get(path, "").body());
    }

    @Test
    void aRenewedLoginTokenReplacesTheOld() throws Exception {
        JsonObject reply = assertLike("renew_login_token_ok", phone.get(RENEW + anna.loginToken(), ""));
        String renewed = reply.getAsJsonObject("token_info").get("login_token").getAsString();
        assertLike("app_tokens_ok", phone.get(NEW_APP_TOKEN + renewed, ""));
        assertSame("app_tokens_login_token_invalid", phone.get(NEW_APP_TOKEN + anna.loginToken(), ""));
    }

    @Test
    void aLogoutEndsTheSession() throws Exception {
        assertSame("logout_ok", phone.post("/v1/client/logout", Map.of("login_token", anna.loginToken()), ""));
        assertSame("unbind_http401", phone.get(DEVICES, anna.appToken()));
        assertSame("app_tokens_login_token_invalid", phone.get(NEW_APP_TOKEN + anna.loginToken(), ""));
        assertSame("login2_error_0100", phone.post("/v1/client/logout", Map.of(), ""));
    }

    @Test
    void aTokenIsForItsOwnUser() throws Exception {
        assertSame("unbind_http401", phone.get("/users/7000000099/devices", anna.appToken()));
        assertSame("unbind_token_invalid", phone.get("/huami.health.getUserInfo.json?userid=7000000099", anna.appToken()));
        assertSame("unbind_http401", phone.get(DEVICES, ""));
    }
}
