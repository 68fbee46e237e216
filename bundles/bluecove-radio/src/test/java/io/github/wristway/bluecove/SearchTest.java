package io.github.wristway.bluecove;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.radio.Advertisement;
import io.github.wristway.gateway.radio.BluetoothUuid;
import io.github.wristway.gateway.radio.Radio;
import io.github.wristway.gateway.radio.StreamLink;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Hearing over BlueCove's emulator, where an inquiry takes a second. */
@Timeout(60)
class SearchTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    private final BlockingQueue<Advertisement> heard = new LinkedBlockingQueue<>();
    private EmulatedAir air;

    @BeforeEach
    void open() {
        air = new EmulatedAir();
    }

    @AfterEach
    void close() throws Exception {
        air.close();
    }

    @Test
    void hearsWhatShowsItselfByNameAndAgainAndAgain() throws Exception {
        air.band(EmulatedAir.BAND_9, 5);
        try (Radio.Ear ear = air.radio().listen(heard::add)) {
            assertNotNull(ear);
            Advertisement first = next();
            assertEquals(EmulatedAir.BAND_9, first.address());
            assertEquals("Xiaomi Smart Band 9 1A2B", first.name());
            assertEquals("bluecove", first.radio());
            assertTrue(next().heardAt().isAfter(first.heardAt()));
        }
    }

    @Test
    void doesNotSayHowLoudItWas() throws Exception {
        air.band(EmulatedAir.BAND_9, 5);
        try (Radio.Ear ear = air.radio().listen(heard::add)) {
            assertNotNull(ear);
            assertFalse(next().hasRssi());
        }
    }

    @Test
    void hearsAHiddenDeviceOfTheConfigurationByAskingIt() throws Exception {
        air.silentBand(EmulatedAir.BAND_9, 5, false).accepting();
        try (Radio.Ear ear = air.radio(EmulatedAir.BAND_9).listen(heard::add)) {
            assertNotNull(ear);
            Advertisement one = next();
            assertEquals(EmulatedAir.BAND_9, one.address());
            assertEquals("Xiaomi Smart Band 9 1A2B", one.name());
            assertEquals(Set.of(BluetoothUuid.of(0x1101)), one.services());
        }
    }

    @Test
    void neverClaimsADeviceThatDoesNotAnswerOrHasNoSerialPort() throws Exception {
        air.band(EmulatedAir.BAND_9, 5);
        air.silentBand(EmulatedAir.BAND_8_PRO, 5, false).close();
        try (Radio.Ear ear = air.radio(EmulatedAir.NOBODY, EmulatedAir.BAND_8_PRO).listen(heard::add)) {
            assertNotNull(ear);
            for (int round = 0; round < 2; round++) assertEquals(EmulatedAir.BAND_9, next().address());
        }
    }

    @Test
    void aDeviceThatAnswersAndShowsItselfIsHeardOnceARound() throws Exception {
        air.band(EmulatedAir.BAND_9, 5);
        air.band(EmulatedAir.BAND_8_PRO, 1);
        try (Radio.Ear ear = air.radio(EmulatedAir.BAND_9).listen(heard::add)) {
            assertNotNull(ear);
            assertEquals(EmulatedAir.BAND_9, next().address());
            assertEquals(EmulatedAir.BAND_8_PRO, next().address());
            assertEquals(EmulatedAir.BAND_9, next().address());
        }
    }

    @Test
    void anEarThatFailsDoesNotDeafenTheOthers() throws Exception {
        air.band(EmulatedAir.BAND_9, 5);
        BlueCoveRadio radio = air.radio();
        Radio.Ear failing = radio.listen(one -> {
            throw new IllegalStateException("on purpose");
        });
        try (Radio.Ear ear = radio.listen(heard::add)) {
            assertNotNull(ear);
            next();
            next();
        }
        failing.close();
    }

    @Test
    void looksAroundNoMoreWhenNobodyListens() throws Exception {
        air.band(EmulatedAir.BAND_9, 5);
        BlueCoveRadio radio = air.radio();
        Radio.Ear ear = radio.listen(heard::add);
        next();
        ear.close();
        heard.clear();
        try (StreamLink link = radio.stream(EmulatedAir.BAND_9, LONG)) { // which waits until the search is still
            assertNotNull(link);
        }
        assertTrue(heard.isEmpty());
    }

    @Test
    void connectsInTheMiddleOfAnInquiryAndGoesOnListening() throws Exception {
        EmulatedBand band = air.band(EmulatedAir.BAND_9, 5);
        BlueCoveRadio radio = air.radio();
        try (Radio.Ear ear = radio.listen(heard::add)) {
            assertNotNull(ear);
            next();
            for (int times = 0; times < 3; times++) {
                try (StreamLink link = radio.stream(EmulatedAir.BAND_9, LONG)) {
                    band.peer().send(Bytes.of(times));
                    assertEquals(Bytes.of(times), link.receive(LONG));
                }
            }
            heard.clear();
            next();
        }
    }

    @Test
    void doesNotLookAroundBesideAConnectionIfTheAdapterCannot() throws Exception {
        air.band(EmulatedAir.BAND_9, 5);
        BlueCoveRadio radio = air.radio();
        try (Radio.Ear ear = radio.listen(heard::add)) {
            assertNotNull(ear);
            try (StreamLink link = radio.stream(EmulatedAir.BAND_9, LONG)) {
                assertNotNull(link);
                assertNull(heard.poll(2, TimeUnit.SECONDS), "an inquiry of a second came through");
            }
            next();
        }
    }

    private Advertisement next() throws InterruptedException {
        Advertisement one = heard.poll(20, TimeUnit.SECONDS);
        assertNotNull(one, "nothing was heard");
        return one;
    }
}
