package io.github.wristway.itests.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.Report;
import io.github.wristway.gateway.Sighting;
import io.github.wristway.gateway.Verb;
import io.github.wristway.gateway.Wish;
import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.InvalidRequest;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Recognition;
import io.github.wristway.gateway.radio.Address;
import io.github.wristway.virtual.air.Advert;
import io.github.wristway.virtual.air.Peer;
import io.github.wristway.virtual.air.Thing;
import io.github.wristway.virtual.air.Wire;
import io.github.wristway.virtual.band.BandModel;
import io.github.wristway.virtual.band.VirtualBand;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Air in which not everything is as it should be. */
@Timeout(60)
class BadAirScenariosTest {
    /** As many as the gateway keeps in mind. */
    private static final int MOST = 4096;

    @TempDir
    Path folder;

    private WholeHouse house;

    @BeforeEach
    void open() {
        house = new WholeHouse(folder);
    }

    @AfterEach
    void close() {
        house.close();
    }

    /** It says a name, and takes no link. */
    private record Beacon(Address address, String name) implements Thing {
        @Override
        public Optional<Advert> advert() {
            return Optional.of(new Advert(name, Set.of(), Map.of(0x0157, Bytes.of(0x02)), Map.of()));
        }

        @Override
        public Optional<Peer> accept(Wire wire) {
            return Optional.empty();
        }
    }

    private void beacon(int number, String name) {
        house.world.air().place(new Beacon(new Address("C0:00:00:%02X:%02X:%02X".formatted(number >> 16, number >> 8 & 0xff, number & 0xff)), name), -90);
    }

    @Test
    void twoOfOneNameAreNeverTakenForOne() throws WristwayException {
        VirtualBand left = house.world.add(BandModel.MI2, "left").tappedAfter(Duration.ofSeconds(1));
        VirtualBand right = house.world.add(BandModel.MI2, "right").tappedAfter(Duration.ofSeconds(1));
        house.pass(Duration.ofSeconds(3));
        InvalidRequest ambiguous = assertThrows(InvalidRequest.class, () -> house.gateway().plans().make(Wish.of(Verb.LINK, "MI Band 2")));
        assertEquals("2 things on the air go by \"MI Band 2\"", ambiguous.getMessage());
        assertTrue(ambiguous.remedy().contains(left.address().text()) && ambiguous.remedy().contains(right.address().text()));
        assertThrows(InvalidRequest.class, () -> house.gateway().traces().begin("MI Band 2"));
        house.link(left, "kitchen");
        assertEquals(Outcome.OK, house.run(Verb.UNLINK, "kitchen").outcome());
        assertTrue(left.resets() == 1 && right.resets() == 0, "the other one is not touched");
    }

    @Test
    void oneThatComesUpElsewhereInTheMiddleOfASyncIsNotTrustedAndNotLost() throws WristwayException {
        VirtualBand band = house.vendorLinked(BandModel.MI4, "band", Duration.ofDays(7));
        house.signIn();
        house.link(band, "kitchen");
        Address before = band.address();
        onceInside(band, band::resetByMenu);
        assertEquals(Outcome.OUT_OF_RANGE, house.run(Verb.SYNC, "kitchen").outcome());
        assertFalse(before.equals(band.address()));
        assertEquals(0, band.forgottenMinutes(), "nothing was acknowledged that is not here");
        long stored = house.storedMinutes("kitchen");
        house.pass(Duration.ofMinutes(1));
        Report unlinked = house.run(Verb.UNLINK, "kitchen");
        assertTrue(unlinked.lines().toString().contains("in reach, and free under " + band.address()), unlinked::toString);
        assertEquals(stored, house.storedMinutes("kitchen"));
        assertEquals(1, band.resets(), "nobody resets it twice");
    }

    /** A moment after somebody was let in, when data is on its way. */
    private void onceInside(VirtualBand band, Runnable action) {
        Duration moment = Duration.ofMillis(100);
        house.time.after(moment, band.isAuthenticated() ? action : () -> onceInside(band, action));
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 5000})
    void aCrowdedStreetIsScannedQuicklyAndFillsNoMemory(int advertisers) throws WristwayException {
        VirtualBand band = house.world.add(BandModel.MI4, "band");
        for (int i = 0; i < advertisers; i++) beacon(i, i % 3 == 0 ? "" : "street");
        Instant begun = house.time.now();
        List<Sighting> sightings = house.gateway().air().scan(Duration.ofSeconds(5));
        assertEquals(Duration.ofSeconds(5), Duration.between(begun, house.time.now()));
        if (advertisers > MOST) {
            assertTrue(sightings.size() <= MOST && sightings.size() > MOST / 2, sightings.size() + " are kept in mind");
        } else {
            assertEquals(advertisers + 1, sightings.size());
            assertEquals(band.address(), sightings.get(0).heard().address(), "the loudest first");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u001b[2J\u001b]0;owned\u0007Mi Smart Band 4", "Mi Smart Band 4 \u009b31m", "MI Band 2\r\n$ rm", "\u202eMi Smart Band 4"})
    void aNameThatWouldSteerTheTerminalIsInNoWordsOfOurs(String name) throws WristwayException {
        beacon(1, name);
        beacon(2, name);
        for (Sighting sighting : house.gateway().air().scan(Duration.ofSeconds(3))) {
            harmless(sighting.recognition().map(Recognition::reason).orElse(""));
            harmless(sighting.modelName().orElse(""));
            told(() -> house.gateway().air().look(sighting.heard().address().text()));
            told(() -> house.gateway().plans().make(Wish.of(Verb.LINK, sighting.heard().address().text())));
        }
    }

    private interface Call {
        void run() throws WristwayException;
    }

    private static void told(Call call) {
        WristwayException failure = assertThrows(WristwayException.class, call::run);
        harmless(failure.getMessage());
        harmless(failure.remedy());
    }

    private static void harmless(String words) {
        assertTrue(words.codePoints().noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT), words);
    }
}
