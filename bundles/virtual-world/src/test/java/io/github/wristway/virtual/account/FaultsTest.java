package io.github.wristway.virtual.account;

import static io.github.wristway.virtual.account.Fixture.assertLike;
import static io.github.wristway.virtual.account.Fixture.assertSame;
import static io.github.wristway.virtual.account.Household.ANNA;
import static io.github.wristway.virtual.account.Household.BAND;
import static io.github.wristway.virtual.account.Household.DEVICES;
import static io.github.wristway.virtual.account.Household.PROFILE;
import static io.github.wristway.virtual.account.Household.UNLINK_BAND;
import static io.github.wristway.virtual.account.Household.UNLINK_BAND_REST;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.virtual.account.PhoneApp.SignedIn;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

class FaultsTest {
    private Household home;
    private PhoneApp phone;
    private SignedIn anna;

    @BeforeEach
    void moveIn() throws IOException, InterruptedException {
        home = new Household();
        phone = home.phone;
        anna = home.annaSignsIn();
        home.server.link(ANNA, BAND);
    }

    @AfterEach
    void moveOut() {
        home.close();
    }

    @ParameterizedTest
    @EnumSource(AccountFault.class)
    void everyFaultHeals(AccountFault fault) throws Exception {
        home.server.fault(fault);
        home.server.heal();
        assertLike("devices_one", phone.get(DEVICES, anna.appToken()));
        assertSame("unbind_ok", phone.delete(UNLINK_BAND, anna.appToken()));
    }

    @ParameterizedTest
    @EnumSource(value = AccountFault.class, mode = Mode.EXCLUDE, names = {"TIMEOUT_BEFORE_EFFECT", "TIMEOUT_AFTER_EFFECT"})
    void noAnswerOfAFaultUnlinks(AccountFault fault) throws Exception {
        home.server.fault(fault);
        for (String path : List.of(UNLINK_BAND, UNLINK_BAND_REST)) {
            if (fault == AccountFault.OFFLINE) assertThrows(IOException.class, () -> phone.delete(path, anna.appToken()));
            else phone.delete(path, anna.appToken());
        }
        assertEquals(List.of(BAND), home.server.devices(ANNA));
    }

    @Test
    void offlineNothingAnswers() {
        home.server.fault(AccountFault.OFFLINE);
        assertThrows(IOException.class, () -> phone.get(DEVICES, anna.appToken()));
        assertThrows(IOException.class, () -> phone.password(ANNA, "pass1234"));
        assertTrue(home.server.requests().contains("POST /v2/registrations/tokens no answer"));
    }

    @Test
    void unauthorizedRefusesDataButGivesTokens() throws Exception {
        home.server.fault(AccountFault.UNAUTHORIZED);
        assertSame("unbind_http401", phone.get(DEVICES, anna.appToken()));
        assertSame("unbind_http401", phone.get(PROFILE, anna.appToken()));
        assertSame("unbind_http401", phone.delete(UNLINK_BAND, anna.appToken()));
        assertLike("app_tokens_ok", newAppToken());
    }

    @Test
    void aReplacedSessionIsSaidInThreeWays() throws Exception {
        home.server.fault(AccountFault.SESSION_REPLACED);
        assertLike("unbind_session_replaced", phone.delete(UNLINK_BAND, anna.appToken()));
        assertLike("unbind_http401_mutex", phone.get(DEVICES, anna.appToken()));
        assertLike("login2_error_0108", newAppToken());
    }

    @Test
    void tooManyCallsAreRefusedWithoutAWord() throws Exception {
        home.server.fault(AccountFault.RATE_LIMITED);
        for (HttpResponse<String> answer : List.of(phone.password(ANNA, "pass1234"), phone.get(DEVICES, anna.appToken()))) {
            assertEquals(Fixture.named("login1_rate_limited").status(), answer.statusCode());
            assertEquals("", answer.body());
        }
    }

