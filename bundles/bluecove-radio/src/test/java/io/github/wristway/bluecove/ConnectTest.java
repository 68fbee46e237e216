package io.github.wristway.bluecove;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.base.Busy;
import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.Cancelled;
import io.github.wristway.gateway.base.OutOfRange;
import io.github.wristway.gateway.base.RequestRefused;
import io.github.wristway.gateway.base.Unsupported;
import io.github.wristway.gateway.radio.StreamLink;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a stream comes about, or does not, over BlueCove's emulator. It lets whoever knocks at a silent port wait for as long as it is silent. */
@Timeout(60)
class ConnectTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(200);

    private EmulatedAir air;
    private BlueCoveRadio radio;

    @BeforeEach
    void open() throws Exception {
        air = new EmulatedAir();
        radio = air.radio();
    }

    @AfterEach
    void close() throws Exception {
        Thread.interrupted();
        air.close();
    }

    @ParameterizedTest(name = "at channel {0}")
    @ValueSource(ints = {5, 1, 7})
    void findsTheSerialPort(int channel) throws Exception {
        EmulatedBand band = air.band(EmulatedAir.BAND_9, channel);
        try (StreamLink link = radio.stream(band.address(), LONG)) {
            band.peer().send(Bytes.of(channel));
            assertEquals(Bytes.of(channel), link.receive(LONG));
        }
    }

    @Test
    void aDeviceWithoutASerialPortRefuses() throws Exception {
        EmulatedBand band = air.silentBand(EmulatedAir.BAND_9, 5, true);
        band.close();
        RequestRefused refused = assertThrows(RequestRefused.class, () -> radio.stream(band.address(), LONG));
        assertTrue(refused.getMessage().contains("no serial port"), refused.getMessage());
    }

    @Test
    void aPortThatSomebodyHoldsIsTaken() throws Exception {
        EmulatedBand band = air.band(EmulatedAir.BAND_9, 5);
        Object adapter = EmulatedAir.adapter();
        try (StreamLink holding = air.radio(adapter).stream(band.address(), LONG)) {
            assertEquals(band.address(), holding.address());
            RequestRefused refused = assertThrows(RequestRefused.class, () -> air.radio(adapter).stream(band.address(), LONG));
            assertTrue(refused.getMessage().contains("taken"), refused.getMessage());
            assertTrue(refused.remedy().contains("phone"), refused.remedy());
        }
    }

    @Test
    void waitsNoLongerThanItMayAndClosesWhatComesTooLate() throws Exception {
        EmulatedBand band = air.silentBand(EmulatedAir.BAND_9, 5, true);
        assertThrows(OutOfRange.class, () -> radio.stream(band.address(), SHORT));
        band.accepting();
        assertTrue(band.peer().isLeft());
        try (StreamLink link = radio.stream(band.address(), LONG)) {
            band.peer().send(Bytes.of(1));
            assertEquals(Bytes.of(1), link.receive(LONG));
        }
    }

    @Test
    void oneConnectAtATimeAndTheSecondSaysSo() throws Exception {
        EmulatedBand silent = air.silentBand(EmulatedAir.BAND_8_PRO, 5, true);
        assertThrows(OutOfRange.class, () -> radio.stream(silent.address(), SHORT)); // BlueCove goes on with it
        Busy busy = assertThrows(Busy.class, () -> radio.stream(EmulatedAir.BAND_9, SHORT));
        assertTrue(busy.getMessage().contains("another device"), busy.getMessage());
        silent.accepting();
        assertTrue(silent.peer().isLeft());
        assertThrows(OutOfRange.class, () -> radio.stream(EmulatedAir.NOBODY, LONG)); // now it is its turn
    }

    @Test
    void anInterruptedCallerGetsCancelledAndWhatComesTooLateIsClosed() throws Exception {
        EmulatedBand band = air.silentBand(EmulatedAir.BAND_9, 5, true);
        Thread.currentThread().interrupt();
        assertThrows(Cancelled.class, () -> radio.stream(band.address(), LONG));
        assertTrue(Thread.interrupted());
        band.accepting();
        try (StreamLink link = radio.stream(band.address(), LONG)) {
            assertEquals(band.address(), link.address());
        }
    }

    @Test
    void knowsNoLowEnergy() {
        Unsupported unsupported = assertThrows(Unsupported.class, () -> radio.connect(EmulatedAir.BAND_9, LONG));
        assertTrue(unsupported.remedy().contains("bluez-radio"), unsupported.remedy());
    }

    @Test
    void forgetsWithoutComplaint() throws Exception {
        radio.forget(EmulatedAir.BAND_9);
    }
}
