package io.github.wristway.virtual.band.newer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.device.PairingKey;
import io.github.wristway.gateway.radio.Address;
import io.github.wristway.virtual.VirtualTime;
import io.github.wristway.virtual.World;
import io.github.wristway.virtual.band.BandModel;
import io.github.wristway.virtual.band.Fault;
import io.github.wristway.virtual.band.VirtualBand;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who a newer band lets in, and what it says to all others. */
class NewerLoginTest {
    private static final PairingKey KEY = new PairingKey(Bytes.ofHex("00112233445566778899aabbccddeeff"));

    private final VirtualTime time = VirtualTime.startingAt("2026-03-01T08:00:30Z");
    private final World world = World.empty(time, 1);
    private final VirtualBand band = world.add(BandModel.MI9, "band").linkedWith(KEY);

    @Test
    void whoHasAnotherKeyIsNotLetIn() throws Exception {
        PairingKey other = new PairingKey(Bytes.ofHex("99".repeat(16)));
        assertTrue(assertThrows(AssertionError.class, () -> NewerHost.enter(world, band, other)).getMessage().endsWith("0801101b1a021807"));
        assertFalse(band.isAuthenticated());
    }

    @Test
    void aBandThatIsResetSaysThatNobodyHasLinkedIt() throws Exception {
        Address before = band.address();
        assertTrue(band.resetByMenu());
        time.advance(Duration.ofSeconds(10));
        assertEquals(before, band.address(), "it stays where it was");
        try (NewerHost host = NewerHost.connect(world, band)) {
            assertEquals("0801101a1a021804", host.greet());
        }
    }

    @ParameterizedTest
    @CsvSource({"LINKED_ELSEWHERE, 01", "TOO_MANY, 0a"})
    void itSaysWhyItLetsNobodyIn(Fault fault, String number) throws Exception {
        band.fault(fault, 1);
        try (NewerHost host = NewerHost.connect(world, band)) {
            assertEquals("0801101a1a0218" + number, host.greet());
        }
    }

    @Test
    void beforeTheLoginItAnswersNothingElse() throws Exception {
        try (NewerHost host = NewerHost.connect(world, band)) {
            host.say("08021001");
            assertEquals(Optional.empty(), host.hear(Duration.ofSeconds(3)));
        }
    }
}