    @Test
    void aServerErrorIsAWebPage() throws Exception {
        home.server.fault(AccountFault.SERVER_ERROR);
        HttpResponse<String> answer = phone.delete(UNLINK_BAND, anna.appToken());
        Fixture fixture = Fixture.named("unbind_server_error");
        assertEquals(fixture.status(), answer.statusCode());
        assertEquals("text/html", answer.headers().firstValue("Content-Type").orElse("none"));
        assertEquals(fixture.content().get("body").getAsString(), answer.body());
    }

    @Test
    void aHotelAnswersEverythingWithAWebPage() throws Exception {
        home.server.fault(AccountFault.HTML);
        HttpResponse<String> answer = phone.get(DEVICES, anna.appToken());
        assertEquals(200, answer.statusCode());
        assertTrue(answer.body().startsWith("<html>"));
    }

    @ParameterizedTest
    @ValueSource(strings = {UNLINK_BAND, UNLINK_BAND_REST})
    void anUnlinkMayTimeOutBeforeItsEffect(String path) throws Exception {
        home.server.fault(AccountFault.TIMEOUT_BEFORE_EFFECT);
        assertThrows(HttpTimeoutException.class, () -> phone.deleteImpatiently(path, anna.appToken()));
        assertEquals(List.of(BAND), home.server.devices(ANNA));
        assertLike("devices_one", phone.get(DEVICES, anna.appToken()));
    }

    @ParameterizedTest
    @ValueSource(strings = {UNLINK_BAND, UNLINK_BAND_REST})
    void anUnlinkMayTimeOutAfterItsEffect(String path) throws Exception {
        home.server.fault(AccountFault.TIMEOUT_AFTER_EFFECT);
        assertThrows(HttpTimeoutException.class, () -> phone.deleteImpatiently(path, anna.appToken()));
        assertEquals(List.of(), home.server.devices(ANNA));
        assertSame("devices_empty", phone.get(DEVICES, anna.appToken()));
        assertTrue(home.server.requests().contains("DELETE " + path.replaceAll("\\?.*", "") + " no answer"));
    }

    @Test
    void manyHeldCallsDoNotStopTheOthers() throws Exception {
        home.server.fault(AccountFault.TIMEOUT_BEFORE_EFFECT);
        for (int i = 0; i < 3; i++) {
            assertThrows(HttpTimeoutException.class, () -> phone.deleteImpatiently(UNLINK_BAND, anna.appToken()));
        }
        assertLike("devices_one", phone.get(DEVICES, anna.appToken()));
    }

    @Test
    void healingDropsWhoStillWaits() {
        home.server.fault(AccountFault.TIMEOUT_BEFORE_EFFECT);
        CompletableFuture<HttpResponse<String>> waiting = phone.deleteLater(UNLINK_BAND, anna.appToken());
        while (!home.server.requests().contains("DELETE /v1/device/binds.json no answer")) Thread.onSpinWait();
        assertFalse(waiting.isDone());
        home.server.heal();
        assertFalse(assertThrows(ExecutionException.class, waiting::get).getCause() instanceof HttpTimeoutException);
    }

    @Test
    void anAcceptedUnlinkMayStayListed() throws Exception {
        home.server.fault(AccountFault.ACCEPTED_BUT_LISTED);
        assertSame("unbind_ok", phone.delete(UNLINK_BAND, anna.appToken()));
        assertEquals(204, phone.delete(UNLINK_BAND_REST, anna.appToken()).statusCode());
        assertLike("devices_one", phone.get(DEVICES, anna.appToken()));
    }

    @Test
    void anUnlinkMayBeRefused() throws Exception {
        home.server.fault(AccountFault.NOT_ALLOWED);
        HttpResponse<String> answer = phone.delete(UNLINK_BAND, anna.appToken());
        assertEquals(200, answer.statusCode());
        assertFalse(answer.body().contains("\"code\":1,"));
        assertEquals(400, phone.delete(UNLINK_BAND_REST, anna.appToken()).statusCode());
    }

    private HttpResponse<String> newAppToken() throws IOException, InterruptedException {
        return phone.get(Household.NEW_APP_TOKEN + anna.loginToken(), "");
    }
}
