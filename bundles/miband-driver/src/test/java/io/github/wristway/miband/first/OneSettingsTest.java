package io.github.wristway.miband.first;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.InvalidRequest;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Settings;
import io.github.wristway.gateway.device.Settings.Taken;
import io.github.wristway.miband.OneScene;
import io.github.wristway.miband.talk.Characteristic;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneSettingsTest {
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
        goal                | 8000           | write ONE_CONTROL 0500401f
        wear-side           | right          | write ONE_CONTROL 0f01
        time                | now            | write ONE_CLOCK 18050f0c0000ffffffffffff
        heart-rate-in-sleep | on             | write HEART_RATE_ORDER 150001
        alarm1              | 06:30,weekdays | write ONE_CONTROL 04000118051006 1e00001f
        alarm3              | 18:05,once     | write ONE_CONTROL 040201 18050f120500 0000
        alarm2              | off            | write ONE_CONTROL 040100 18050f0c0000 0000
        """)
    void aBand1STakesAllInSilence(String name, String value, String event) throws WristwayException {
        OneScene one = OneScene.withBand1S().ofOurs();
        Settings settings = one.opened(Settings.class);
        int opened = one.band.events.size();
        assertEquals(Taken.SENT, settings.write(name, value));
        assertEquals(List.of("write " + event.substring(6).replaceAll("(?<=[0-9a-f]) ", "")),
                     one.band.events.subList(opened, one.band.events.size()));
    }

    @Test
    void aBand1TellsItsTime() throws WristwayException {
        assertEquals(Map.of("time", "now"), OneScene.withBand1().ofOurs().opened(Settings.class).read());
        OneScene wrong = OneScene.withBand1().ofOurs();
        wrong.band.holds(Characteristic.ONE_CLOCK, Bytes.ofHex("18050f0b0000ffffffffffff"));
        assertEquals(Map.of(), wrong.opened(Settings.class).read());
    }

    @Test
    void aBand1HasNoPulseToAskForInSleep() throws WristwayException {
        Settings settings = OneScene.withBand1A().ofOurs().opened(Settings.class);
        assertThrows(InvalidRequest.class, () -> settings.write("heart-rate-in-sleep", "on"));
        assertThrows(InvalidRequest.class, () -> settings.write("alarm4", "off"));
    }
}
