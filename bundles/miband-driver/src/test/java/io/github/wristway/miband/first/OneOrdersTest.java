package io.github.wristway.miband.first;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.wristway.gateway.base.LinkLost;
import io.github.wristway.gateway.base.RequestRefused;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Alerting;
import io.github.wristway.gateway.device.Rebooting;
import io.github.wristway.gateway.device.Resetting;
import io.github.wristway.gateway.device.Resetting.Reply;
import io.github.wristway.miband.OneScene;
import io.github.wristway.miband.ScriptedBand;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneOrdersTest {
    private static final String RESET = "write ONE_CONTROL 09";

    private final OneScene one = OneScene.withBand1A().ofOurs();
    private final ScriptedBand band = one.band;

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"0a, CONFIRMED", "07, SILENT", "0a0a, SILENT"})
    void resetsOnce(String notice, Reply reply) throws WristwayException {
        band.answers(RESET, "ONE_NOTICE " + notice);
        assertEquals(reply, one.opened(Resetting.class).reset());
        assertEquals(1, Collections.frequency(band.events, RESET));
    }

    @Test
    void theBandRefusesTheReset() throws WristwayException {
        band.answers(RESET, "ONE_NOTICE 09");
        assertThrows(RequestRefused.class, one.opened(Resetting.class)::reset);
    }

    @Test
    void theLinkDropsWithTheReset() throws WristwayException {
        band.hangsUpOn(RESET);
        assertEquals(Reply.LINK_DROPPED, one.opened(Resetting.class).reset());
    }

    @Test
    void aLinkThatIsBrokenBeforeTheResetSendsNothing() throws WristwayException {
        Resetting resetting = one.opened(Resetting.class);
        band.hangsUpOn("read ONE_INFO");
        assertThrows(LinkLost.class, resetting::reset);
        assertEquals(0, Collections.frequency(band.events, RESET));
    }

    @Test
    void reboots() throws WristwayException {
        band.hangsUpOn("write ONE_CONTROL 0c");
        one.opened(Rebooting.class).reboot();
        assertEquals("write ONE_CONTROL 0c", band.events.get(band.events.size() - 1));
    }

    @Test
    void vibrates() throws WristwayException {
        one.opened(Alerting.class).find(Duration.ofSeconds(3));
        assertEquals(List.of("write ALERT_LEVEL 02", "write ALERT_LEVEL 00"), lastTwo(band));
    }

    @Test
    void vibratesByAnotherOrderOnOldFirmware() throws WristwayException {
        OneScene old = OneScene.withBand1().ofOurs();
        old.opened(Alerting.class).find(Duration.ofSeconds(3));
        assertEquals(List.of("write ONE_CONTROL 0801", "write ONE_CONTROL 13"), lastTwo(old.band));
    }

    @Test
    void vibratesShortlyAsOftenAsItShould() throws WristwayException {
        one.opened(Alerting.class).vibrate(2);
        assertEquals(2, Collections.frequency(band.events, "write ALERT_LEVEL 01"));
        OneScene old = OneScene.withBand1().ofOurs();
        old.opened(Alerting.class).vibrate(3);
        assertEquals(3, Collections.frequency(old.band.events, "write ONE_CONTROL 0800"));
    }

    private static List<String> lastTwo(ScriptedBand band) {
        return band.events.subList(band.events.size() - 2, band.events.size());
    }
}
