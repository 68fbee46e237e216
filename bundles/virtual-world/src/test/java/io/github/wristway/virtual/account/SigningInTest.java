package io.github.wristway.virtual.account;

import static io.github.wristway.virtual.account.Fixture.assertLike;
import static io.github.wristway.virtual.account.Fixture.assertSame;
import static io.github.wristway.virtual.account.Household.ANNA;
import static io.github.wristway.virtual.account.Household.ANNAS_ID;
import static io.github.wristway.virtual.account.Household.BEN;
import static io.github.wristway.virtual.account.Household.DEVICES;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import io.github.wristway.virtual.account.PhoneApp.SignedIn;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SigningInTest {
    private Household home;
    private PhoneApp phone;

    @BeforeEach
    void moveIn() throws IOException {
        home = new Household();
        phone = home.phone;
    }

    @AfterEach
    void moveOut() {
        home.close();
    }

    @Test
    void thePasswordGivesACode() throws Exception {
        HttpResponse<String> answer = phone.password(ANNA, "pass1234");
        Fixture fixture = Fixture.named("login1_ok");
        assertEquals(fixture.status(), answer.statusCode());
        assertEquals("", answer.body());
        long expiration = home.time.now().plus(Duration.ofDays(10)).getEpochSecond();
        assertEquals(withoutSecrets(fixture.location()).replaceAll("expiration=.*", "expiration=" + expiration),
                     withoutSecrets(location(answer)));
    }

    @Test
    void aWrongPasswordIsCountedAndTheRightOneForgetsTheCount() throws Exception {
        assertEquals(Fixture.named("login1_bad_password").location(), location(phone.password(ANNA, "wrong")));
        assertTrue(location(phone.password(ANNA, "wrong")).contains("error=401&attempts=2&max_attempts=10"));
        phone.password(ANNA, "pass1234");
        assertTrue(location(phone.password(ANNA, "wrong")).contains("error=401&attempts=1&max_attempts=10"));
    }

    @Test
    void tenWrongPasswordsLockTheAccountAndNoOther() throws Exception {
        for (int i = 1; i <= 10; i++) assertTrue(location(phone.password(ANNA, "wrong")).contains("&attempts=" + i + "&"));
        assertTrue(location(phone.password(ANNA, "pass1234")).contains("?error=403&"));
        assertTrue(location(phone.password(BEN, "Passw0rd!")).contains("access="));
    }

    @Test
    void aStrangerHasNoAccount() throws Exception {
        assertTrue(location(phone.password("carl@example.org", "pass1234")).contains("?error=404&"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "",
        "emailOrPhone=anna%40example.org&password=pass1234",
        "emailOrPhone=anna%40example.org&state=REDIRECTION&client_id=HuaMi&password=&redirect_uri=https%3A%2F%2Fs3-us-west-2."
            + "amazonaws.com%2Fhm-registration%2Fsuccesssignin.html&region=us-west-2&token=access&country_code=US",
        "emailOrPhone=anna%40example.org&state=REDIRECTION&client_id=HuaMi&password=pass1234&redirect_uri=https%3A%2F%2F"
            + "elsewhere.example&region=us-west-2&token=access&country_code=US"})
    void anIncompleteFormIsABadRequest(String form) throws Exception {
        assertEquals(400, phone.passwordStep(PhoneApp.encrypted(form), "1").statusCode());
    }

    @Test
    void aBodyThatIsNotEncryptedOrDoesNotSaySoIsABadRequest() throws Exception {
        assertEquals(400, phone.passwordStep("emailOrPhone=anna".getBytes(StandardCharsets.UTF_8), "1").statusCode());
        assertEquals(400, phone.passwordStep(PhoneApp.encrypted("emailOrPhone=anna"), "0").statusCode());
        assertEquals(400, phone.passwordStep(new byte[AccountRequest.MAX_BODY_BYTES + 1], "1").statusCode());
    }

    @Test
    void theCodeGivesTokensOnce() throws Exception {
        String code = phone.code(ANNA, "pass1234");
        JsonObject reply = assertLike("login2_ok_mail", phone.login(Map.of("code", code)));
        assertEquals(ANNAS_ID, reply.getAsJsonObject("token_info").get("user_id").getAsString());
        assertEquals(2_592_000, reply.getAsJsonObject("token_info").get("app_ttl").getAsLong());
        assertEquals(Fixture.named("login2_ok_mail").content().getAsJsonObject("body").get("domains"), reply.get("domains"));
        assertSame("login2_error_0106", phone.login(Map.of("code", code)));
    }

    @Test
    void aCodeIsGoodForTenDays() throws Exception {
        String code = phone.code(ANNA, "pass1234");
        home.time.pass(Duration.ofDays(10));
        assertSame("login2_error_0106", phone.login(Map.of("code", code)));
    }

    @ParameterizedTest(name = "{0} is {1}: {2}")
    @CsvSource({
        "app_name,   com.example.other, 0101",
        "app_name,   '',                0100",
        "third_name, mi-watch,          0106",
        "third_name, email,             0106",
        "grant_type, request_token,     0100",
        "device_id,  '',                0100",
        "dn,         '',                0100",
        "code,       never-given,       0106"})
    void theSecondStepChecksItsFields(String field, String value, String error) throws Exception {
        Map<String, String> different = new HashMap<>(Map.of("code", phone.code(ANNA, "pass1234")));
        different.put(field, value);
        HttpResponse<String> answer = phone.login(different);
        assertEquals("{\"error_code\":\"" + error + "\"}", answer.body());
        assertEquals(200, answer.statusCode());
    }

    @ParameterizedTest
    @CsvSource({"email, com.xiaomi.hm.health", "huami, com.xiaomi.hm.health"})
    void zeppLifeHasTwoNamesForMail(String thirdName, String app) throws Exception {
        String code = phone.code(ANNA, "pass1234");
        assertLike("login2_ok_mail", phone.login(Map.of("code", code, "third_name", thirdName, "app_name", app)));
    }

    @Test
    void aPhoneNumberHasAThirdNameOfItsOwn() throws Exception {
        assertSame("login2_error_0106", phone.login(Map.of("code", phone.code(BEN, "Passw0rd!"))));
        assertLike("login2_ok_mail", phone.login(Map.of("code", phone.code(BEN, "Passw0rd!"), "third_name", "huami_phone")));
    }

    @ParameterizedTest
    @CsvSource({"wrong-region, 0113", "disabled, 0115", "not-registered, 0117", "frozen, 0121"})
    void someNamesAreRefused(String start, String error) throws Exception {
        home.server.addUser(start + "@example.org", "pass1234", "7000000003", "Dora");
        HttpResponse<String> answer = phone.login(Map.of("code", phone.code(start + "@example.org", "pass1234")));
        assertEquals(error, assertLike("login2_error_" + error, answer).get("error_code").getAsString());
    }

    @Test
    void oneUserOfOneAppHasOneSession() throws Exception {
        SignedIn life = phone.signIn(ANNA, "pass1234", PhoneApp.ZEPP_LIFE);
        SignedIn first = home.annaSignsIn();
        home.time.pass(Duration.ofHours(1));
        SignedIn second = home.annaSignsIn();
        assertNotEquals(first.appToken(), second.appToken());
        JsonObject refused = assertLike("unbind_http401_mutex", phone.get(DEVICES, first.appToken()));
        assertEquals(home.time.now().toEpochMilli(), refused.get("mutime_long").getAsLong());
        assertLike("login2_error_0108", phone.get(Household.NEW_APP_TOKEN + first.loginToken(), ""));
        assertEquals(200, phone.get(DEVICES, second.appToken()).statusCode());
        assertEquals(200, phone.get(DEVICES, life.appToken()).statusCode());
    }

    @Test
    void notesCallsWithoutSecrets() throws Exception {
        SignedIn anna = home.annaSignsIn();
        phone.get(DEVICES, anna.appToken());
        phone.get("/v1/nothing/here?apptoken=" + anna.appToken(), anna.appToken());
        assertEquals(List.of("POST /v2/registrations/tokens 303", "POST /v2/client/login 200", "GET /users/7000000001/devices 200",
                             "GET /v1/nothing/here 404"), home.server.requests());
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("none");
    }

    private static String withoutSecrets(String location) {
        return location.replaceAll("(refresh|access)=[^&]+", "$1=…");
    }
}
