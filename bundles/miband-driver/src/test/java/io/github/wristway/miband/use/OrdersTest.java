package io.github.wristway.miband.use;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.base.LinkLost;
import io.github.wristway.gateway.base.Unsupported;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Alerting;
import io.github.wristway.gateway.device.Rebooting;
import io.github.wristway.gateway.device.Resetting;
import io.github.wristway.gateway.device.Resetting.Reply;
import io.github.wristway.miband.Scene;
import io.github.wristway.miband.ScriptedBand;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrdersTest {
    private static final String RESET = "write CONFIGURATION 060b0001";
    private static final String REBOOT = "write FIRMWARE 05";
    private static final String VIBRATE = "write ALERT_LEVEL 03";
    private static final String STILL = "write ALERT_LEVEL 00";

    private final Scene scene = Scene.withBand4();
    private final ScriptedBand band = scene.band;

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"10060b0001, CONFIRMED", "1006060001, SILENT", "10060b00, SILENT", "10, SILENT", "10060b000101, SILENT"})
    void resetsOnce(String answer, Reply reply) throws WristwayException {
        band.answers(RESET, "CONFIGURATION " + answer);
        assertEquals(reply, scene.opened(Resetting.class).reset());
        assertEquals(1, Collections.frequency(band.events, RESET));
        assertTrue(band.events.indexOf("listen CONFIGURATION") < band.events.indexOf(RESET));
    }

    @Test
    void aRefusedResetSaysWhatElseToDo() throws WristwayException {
        band.answers(RESET, "CONFIGURATION 10060b0004");
        Unsupported refused = assertThrows(Unsupported.class, scene.opened(Resetting.class)::reset);
        assertTrue(refused.remedy().contains("More → Settings → Factory reset"), refused.remedy());
    }

    @Test
    void theLinkDropsWithTheReset() throws WristwayException {
        band.hangsUpOn(RESET);
        assertEquals(Reply.LINK_DROPPED, scene.opened(Resetting.class).reset());
    }

    @Test
    void theLinkDropsBeforeTheAnswerToTheReset() throws WristwayException {
        band.hangsUpAfterSilenceOf(Duration.ofSeconds(3));
        assertEquals(Reply.LINK_DROPPED, scene.opened(Resetting.class).reset());
        assertEquals(1, Collections.frequency(band.events, RESET));
    }

    @Test
    void aLinkThatIsBrokenBeforeTheResetSendsNothing() throws WristwayException {
        band.hangsUpOn("listen CONFIGURATION");
        assertThrows(LinkLost.class, scene.opened(Resetting.class)::reset);
        assertEquals(0, Collections.frequency(band.events, RESET));
    }

    @Test
    void reboots() throws WristwayException {
        scene.opened(Rebooting.class).reboot();
        assertEquals(REBOOT, band.events.get(band.events.size() - 1));
    }

    @Test
    void aLinkThatDropsWithTheRebootIsItsSuccess() throws WristwayException {
        band.hangsUpOn(REBOOT);
        scene.opened(Rebooting.class).reboot();
        assertEquals(REBOOT, band.events.get(band.events.size() - 1));
    }

    @ParameterizedTest(name = "{0} s")
    @ValueSource(ints = {1, 4, 10})
    void vibratesUntilItIsTimeToStop(int seconds) throws WristwayException {
        Alerting alerting = scene.opened(Alerting.class);
        Instant before = scene.time.now();
        alerting.find(Duration.ofSeconds(seconds));
        assertEquals(Duration.ofSeconds(seconds), Duration.between(before, scene.time.now()));
        assertEquals((seconds + 3) / 4, Collections.frequency(band.events, VIBRATE));
        assertEquals(List.of(VIBRATE, STILL), band.events.subList(band.events.size() - 2, band.events.size()));
    }

    @Test
    void vibratingForNoTimeOnlyStops() throws WristwayException {
        scene.opened(Alerting.class).find(Duration.ZERO);
        assertEquals(0, Collections.frequency(band.events, VIBRATE));
        assertEquals(STILL, band.events.get(band.events.size() - 1));
    }
}
