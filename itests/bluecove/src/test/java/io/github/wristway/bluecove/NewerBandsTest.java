package io.github.wristway.bluecove;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.Report;
import io.github.wristway.gateway.Verb;
import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.KeyRefused;
import io.github.wristway.gateway.base.LinkLost;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.Unsupported;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.PairingKey;
import io.github.wristway.gateway.radio.Address;
import io.github.wristway.virtual.band.BandModel;
import io.github.wristway.virtual.band.Fault;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Newer bands over a JSR-82 that works: the first version of their packets at channel 1, the second at 5. */
@Timeout(120)
class NewerBandsTest {
    private static final Duration DAY = Duration.ofDays(1);
    private static final PairingKey WRONG = new PairingKey(Bytes.ofHex("11".repeat(16)));

    /** Which of them, where its serial port is, and what the emulator calls it. */
    enum Newer {
        BAND_8_PRO(BandModel.MI8PRO, EmulatedAir.BAND_8_PRO, 1, "Xiaomi Smart Band 8 Pro 3C4D"),
        BAND_9(BandModel.MI9, EmulatedAir.BAND_9, 5, "Xiaomi Smart Band 9 1A2B");

        private final BandModel model;
        private final Address address;
        private final int channel;
        private final String name;

        Newer(BandModel model, Address address, int channel, String name) {
            this.model = model;
            this.address = address;
            this.channel = channel;
            this.name = name;
        }
    }

    @TempDir
    Path folder;
    private EmulatedHouse house;

    private void open(Newer newer) throws Exception {
        house = new EmulatedHouse(folder, newer.model, newer.address, newer.channel);
    }

    @AfterEach
    void close() throws Exception {
        house.close();
    }

    @ParameterizedTest
    @EnumSource
    void isFoundByItsName(Newer newer) throws Exception {
        open(newer);
        assertEquals(newer.name, house.hear().heard().name());
        assertTrue(house.hear().recognition().isPresent(), "a driver knows it");
    }

    @ParameterizedTest
    @EnumSource
    void isLinkedWithItsKeyAndSynced(Newer newer) throws Exception {
        open(newer);
        house.band.holding(DAY);
        Report link = house.link(house.band.linkByVendor());
        assertEquals(Outcome.OK, link.outcome(), () -> link + " " + house.band.diary());
        assertTrue(house.port.sent().startsWith("badcfe00c003000000"), "first it is asked for the version of its packets");
        Report sync = house.run(Verb.SYNC);
        assertEquals(Outcome.OK, sync.outcome(), () -> sync + " " + house.band.diary());
        assertTrue(house.storedMinutes() >= DAY.toMinutes() - 1, house.storedMinutes() + " minutes are stored");
        assertTrue(house.gateway().wearables().find("kitchen").batteryPercent().isPresent());
    }

    @ParameterizedTest
    @EnumSource
    void aWrongKeyIsRefused(Newer newer) throws Exception {
        open(newer);
        house.band.linkByVendor();
        assertThrows(KeyRefused.class, () -> house.link(WRONG));
    }

    @ParameterizedTest
    @EnumSource
    void aBandThatNobodyHasBoundSaysSo(Newer newer) throws Exception {
        open(newer);
        Unsupported free = assertThrows(Unsupported.class, () -> house.link(WRONG));
        assertTrue(free.getMessage().contains("the band is free and holds no key"), free.getMessage());
    }

    @ParameterizedTest
    @EnumSource
    void aFileWithABadChecksumIsNotConfirmed(Newer newer) throws Exception {
        open(newer);
        house.band.holding(DAY);
        house.link(house.band.linkByVendor());
        house.band.fault(Fault.BAD_CHECKSUM, 100);
        Outcome spoilt = outcome(Verb.SYNC);
        assertTrue(spoilt != Outcome.OK, "nobody noticed");
        assertEquals(0, house.band.forgottenMinutes());
        house.band.heal();
        assertEquals(Outcome.OK, outcome(Verb.SYNC));
        assertTrue(house.storedMinutes() >= DAY.toMinutes() - 1, house.storedMinutes() + " minutes are stored");
    }

    @ParameterizedTest
    @EnumSource
    void whereverALinkBreaksALaterSyncHasItAll(Newer newer) throws Exception {
        open(newer);
        house.band.holding(DAY);
        house.link(house.band.linkByVendor());
        for (int packets : new int[] {0, 1, 2, 3, 5, 8, 13, 21, 34}) {
            house.world.air().dropAfter(house.band, packets);
            outcome(Verb.SYNC);
        }
        house.world.air().forgetDrop(house.band);
        assertEquals(Outcome.OK, outcome(Verb.SYNC));
        assertTrue(house.storedMinutes() >= DAY.toMinutes() - 1, house.storedMinutes() + " minutes are stored");
    }

    @ParameterizedTest
    @EnumSource
    void aPhoneThatHoldsItKeepsUsOutForAsLongAsItDoes(Newer newer) throws Exception {
        open(newer);
        PairingKey key = house.band.linkByVendor();
        house.band.holdByPhone(true);
        assertThrows(LinkLost.class, () -> house.link(key)); // a device that is held takes the connection, and ends it at once
        house.band.holdByPhone(false);
        assertEquals(Outcome.OK, house.link(key).outcome());
    }

    @Test
    void aFactoryResetIsSentAsTheSchemaSays() throws Exception {
        open(Newer.BAND_8_PRO);
        house.link(house.band.linkByVendor());
        Outcome reset = outcome(Verb.RESET);
        assertEquals(1, house.band.resets(), reset + " " + house.band.diary());
    }

    private Outcome outcome(Verb verb) {
        try {
            return house.run(verb).outcome();
        } catch (WristwayException e) {
            return e.outcome();
        }
    }
}
