package io.github.wristway.virtual.account;

import static io.github.wristway.virtual.account.Fixture.assertLike;
import static io.github.wristway.virtual.account.Fixture.assertSame;
import static io.github.wristway.virtual.account.Household.ANNA;
import static io.github.wristway.virtual.account.Household.BAND;
import static io.github.wristway.virtual.account.Household.BEN;
import static io.github.wristway.virtual.account.Household.DEVICES;
import static io.github.wristway.virtual.account.Household.OTHER_BAND;
import static io.github.wristway.virtual.account.Household.UNLINK_BAND;
import static io.github.wristway.virtual.account.Household.UNLINK_BAND_REST;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonParser;
import io.github.wristway.virtual.account.PhoneApp.SignedIn;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnlinkingTest {
    private Household home;
    private PhoneApp phone;
    private SignedIn anna;

    @BeforeEach
    void moveIn() throws IOException, InterruptedException {
        home = new Household();
        phone = home.phone;
        anna = home.annaSignsIn();
        home.server.link(ANNA, BAND);
        home.server.link(ANNA, OTHER_BAND);
    }

    @AfterEach
    void moveOut() {
        home.close();
    }

    @Test
    void removesOneDevice() throws Exception {
        assertSame("unbind_ok", phone.delete(UNLINK_BAND, anna.appToken()));
        assertEquals(List.of(OTHER_BAND), home.server.devices(ANNA));
        assertLike("devices_one", phone.get(DEVICES, anna.appToken()));
        assertSame("unbind_bad_request", phone.delete(UNLINK_BAND, anna.appToken()));
    }

    @Test
    void removesOneDeviceTheNewerWay() throws Exception {
        HttpResponse<String> answer = phone.delete(UNLINK_BAND_REST, anna.appToken());
        assertEquals(204, answer.statusCode());
        assertEquals("", answer.body());
        assertEquals(List.of(OTHER_BAND), home.server.devices(ANNA));
        assertSame("unbind_rest_conflict", phone.delete(UNLINK_BAND_REST, anna.appToken()));
    }

    @ParameterizedTest(name = "{1} instead of {0}")
    @CsvSource({
        "userid=7000000001,               userid=7000000099, unbind_token_invalid",
        "userid=7000000001,               x=,                unbind_bad_request",
        "device_type=0,                   device_type=4,     unbind_bad_request",
        "device_source=59,                device_source=5,   unbind_bad_request",
        "deviceid=C0FFEE000001,           deviceid=C0FFEE,   unbind_bad_request",
        "deviceid=C0FFEE000001,           x=,                unbind_bad_request",
        "mac=C0%3AFF%3AEE%3A00%3A00%3A01, mac=C0FFEE000001,  unbind_bad_request",
        "mac=C0%3AFF%3AEE%3A00%3A00%3A01, x=,                unbind_bad_request"})
    void everythingHasToBeAsListed(String right, String wrong, String answer) throws Exception {
        assertSame(answer, phone.delete(UNLINK_BAND.replace(right, wrong), anna.appToken()));
        assertEquals(List.of(BAND, OTHER_BAND), home.server.devices(ANNA));
    }

    @Test
    void everythingHasToBeAsListedTheNewerWay() throws Exception {
        assertEquals(400, phone.delete(UNLINK_BAND_REST.replace("deviceType=0", "deviceType=4"), anna.appToken()).statusCode());
        assertEquals(400, phone.delete(UNLINK_BAND_REST.replace("&deviceSource=59", ""), anna.appToken()).statusCode());
        assertEquals(List.of(BAND, OTHER_BAND), home.server.devices(ANNA));
    }

    @Test
    void onlyTheOwnerUnlinks() throws Exception {
        home.server.unlink(ANNA, BAND.deviceId());
        home.server.link(BEN, BAND);
        assertEquals(40300, JsonParser.parseString(phone.delete(UNLINK_BAND, anna.appToken()).body())
                .getAsJsonObject().get("code").getAsInt());
        assertEquals(400, phone.delete(UNLINK_BAND_REST, anna.appToken()).statusCode());
        assertEquals(List.of(BAND), home.server.devices(BEN));
    }

    @Test
    void nobodyUnlinksWithoutAToken() throws Exception {
        assertSame("unbind_token_invalid", phone.delete(UNLINK_BAND, ""));
        assertSame("unbind_http401", phone.delete(UNLINK_BAND_REST, "made-up"));
        assertEquals(List.of(BAND, OTHER_BAND), home.server.devices(ANNA));
    }
}
