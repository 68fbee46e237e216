package io.github.wristway.itests.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.Report;
import io.github.wristway.gateway.Verb;
import io.github.wristway.gateway.Watcher;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Alerting;
import io.github.wristway.gateway.radio.Address;
import io.github.wristway.virtual.band.BandModel;
import io.github.wristway.virtual.band.Fault;
import io.github.wristway.virtual.band.VirtualBand;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bands that exchange keys and talk in messages: Band 6 and Band 7. */
class NewerBandsTest {
    @TempDir
    Path folder;
    private WholeHouse house;

    @BeforeEach
    void signIn() throws WristwayException {
        house = new WholeHouse(folder);
        house.signIn();
    }

    @AfterEach
    void close() {
        house.close();
    }

    private VirtualBand linked(BandModel model, String firmware) throws WristwayException {
        VirtualBand band = house.vendorLinked(model, "kitchen", Duration.ofHours(2)).running(firmware);
        Report link = house.link(band, "kitchen");
        assertEquals(Outcome.OK, link.outcome(), link::toString);
        return band;
    }

    private VirtualBand linked(BandModel model) throws WristwayException {
        return linked(model, model.firmware());
    }

    @ParameterizedTest
    @ValueSource(strings = {"V1.0.1.32", "V1.0.4.38"})
    void aBandSixIsFreedWhateverWayItsFirmwareWants(String firmware) throws WristwayException {
        VirtualBand band = linked(BandModel.MI6, firmware);
        Address before = band.address();
        Report unlink = house.run(Verb.UNLINK, "kitchen");
        assertEquals(Outcome.OK, unlink.outcome(), unlink::toString);
        assertTrue(band.isFree());
        assertNotEquals(before, band.address());
        assertFalse(house.accountLists(band));
    }

    @ParameterizedTest
    @EnumSource(value = Fault.class, names = {"REFUSES_EXCHANGE", "LOST_CHUNK", "NO_ACK", "SPOILT_MESSAGE", "MUTE_RESET"})
    void oneMishapDoesNotKeepABandSixFromItsReset(Fault fault) throws WristwayException {
        VirtualBand band = linked(BandModel.MI6);
        band.fault(fault, 1);
        Report reset = house.run(Verb.RESET, "kitchen");
        assertEquals(Outcome.OK, reset.outcome(), reset::toString);
        assertTrue(band.isFree());
    }

    @Test
    void aBandSixThatOnlySaysYesIsNotCalledFree() throws WristwayException {
        VirtualBand band = linked(BandModel.MI6);
        band.fault(Fault.STUBBORN, 1);
        assertEquals(Outcome.SENT_NOT_VERIFIED, house.run(Verb.RESET, "kitchen").outcome());
    }

    @ParameterizedTest
    @EnumSource(value = Fault.class, names = {"REFUSES_EXCHANGE", "LOST_CHUNK", "NO_ACK", "SPOILT_MESSAGE", "GAP", "BAD_CHECKSUM"})
    void oneMishapDoesNotKeepABandSevenFromItsSync(Fault fault) throws WristwayException {
        VirtualBand band = linked(BandModel.MI7);
        band.record(60);
        band.fault(fault, 1);
        Report sync = house.run(Verb.SYNC, "kitchen");
        assertEquals(Outcome.OK, sync.outcome(), sync::toString);
        assertEquals(180, house.storedMinutes("kitchen"));
        assertEquals(0, band.storedMinutes());
    }

    @ParameterizedTest
    @EnumSource(value = BandModel.class, names = {"MI6", "MI7"})
    void aKeyThatFitsNoMoreIsCalledStale(BandModel model) throws WristwayException {
        VirtualBand band = linked(model);
        band.linkByStranger();
        assertEquals(Outcome.KEY_STALE, house.run(Verb.SYNC, "kitchen").outcome());
        band.heal();
        assertEquals(Outcome.OK, house.run(Verb.SYNC, "kitchen").outcome());
    }

    @ParameterizedTest
    @CsvSource({"MI6, rings", "MI7, vibrates to be found"})
    void itMakesItselfNoticed(BandModel model, String how) throws WristwayException {
        VirtualBand band = linked(model);
        house.gateway().wearables().use("kitchen", Alerting.class, Watcher.NOBODY, alerting -> alerting.find(Duration.ofSeconds(5)));
        assertTrue(band.diary().stream().anyMatch(event -> event.contains(how)), () -> band.diary().toString());
        house.pass(Duration.ofSeconds(30));
        assertFalse(band.display().vibrates() || band.display().caller().isPresent(), () -> "quiet again: " + band.display() + " " + band.diary());
    }
}
