package io.github.wristway.virtual.band;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.PairingKey;
import io.github.wristway.gateway.radio.GattLink;
import io.github.wristway.virtual.Host;
import io.github.wristway.virtual.VirtualTime;
import io.github.wristway.virtual.World;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A host that talks nonsense: a band may refuse it or pass over it, and goes on. */
class NonsenseTest {
    private static final PairingKey KEY = new PairingKey(Bytes.ofHex("12345678".repeat(4)));
    private static final int MESSAGES = 3000;
    /** What messages begin with, so that some of the nonsense gets further in. */
    private static final int[] BEGINNINGS = {0x00, 0x01, 0x02, 0x03, 0x04, 0x05, 0x06, 0x08, 0x0a, 0x0d, 0x0f, 0x10, 0x12, 0x14, 0x15,
                                             0x16, 0x20, 0x4f, 0xc0, 0xfa, 0xfe, 0xff};

    private final VirtualTime time = VirtualTime.startingAt("2026-03-01T08:00:30Z");
    private final World world = World.empty(time, 1);
    private final Random random = new Random(1);

    @ParameterizedTest
    @EnumSource(names = {"MI2", "HRX", "MI3", "MI4", "MI5", "AMAZFIT5"})
    void inTheProtocolOfBand2(BandModel model) throws Exception {
        VirtualBand band = world.add(model, "band").linkedWith(KEY).holding(Duration.ofHours(1));
        String[] characteristics = "0003 0004 0008 0020 2a06 2a39 2a46 2a2b 1531".split(" ");
        for (int i = 0; i < MESSAGES; ) {
            try (Host host = Host.enter(world, band, KEY)) {
                while (i++ < MESSAGES && band.isConnected()) say(host, characteristics[random.nextInt(characteristics.length)], nonsense());
            }
        }
        stillHere(band);
        Host.enter(world, band, KEY).close();
    }

    private static void say(Host host, String characteristic, Bytes message) throws WristwayException {
        for (GattLink.Write how : host.link().writes(Host.uuid(characteristic))) {
            if (!characteristic.equals("1531") || !message.equals(Bytes.of(0x05))) host.link().write(Host.uuid(characteristic), message, how);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MI1", "MI1A", "MI1S"})
    void inTheProtocolOfTheFirstGeneration(BandModel model) throws Exception {
        VirtualBand band = world.add(model, "band").linkedWith(KEY).holding(Duration.ofHours(1));
        String[] characteristics = "ff05 ff0a ff09 2a06 ff0d".split(" ");
        for (int i = 0; i < MESSAGES; ) {
            try (OneHost host = OneHost.connect(world, band)) {
                host.introduce("12345678", 0);
                while (i++ < MESSAGES && band.isConnected()) {
                    Bytes message = nonsense();
                    boolean ends = message.startsWith(0x09) || message.startsWith(0x0c);
                    if (!ends) host.say(characteristics[random.nextInt(characteristics.length)], message.hex());
                }
            }
        }
        stillHere(band);
    }

    /** Nothing was acknowledged by chance, nothing was reset, and the settings that were kept can be read. */
    private static void stillHere(VirtualBand band) {
        assertEquals(0, band.resets());
        assertTrue(band.storedMinutes() > 0);
        BandSettings settings = band.settings();
        settings.wearer();
        settings.wearSide();
        settings.goal();
        settings.heartRateEveryMinutes();
        assertTrue(settings.alarms().stream().allMatch(alarm -> alarm.slot() < Alarm.SLOTS));
    }

    private Bytes nonsense() {
        byte[] message = new byte[random.nextInt(18)];
        random.nextBytes(message);
        for (int i = 0; i < Math.min(3, message.length); i++) {
            if (random.nextInt(3) > 0) message[i] = (byte) BEGINNINGS[random.nextInt(BEGINNINGS.length)];
        }
        return Bytes.copyOf(message);
    }

    @Test
    void unlessItIsTheReset() throws Exception {
        VirtualBand band = world.add(BandModel.MI3, "band").linkedWith(KEY);
        try (Host host = Host.enter(world, band, KEY)) {
            host.say("0003", "060b0001");
            time.advance(Duration.ofSeconds(1));
        }
        assertTrue(band.isFree());
    }
}
