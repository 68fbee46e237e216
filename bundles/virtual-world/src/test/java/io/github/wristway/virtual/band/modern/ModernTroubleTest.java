package io.github.wristway.virtual.band.modern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.device.PairingKey;
import io.github.wristway.virtual.Host;
import io.github.wristway.virtual.VirtualTime;
import io.github.wristway.virtual.World;
import io.github.wristway.virtual.band.BandModel;
import io.github.wristway.virtual.band.Fault;
import io.github.wristway.virtual.band.VirtualBand;
import io.github.wristway.virtual.chunked.Chunks;
import io.github.wristway.virtual.chunked.Message;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Messages to and from a Band 6 that are repeated, spoilt, lost or nonsense: they cost themselves and nothing else. */
class ModernTroubleTest {
    private static final PairingKey KEY = new PairingKey(Bytes.ofHex("00112233445566778899aabbccddeeff"));
    private static final int WRAPPED = 0x90;

    private final World world = World.empty(VirtualTime.startingAt("2026-03-01T08:00:30Z"), 1);
    private final VirtualBand kitchen = world.add(BandModel.MI6, "kitchen").linkedWith(KEY).holding(Duration.ofHours(2));

    private boolean noted(String what) {
        return kitchen.diary().stream().anyMatch(event -> event.contains(what));
    }

    @Test
    void aRepeatedMessageIsIgnored() throws Exception {
        try (ModernHost host = ModernHost.enter(world, kitchen, KEY)) {
            host.whisper(WRAPPED, "0106060001");
            host.say(host.sealed(WRAPPED, "01060b0001", host.sequence() - 1));
            assertEquals(Optional.empty(), host.next());
            assertTrue(noted("comes 1 too late, or twice"));
            assertEquals("011006060001", host.whisper(WRAPPED, "0106060001"), "those in order go on");
        }
        assertEquals(0, kitchen.resets());
    }

    @Test
    void aSwappedChunkSpoilsItsMessageOnly() throws Exception {
        try (ModernHost host = ModernHost.enter(world, kitchen, KEY)) {
            List<Bytes> chunks = Chunks.of(host.sealed(WRAPPED, "01060b0001", host.sequence()), 15);
            assertEquals(3, chunks.size());
            for (int chunk : new int[] {0, 2, 1}) host.host().say("0016", chunks.get(chunk).hex());
            assertEquals(Optional.empty(), host.next());
            assertTrue(noted("did not understand: chunk 1 of message"));
            assertEquals("011006060001", host.whisper(WRAPPED, "0106060001"));
        }
        assertEquals(0, kitchen.resets());
    }

    @Test
    void whoSaysNothingBackIsNoted() throws Exception {
        try (Host host = Host.connect(world, kitchen)) {
            host.listen("0017");
            for (Bytes chunk : Chunks.of(Message.plain(1, 0x82, Bytes.ofHex("05")), 20)) host.say("0016", chunk.hex());
            host.next(Duration.ofSeconds(10));
            host.next(Duration.ofSeconds(10));
            host.next(Duration.ofSeconds(10));
        }
        assertTrue(noted("nobody acknowledged message 100"));
    }

    @Test
    void faultsShow() throws Exception {
        kitchen.fault(Fault.REFUSES_EXCHANGE, 1);
        try (ModernHost host = ModernHost.connect(world, kitchen)) {
            assertEquals("100402", host.exchange(KEY));
            assertEquals("100501", host.exchange(KEY), "only once");
            kitchen.fault(Fault.SPOILT_MESSAGE, 1);
            assertThrows(MalformedMessage.class, () -> host.whisper(WRAPPED, "0106060001"));
            kitchen.fault(Fault.NO_ACK, 1);
            assertThrows(MalformedMessage.class, () -> host.whisper(WRAPPED, "0106060001"), "the answer comes at once");
        }
        try (ModernHost host = ModernHost.connect(world, kitchen)) {
            kitchen.fault(Fault.LOST_CHUNK, 1);
            assertThrows(MalformedMessage.class, () -> host.exchange(KEY));
        }
    }

    @Test
    void noiseUnderTheKeyBreaksNothing() throws Exception {
        for (long seed = 0; seed < 4; seed++) {
            try (ModernHost host = ModernHost.enter(world, kitchen, KEY)) {
                ModernNoise.messages(host, new Random(seed), 0x00, 0x82, WRAPPED, WRAPPED, 0x77);
                assertTrue(kitchen.isAuthenticated());
            }
        }
        ModernHost.enter(world, kitchen, KEY).close();
        assertEquals(0, kitchen.resets());
    }

    /** Anything at all on 0016 and 0017, before and after the key is shown. */
    @Test
    void noiseBreaksNothing() throws Exception {
        for (long seed = 0; seed < 4; seed++) {
            try (ModernHost host = ModernHost.enter(world, kitchen, KEY)) {
                ModernNoise.packets(host, new Random(seed), seed % 2 == 0);
                assertEquals("011006060001", host.whisper(WRAPPED, "0106060001"), "seed " + seed);
            }
        }
        assertEquals(0, kitchen.resets());
        assertEquals(120, kitchen.storedMinutes());
    }
}
