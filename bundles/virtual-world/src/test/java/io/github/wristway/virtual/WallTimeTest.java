package io.github.wristway.virtual;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.device.PairingKey;
import io.github.wristway.gateway.radio.Advertisement;
import io.github.wristway.gateway.radio.Radio;
import io.github.wristway.virtual.air.AirRules;
import io.github.wristway.virtual.band.BandModel;
import io.github.wristway.virtual.band.VirtualBand;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The same world in real time, with many threads. */
class WallTimeTest {
    private static final PairingKey KEY = new PairingKey(Bytes.ofHex("00112233445566778899aabbccddeeff"));
    private static final AirRules FAST = new AirRules(1, Duration.ofMillis(20), Duration.ofMillis(2), 8, false, 2,
                                                      Duration.ofMillis(200), Duration.ofSeconds(5));

    @Test
    @Timeout(60)
    void manyHostsFetchAtOnce() throws Exception {
        try (WallTime time = new WallTime()) {
            World world = new World(time, FAST, ZoneOffset.UTC);
            Queue<Advertisement> heard = new ConcurrentLinkedQueue<>();
            Radio.Ear ear = world.radio().listen(heard::add);
            List<VirtualBand> bands = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                bands.add(world.add(BandModel.MI3, "band" + i).linkedWith(KEY).holding(Duration.ofHours(24)));
            }
            ExecutorService hosts = Executors.newFixedThreadPool(bands.size());
            List<Future<Integer>> fetched = new ArrayList<>();
            for (VirtualBand band : bands) fetched.add(hosts.submit(() -> fetch(world, band)));
            for (Future<Integer> bytes : fetched) assertTrue(bytes.get() >= 24 * 60 * 4);
            for (VirtualBand band : bands) assertTrue(band.forgottenMinutes() >= 24 * 60);
            hosts.shutdown();
            ear.close();
            assertTrue(heard.stream().map(Advertisement::address).distinct().count() > 1);
            world.close();
            assertEquals(List.of(), List.copyOf(world.bands()));
        }
    }

    private static int fetch(World world, VirtualBand band) throws Exception {
        try (Host host = Host.enter(world, band, KEY)) {
            host.listen("0004");
            host.listen("0005");
            host.say("0004", "0101e907010100000000");
            host.hear("0004");
            host.say("0004", "02");
            int bytes = 0;
            while (true) {
                var packet = host.next(Duration.ofSeconds(20)).orElseThrow();
                if (packet.characteristic().equals(Host.uuid("0004"))) break;
                bytes += packet.value().length() - 1;
            }
            host.say("0004", "03");
            assertEquals("100301", host.hear("0004"));
            return bytes;
        }
    }
}
