package io.github.wristway.miband;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.NotFound;
import io.github.wristway.gateway.base.Unsupported;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Alerting;
import io.github.wristway.gateway.device.Credential;
import io.github.wristway.gateway.device.Resetting;
import io.github.wristway.gateway.device.Session;
import io.github.wristway.miband.huami.FirmwareVersion;
import io.github.wristway.miband.talk.Characteristic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A row of {@link MiBandModel} holds for the firmware that somebody has met. */
class FirmwareTest {
    private static final String RESET = "write CONFIGURATION 060b0001";

    private final Scene scene = Scene.withBand4();

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "mi2, V1.0.1.81, true", "mi2, 1.0.1.81, true", "mi2, v1, true", "mi2, V2.0.0.1, false", "mi2, V10.0.1.81, false",
        "mi3, V1.5.0.2, true", "mi3, V2.4.0.32, true", "mi3, V3.0.0.0, false", "hrx, V1.0.3.2, true",
        "mi4, V1.0.9.66, true", "mi5, V1.0.2.46, true", "amazfit5, V1.0.5.16, true", "mi6, V1.0.6.10, true",
        "mi6, V2.0.0.0, false", "mi7, V2.0.0.4, true", "mi7, V4.0.0.0, false", "mi4, '', false", "mi4, V, false", "mi4, V1.0.x, false",
    })
    void isKnownByItsFirstNumber(String model, String firmware, boolean known) throws NotFound {
        assertEquals(known, Models.withId(model).box().fits(firmware));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"V9.1", "hello"})
    void unknownFirmwareIsReadButNotReset(String firmware) throws WristwayException {
        tells(firmware);
        Session session = scene.open4();
        assertEquals(Optional.of(firmware), session.details().firmware());
        session.capability(Alerting.class).orElseThrow().find(Duration.ofSeconds(1));
        int before = scene.band.events.size();
        Unsupported refused = assertThrows(Unsupported.class, session.capability(Resetting.class).orElseThrow()::reset);
        assertTrue(refused.getMessage().contains("its firmware " + firmware + " is none that we know: nobody knows what a reset does to it"),
                   refused.getMessage());
        assertTrue(refused.remedy().contains("More → Settings → Factory reset"), refused.remedy());
        assertEquals(List.of("read SOFTWARE"), scene.band.events.subList(before, scene.band.events.size()));
    }

    @Test
    void whatTheBandSaysNowCountsNotWhatItSaidBefore() throws WristwayException {
        Resetting resetting = scene.driver.open(scene.approach("mi4", new Credential.Known(Scene.KEY_4), Optional.of("V9.1")))
                .capability(Resetting.class).orElseThrow();
        scene.band.answers(RESET, "CONFIGURATION 10060b0001");
        assertEquals(Resetting.Reply.CONFIRMED, resetting.reset());
    }

    @Test
    void aBandThatTellsNoFirmwareIsTakenForWhatItIs() throws WristwayException {
        tells("");
        scene.band.answers(RESET, "CONFIGURATION 10060b0001");
        assertEquals(Resetting.Reply.CONFIRMED, scene.opened(Resetting.class).reset());
    }

    @ParameterizedTest(name = "{0} is at least {1}: {2}")
    @CsvSource({
        "V1.0.4.38, 1.0.4, true", "V1.0.4, 1.0.4, true", "V1.0.4.0, 1.0.4, true", "V1.0.3.99, 1.0.4, false", "V1.0, 1.0.4, false",
        "V1.0.10.2, 1.0.4, true", "V2, 1.0.4, true", "V1.0.1.36, 1.0.4, false",
    })
    void comparesNumberByNumber(String one, String other, boolean atLeast) {
        assertEquals(atLeast, FirmwareVersion.read(one).orElseThrow().isAtLeast(FirmwareVersion.read(other).orElseThrow()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "V", "V1.", "V1..2", "1.0.4-beta", "V99999999999999999999", "W1.0", "1.2.3.4.5.6.7.8.9"})
    void readsNothingElse(String said) {
        assertEquals(Optional.empty(), FirmwareVersion.read(said));
    }

    private void tells(String firmware) {
        scene.band.holds(Characteristic.SOFTWARE, Bytes.copyOf(firmware.getBytes(StandardCharsets.UTF_8)));
    }
}
