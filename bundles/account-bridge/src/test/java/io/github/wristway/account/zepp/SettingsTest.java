package io.github.wristway.account.zepp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.account.web.Patience;
import io.github.wristway.account.web.Server;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(delimiter = '|', textBlock = """
        passwordServer         | http://api-user.zepp.com
        accountServer          | http://127.0.0.1.evil.example
        accountServer          | ftp://127.0.0.1
        dataServer             | api-mifit.zepp.com
        dataServer             | https://user:secret@api-mifit.zepp.com
        dataServer             | https://api-mifit.zepp.com?x=1
        defaultDataServer      | ''
        regionalAccountServers | https://account-de2.zepp.com
        trustedDomains         | com
        app                    | mifit
        country                | Germany
        timezone               | Berlin
        userAgent              | ''
        bodyKey                | short
        signInPath             | v2/client/login
        devicesPath            | /users/{user}/devices
        unlinkForms            | soap
        authorizePage          | https://account.xiaomi.com/oauth2/authorize?client_id=1
        authorizePage          | http://account.xiaomi.com/?redirect_uri=https%3A%2F%2Fhm.xiaomi.com
        """)
    void nonsenseIsRefusedInTheWordsOfTheConfiguration(String property, String value) throws Exception {
        boolean list = ZeppConfig.class.getDeclaredMethod(property).getReturnType().isArray();
        refused(property, list ? new String[] {value} : value);
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({"connectTimeoutSeconds, 0", "replyTimeoutSeconds, 301", "readAttempts, 0", "firstWaitSeconds, -1", "largestReplyKib, 1",
                "passwordTries, 11", "passwordTriesWithinMinutes, 0", "triesLeftToOwner, 10", "triesRestHours, 0"})
    void nonsenseInNumbersToo(String property, int value) {
        refused(property, value);
    }

    private static void refused(String property, Object value) {
        String message = assertThrows(IllegalArgumentException.class, () -> ZeppSettings.from(Configured.with(Map.of(property, value)))).getMessage();
        assertTrue(message.startsWith(property), message);
    }

    @Test
    void appBringsItsNamesAlongAndAnyCanBeReplaced() {
        ZeppSettings.App zepp = ZeppSettings.from(Configured.with(Map.of("app", "zepp", "appVersion", "9.13.0"))).app();
        assertEquals("com.huami.midong", zepp.name());
        assertEquals("9.13.0", zepp.version());
    }

    @ParameterizedTest
    @CsvSource({"http://localhost:8080/", "http://127.0.0.1:9", "http://[::1]:9/zepp", "https://192.168.0.1"})
    void plainHttpGoesToThisMachineOnly(String address) {
        assertEquals(address.replaceFirst("/$", ""), Server.configured("dataServer", address).base());
    }

    @Test
    void waitsDoubleUpToTheLongest() {
        Patience patience = Configured.settings().patience();
        assertEquals(2, patience.waitAfter(1).toSeconds());
        assertEquals(8, patience.waitAfter(3).toSeconds());
        assertEquals(30, patience.waitAfter(10).toSeconds());
    }
}
