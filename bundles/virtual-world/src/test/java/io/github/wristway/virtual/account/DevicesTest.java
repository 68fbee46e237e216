package io.github.wristway.virtual.account;

import static io.github.wristway.virtual.account.Fixture.assertLike;
import static io.github.wristway.virtual.account.Fixture.assertSame;
import static io.github.wristway.virtual.account.Household.ANNA;
import static io.github.wristway.virtual.account.Household.ANNAS_ID;
import static io.github.wristway.virtual.account.Household.BAND;
import static io.github.wristway.virtual.account.Household.BEN;
import static io.github.wristway.virtual.account.Household.DEVICES;
import static io.github.wristway.virtual.account.Household.HISTORY;
import static io.github.wristway.virtual.account.Household.OTHER_BAND;
import static io.github.wristway.virtual.account.Household.PROFILE;
import static io.github.wristway.virtual.account.Household.SCALE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.wristway.virtual.account.PhoneApp.SignedIn;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DevicesTest {
    private static final String MAY_LINK = "/v1/device/binds.json?userid=" + ANNAS_ID + "&mac=C0%3AFF%3AEE%3A00%3A00%3A01";

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
    void listsWhatIsLinked() throws Exception {
        assertSame("devices_empty", phone.get(DEVICES, anna.appToken()));
        home.server.link(ANNA, BAND);
        JsonObject one = assertLike("devices_one", phone.get(DEVICES, anna.appToken()));
        assertEquals("C0:FF:EE:00:00:01", item(one, 0).get("macAddress").getAsString());
        assertEquals(home.time.now().getEpochSecond(), item(one, 0).get("applicationTime").getAsLong());
        JsonObject more = JsonParser.parseString(item(one, 0).get("additionalInfo").getAsString()).getAsJsonObject();
        assertEquals("0x0123456789abcdef0123456789abcdef", more.get("auth_key").getAsString());

        home.server.link(ANNA, OTHER_BAND);
        JsonObject two = assertLike("devices_two", phone.get(DEVICES, anna.appToken()));
        assertEquals(1, item(two, 0).get("activeStatus").getAsInt());
        assertEquals(0, item(two, 1).get("activeStatus").getAsInt());
        assertLike("devices_one", phone.get(DEVICES.replace("true", "false"), anna.appToken()));
    }

    @Test
    void aScaleHasNoKey() throws Exception {
        home.server.link(ANNA, SCALE);
        assertLike("devices_scale_no_key", phone.get(DEVICES, anna.appToken()));
    }

    @Test
    void theOlderListRemembersWhatWasLinked() throws Exception {
        assertSame("lists_empty", phone.get(HISTORY, anna.appToken()));
        home.server.link(ANNA, BAND);
        JsonObject linked = assertLike("lists_bound", phone.get(HISTORY, anna.appToken()));
        assertEquals(BAND.authKeyHex().get(), remembered(linked).get("auth_key").getAsString());
        assertEquals(1, remembered(linked).get("binding_status").getAsInt());

        home.server.unlink(ANNA, BAND.deviceId());
        JsonObject unlinked = assertLike("lists_after_unbind", phone.get(HISTORY, anna.appToken()));
        assertEquals("", remembered(unlinked).get("auth_key").getAsString());
        assertEquals(0, remembered(unlinked).get("binding_status").getAsInt());
        assertSame("devices_empty", phone.get(DEVICES, anna.appToken()));
        assertEquals(List.of(), home.server.devices(ANNA));
    }

    @Test
    void showsTheProfile() throws Exception {
        JsonObject profile = assertLike("profile_ok", phone.get(PROFILE, anna.appToken()));
        assertEquals("Anna", profile.getAsJsonObject("data").get("nick_name").getAsString());
        assertSame("unbind_bad_request", phone.get("/huami.health.getUserInfo.json", anna.appToken()));
    }

    @Test
    void saysWhetherABandMayBeLinked() throws Exception {
        assertEquals(1, status("bindable_ok", MAY_LINK));
        home.server.link(ANNA, OTHER_BAND);
        assertEquals(-1, status("bindable_account_has_other", MAY_LINK));
        assertEquals(1, status("bindable_ok", MAY_LINK + "&enableMultiDevice=true"));
        home.server.link(BEN, BAND);
        assertEquals(-2, status("bindable_bound_by_other", MAY_LINK));
        home.server.unlink(BEN, BAND.deviceId());
        home.server.link(ANNA, BAND);
        assertEquals(-3, status("bindable_already_mine", MAY_LINK));
    }

    @Test
    void linksABandOfNobodyElse() throws Exception {
        Map<String, String> form = Map.of("userid", ANNAS_ID, "deviceid", BAND.deviceId(), "device_type", "0", "device_source", "59",
                "mac", BAND.mac(), "sn", BAND.serial(), "auth_key", BAND.authKeyHex().get(), "fw_version", BAND.firmware(),
                "displayName", BAND.displayName(), "activeStatus", "1");
        assertSame("bind_ok", phone.post("/v1/device/binds.json", form, anna.appToken()));
        assertEquals(List.of(BAND), home.server.devices(ANNA));
        assertSame("unbind_bad_request", phone.post("/v1/device/binds.json", Map.of("userid", ANNAS_ID), anna.appToken()));

        home.server.unlink(ANNA, BAND.deviceId());
        home.server.link(BEN, BAND);
        assertEquals(40300, JsonParser.parseString(phone.post("/v1/device/binds.json", form, anna.appToken()).body())
                .getAsJsonObject().get("code").getAsInt());
        assertEquals(List.of(), home.server.devices(ANNA));
        assertThrows(IllegalArgumentException.class, () -> home.server.link(ANNA, BAND));
    }

    private int status(String fixture, String path) throws IOException, InterruptedException {
        return assertLike(fixture, phone.get(path, anna.appToken())).getAsJsonObject("data").get("status").getAsInt();
    }

    private static JsonObject item(JsonObject list, int at) {
        return list.getAsJsonArray("items").get(at).getAsJsonObject();
    }

    private static JsonObject remembered(JsonObject list) {
        return list.getAsJsonArray("data").get(0).getAsJsonObject();
    }
}
