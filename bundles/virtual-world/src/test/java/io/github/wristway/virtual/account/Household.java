package io.github.wristway.virtual.account;

import io.github.wristway.virtual.account.PhoneApp.SignedIn;
import java.io.IOException;
import java.util.Optional;

/** A server that knows Anna and Ben, with Anna's phone. Nothing is linked yet. */
final class Household implements AutoCloseable {
    static final String ANNA = "anna@example.org";
    static final String ANNAS_ID = "7000000001";
    static final String BEN = "+8613800138000";

    static final StandInDevice BAND = new StandInDevice("C0FFEE000001", 0, 59, "C0:FF:EE:00:00:01", "0123456789ab",
            Optional.of("0123456789abcdef0123456789abcdef"), "V1.0.2.24", "Band 5");
    static final StandInDevice OTHER_BAND = new StandInDevice("C0FFEE000005", 0, 260, "C0:FF:EE:00:00:05", "0123456789ab",
            Optional.of("ffeeddccbbaa99887766554433221100"), "V1.0.6.10", "Band 6");
    static final StandInDevice SCALE = new StandInDevice("C0FFEE000002", 1, 102, "C0:FF:EE:00:00:02", "0123456789ab",
            Optional.empty(), "", "Scale");

    /** The login token follows. */
    static final String NEW_APP_TOKEN = "/v1/client/app_tokens?app_name=com.huami.midong&dn=api-mifit.zepp.com&login_token=";
    static final String DEVICES = "/users/" + ANNAS_ID + "/devices?enableMultiDevice=true";
    static final String HISTORY = "/v1/device/lists.json?userid=" + ANNAS_ID + "&enableMultiDevice=true";
    static final String PROFILE = "/huami.health.getUserInfo.json?userid=" + ANNAS_ID;
    static final String UNLINK_BAND = "/v1/device/binds.json?userid=" + ANNAS_ID + "&device_type=0&deviceid=C0FFEE000001"
            + "&device_source=59&mac=C0%3AFF%3AEE%3A00%3A00%3A01&crcedUserId=0&enableMultiDevice=true";
    static final String UNLINK_BAND_REST = "/users/" + ANNAS_ID + "/devices/C0FFEE000001?deviceType=0&deviceSource=59";

    final SetTime time = new SetTime();
    final StandInAccountServer server;
    final PhoneApp phone;

    Household() throws IOException {
        server = StandInAccountServer.start(0, time);
        server.addUser(ANNA, "pass1234", ANNAS_ID, "Anna");
        server.addUser(BEN, "Passw0rd!", "7000000099", "Ben");
        phone = new PhoneApp(server.address());
    }

    SignedIn annaSignsIn() throws IOException, InterruptedException {
        return phone.signIn(ANNA, "pass1234", PhoneApp.ZEPP);
    }

    @Override
    public void close() {
        server.close();
    }
}
