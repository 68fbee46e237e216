package io.github.wristway.account.zepp;

import static io.github.wristway.account.web.ScriptedService.answers;
import static io.github.wristway.account.web.ScriptedService.fixture;
import static io.github.wristway.account.web.ScriptedService.hangsUp;
import static io.github.wristway.account.web.ScriptedService.staysSilent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.account.web.ScriptedService;
import io.github.wristway.gateway.account.Account;
import io.github.wristway.gateway.account.AccountDevice;
import io.github.wristway.gateway.account.Unlinking;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.StorageTrouble;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.PairingKey;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnlinkTest {
    private static final ScriptedService.Line LISTED = fixture("devices_one");
    private static final ScriptedService.Line EMPTY = fixture("devices_empty");

    private final Stage stage = new Stage();
    private Account account;
    private AccountDevice band;
    private final List<PairingKey> kept = new ArrayList<>();

    UnlinkTest() throws IOException {}

    @BeforeEach
    void signIn() throws WristwayException {
        account = stage.signIn();
        band = stage.band(account);
        stage.service.heard.clear();
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private Unlinking unlink() throws WristwayException {
        return stage.bridge.unlink(account, band, kept::add);
    }

    private Outcome failure() {
        return assertThrows(WristwayException.class, this::unlink).outcome();
    }

    @Test
    void goneIsWhatTheListSays() throws WristwayException {
        stage.service.on(Stage.LIST, LISTED, EMPTY);
        stage.service.on(Stage.UNLINK, fixture("unbind_ok"));
        assertEquals(Unlinking.GONE, unlink());
        assertEquals(List.of(Stage.LIST, Stage.UNLINK, Stage.LIST), stage.service.heard.stream().map(ScriptedService.Request::line).toList());
        assertTrue(stage.service.last(Stage.UNLINK).query().contains("mac=C0%3AFF%3AEE%3A00%3A00%3A01"));
        assertEquals("APP-TOKEN-EXAMPLE", stage.service.last(Stage.UNLINK).header("apptoken"));
    }

    @Test
    void theKeyThatItForgetsIsKeptFromTheListRightBeforeEachRequest() throws WristwayException {
        PairingKey before = stage.bridge.key(account, band).orElseThrow();
        ScriptedService.Line linkedAnew = answers(200, LISTED.body().replace(before.reveal().hex(), "00112233445566778899aabbccddeeff"));
        stage.service.on(Stage.LIST, LISTED, linkedAnew, EMPTY);
        stage.service.on(Stage.UNLINK, fixture("unbind_http401"), fixture("unbind_ok"));
        stage.service.on(Stage.RENEW, fixture("app_tokens_ok"));
        stage.service.heard.clear();
        assertEquals(Unlinking.GONE, unlink());
        assertEquals(List.of(before, PairingKey.parse("00112233445566778899aabbccddeeff")), kept);
        assertEquals(List.of(Stage.LIST, Stage.UNLINK, Stage.RENEW, Stage.LIST, Stage.UNLINK, Stage.LIST),
                stage.service.heard.stream().map(ScriptedService.Request::line).toList());
    }

    @Test
    void whatCannotBeKeptIsNotRemoved() {
        assertThrows(StorageTrouble.class, () -> stage.bridge.unlink(account, band, key -> {
            throw new StorageTrouble("the disk is full", "Make room on it", null);
        }));
        assertEquals(0, stage.service.count(Stage.UNLINK));
    }

    @Test
    void memoryOfItInTheOlderListIsNoLink() throws WristwayException {
        stage.service.on(Stage.LIST, answers(404, ""));
        stage.service.on(Stage.OLDER_LIST, fixture("lists_bound"), fixture("lists_after_unbind"));
        stage.service.on(Stage.UNLINK, fixture("unbind_ok"));
        assertEquals(Unlinking.GONE, unlink());
        assertEquals(Unlinking.ALREADY_GONE, unlink());
    }

    @Test
    void nothingIsSentForWhatIsNotListed() throws WristwayException {
        stage.service.on(Stage.LIST, EMPTY);
        assertEquals(Unlinking.ALREADY_GONE, unlink());
        assertEquals(0, stage.service.count(Stage.UNLINK));
    }

    @Test
    void acceptedButStillListedIsNotGone() throws WristwayException {
        stage.service.on(Stage.UNLINK, fixture("unbind_ok"));
        assertEquals(Unlinking.STILL_LISTED, unlink());
        assertEquals(1, stage.service.count(Stage.UNLINK));
    }

    @Test
    void answerWithoutAListProvesNothing() throws WristwayException {
        stage.service.on(Stage.UNLINK, fixture("unbind_ok"));
        stage.service.on(Stage.LIST, LISTED, answers(200, "{}"));
        assertEquals(Unlinking.UNKNOWN, unlink());
        stage.service.on(Stage.LIST, answers(200, "{}"));
        assertEquals(Outcome.PROTOCOL, failure());
    }

    @Test
    void sameRadioUnderANewIdIsStillLinked() throws WristwayException {
        stage.service.on(Stage.UNLINK, fixture("unbind_ok"));
        stage.service.on(Stage.LIST, LISTED, answers(200, LISTED.body().replace("\"C0FFEE000001\"", "\"NEW\"")));
        assertEquals(Unlinking.STILL_LISTED, unlink());
    }

    @Test
    void endedTokenIsRenewedAndTheUnlinkGoesOn() throws WristwayException {
        stage.service.on(Stage.LIST, LISTED, LISTED, EMPTY);
        stage.service.on(Stage.UNLINK, fixture("unbind_http401"), fixture("unbind_ok"));
        stage.service.on(Stage.RENEW, fixture("app_tokens_ok"));
        assertEquals(Unlinking.GONE, unlink());
        assertEquals("APP-TOKEN-2-EXAMPLE", stage.service.last(Stage.UNLINK).header("apptoken"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"unbind_http401, ACCOUNT_LOGIN, 1", "unbind_token_invalid, ACCOUNT_LOGIN, 1", "unbind_http401_mutex, ACCOUNT_LOGIN, 1",
                "unbind_session_replaced, ACCOUNT_LOGIN, 1", "login1_rate_limited, OFFLINE, 1", "unbind_bad_request, REFUSED, 2",
                "unbind_server_error, OFFLINE, 2"})
    void refusalIsSentOnceAndChangesNothing(String fixture, Outcome outcome, int lists) {
        stage.service.on(Stage.UNLINK, fixture(fixture));
        stage.service.on(Stage.RENEW, fixture("app_tokens_login_token_invalid"));
        assertEquals(outcome, failure());
        assertEquals(1, stage.service.count(Stage.UNLINK));
        assertEquals(lists, stage.service.count(Stage.LIST));
        assertEquals(0, stage.service.count(Stage.UNLINK_REST));
    }

    @Test
    void unknownNumberIsNeverSuccess() {
        stage.service.on(Stage.UNLINK, answers(200, "{\"code\": 2, \"message\": \"success\"}"));
        assertEquals(Outcome.REFUSED, failure());
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"{\"code\": 2}", "<html>", "500", "502", "silence"})
    void whateverItAnswersTheListDecides(String answer) throws WristwayException {
        stage.service.on(Stage.UNLINK, answer.equals("silence") ? hangsUp()
                : answer.matches("\\d+") ? answers(Integer.parseInt(answer), "") : answers(200, answer));
        stage.service.on(Stage.LIST, LISTED, EMPTY);
        assertEquals(Unlinking.GONE, unlink());
        stage.service.on(Stage.LIST, LISTED, answers(500, ""));
        assertEquals(Unlinking.UNKNOWN, unlink());
        assertEquals(2, stage.service.count(Stage.UNLINK));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>", "502", "504", "silence"})
    void unreadableAnswerAndStillListedStaysOpen(String answer) throws WristwayException {
        stage.service.on(Stage.UNLINK, answer.equals("silence") ? hangsUp()
                : answer.matches("\\d+") ? answers(Integer.parseInt(answer), "") : answers(200, answer));
        assertEquals(Unlinking.STILL_LISTED, unlink());
        assertEquals(1, stage.service.count(Stage.UNLINK));
    }

    @Test
    void afterATimeoutItListsInsteadOfSendingAgain() throws WristwayException {
        stage.configure("replyTimeoutSeconds", 1);
        stage.service.on(Stage.UNLINK, staysSilent());
        stage.service.on(Stage.LIST, LISTED, EMPTY);
        assertEquals(Unlinking.GONE, unlink());
        assertEquals(1, stage.service.count(Stage.UNLINK));
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 405})
    void otherFormIsTriedWhenTheFirstDoesNotExist(int status) throws WristwayException {
        stage.service.on(Stage.UNLINK, answers(status, "<html>no</html>"));
        stage.service.on(Stage.UNLINK_REST, answers(204, ""));
        stage.service.on(Stage.LIST, LISTED, LISTED, EMPTY);
        assertEquals(Unlinking.GONE, unlink());

        stage.service.on(Stage.UNLINK_REST, fixture("unbind_rest_conflict"));
        stage.service.on(Stage.LIST, LISTED, LISTED, EMPTY);
        assertEquals(Unlinking.GONE, unlink());
    }

    @Test
    void withoutAnyFormTheVendorsAppMustDoIt() {
        WristwayException e = assertThrows(WristwayException.class, this::unlink);
        assertEquals(Outcome.REFUSED, e.outcome());
        assertTrue(e.remedy().contains("vendor's app"), e.remedy());
        assertEquals(1, stage.service.count(Stage.UNLINK_REST));
    }

    @Test
    void withoutTheServiceNothingIsSent() {
        stage.service.on(Stage.LIST, hangsUp());
        assertEquals(Outcome.OFFLINE, failure());
        assertEquals(0, stage.service.count(Stage.UNLINK));
        Thread.currentThread().interrupt();
        assertEquals(Outcome.CANCELLED, failure());
        assertTrue(Thread.interrupted());
    }

    @Test
    void previewIsTheRequestWithoutItsToken() throws WristwayException {
        String preview = String.join("\n", stage.bridge.unlinkPreview(account, band));
        assertTrue(preview.startsWith("DELETE " + stage.service.address() + "/v1/device/binds.json?userid=7000000001"), preview);
        assertTrue(preview.contains("deviceid=C0FFEE000001") && preview.contains("apptoken: [hidden]"), preview);
        assertFalse(preview.contains("APP-TOKEN"), preview);
        assertEquals(0, stage.service.count(Stage.UNLINK));
        stage.service.on(Stage.LIST, EMPTY);
        assertTrue(stage.bridge.unlinkPreview(account, band).get(0).startsWith("nothing"));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource(delimiter = '|', textBlock = """
        legacy       | 0 | /v1/device/binds.json?userid=7000000001
        legacy       | 4 | /v1/watch/binds.json?userid=7000000001
        rest         | 0 | /users/7000000001/devices/C0FFEE000001?deviceType=0&deviceSource=59
        rest, legacy | 0 | /users/7000000001/devices/C0FFEE000001?deviceType=0&deviceSource=59
        """)
    void previewShowsEveryConfiguredFormAndNoToken(String forms, int type, String path) throws WristwayException {
        stage.service.on(Stage.LIST, answers(200, LISTED.body().replace("\"deviceType\": 0", "\"deviceType\": " + type).replace("\"deviceType\":0", "\"deviceType\":" + type)));
        stage.configure("unlinkForms", forms.split(", "));
        List<String> preview = stage.bridge.unlinkPreview(account, band);
        assertTrue(preview.get(0).startsWith("DELETE " + stage.service.address() + path), preview.toString());
        assertEquals(forms.split(", ").length, preview.stream().filter(line -> line.startsWith("DELETE ")).count(), preview.toString());
        assertEquals(forms.split(", ").length, preview.stream().filter("apptoken: [hidden]"::equals).count(), preview.toString());
        assertFalse(preview.toString().contains("APP-TOKEN"), preview.toString());
        assertEquals(0, stage.service.count(Stage.UNLINK) + stage.service.count(Stage.UNLINK_REST));
    }
}
