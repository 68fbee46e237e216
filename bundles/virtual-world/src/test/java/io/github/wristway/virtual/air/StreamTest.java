package io.github.wristway.virtual.air;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.LinkLost;
import io.github.wristway.gateway.base.OutOfRange;
import io.github.wristway.gateway.device.PairingKey;
import io.github.wristway.gateway.radio.StreamLink;
import io.github.wristway.virtual.VirtualTime;
import io.github.wristway.virtual.World;
import io.github.wristway.virtual.band.BandModel;
import io.github.wristway.virtual.band.VirtualBand;
import java.time.Duration;
import java.time.Instant;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class StreamTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Bytes VERSION = Bytes.ofHex("badcfe00c00300000000ef");
    private static final String ANSWER = "badcfe00800600010000020000ef";

    private final VirtualTime time = VirtualTime.startingAt("2026-03-01T08:00:30Z");
    private final World world = World.empty(time, 1);
    private final VirtualBand band = world.add(BandModel.MI9, "band").linkedWith(new PairingKey(Bytes.ofHex("00".repeat(16))));

    private StreamLink open() throws Exception {
        return world.radio().stream(band.address(), LONG);
    }

    private static String hear(StreamLink link) throws Exception {
        return link.receive(Duration.ofSeconds(1)).hex();
    }

    @Test
    void aStreamKeepsNoBorders() throws Exception {
        TreeSet<Integer> lengths = new TreeSet<>();
        StringBuilder all = new StringBuilder();
        try (StreamLink link = open()) {
            for (int i = 0; i < 100; i++) link.write(VERSION);
            for (String heard = hear(link); !heard.isEmpty(); heard = hear(link)) {
                lengths.add(heard.length() / 2);
                all.append(heard);
            }
        }
        assertEquals(ANSWER.repeat(100), all.toString(), "nothing is lost");
        assertTrue(lengths.first() < 3, () -> "cut at odd places: " + lengths);
        assertTrue(lengths.last() > ANSWER.length() / 2, () -> "joined with what comes behind: " + lengths);
    }

    @Test
    void theSameSeedCutsAtTheSamePlaces() throws Exception {
        StringBuilder[] stories = {new StringBuilder(), new StringBuilder()};
        for (StringBuilder story : stories) {
            World same = World.empty(VirtualTime.startingAt("2026-03-01T08:00:30Z"), 5);
            try (StreamLink link = same.radio().stream(same.add(BandModel.MI9, "band").address(), LONG)) {
                for (int i = 0; i < 20; i++) link.write(VERSION);
                for (String heard = hear(link); !heard.isEmpty(); heard = hear(link)) story.append(heard).append(' ');
            }
        }
        assertEquals(stories[0].toString(), stories[1].toString());
    }

    @Test
    void nothingArrivesInNoTime() throws Exception {
        try (StreamLink link = open()) {
            Instant start = time.now();
            link.write(VERSION);
            hear(link);
            assertTrue(time.now().isAfter(start));
            Instant silence = time.now();
            while (!hear(link).isEmpty()) silence = time.now();
            assertEquals(Duration.ofSeconds(1), Duration.between(silence, time.now()));
        }
    }

    @Test
    void outOfReachOrHeldByAPhoneItIsNotToBeHad() throws Exception {
        world.takeAway(band);
        assertThrows(OutOfRange.class, this::open);
        world.bringBack(band);
        band.holdByPhone(true);
        assertThrows(OutOfRange.class, this::open);
        band.holdByPhone(false);
        open().close();
    }

    @Test
    void onlyOneHostGetsIt() throws Exception {
        try (StreamLink first = open()) {
            assertThrows(OutOfRange.class, this::open);
            assertEquals(band.address(), first.address());
        }
        open().close();
    }

    @Test
    void aLinkThatBreaksSaysItsLastWords() throws Exception {
        StreamLink link = open();
        link.write(VERSION);
        time.advance(Duration.ofSeconds(1));
        world.air().drop(band);
        StringBuilder heard = new StringBuilder();
        assertThrows(LinkLost.class, () -> {
            while (true) heard.append(hear(link));
        });
        assertEquals(ANSWER, heard.toString());
        assertThrows(LinkLost.class, () -> link.write(VERSION));
    }

    @Test
    void itBreaksAfterSoManyParts() throws Exception {
        world.air().dropAfter(band, 2);
        StreamLink link = open();
        for (int i = 0; i < 3; i++) link.write(VERSION);
        assertThrows(LinkLost.class, () -> {
            while (true) hear(link);
        });
    }

    @Test
    void aPhoneThatTakesItBreaksOurLink() throws Exception {
        StreamLink link = open();
        band.holdByPhone(true);
        assertThrows(LinkLost.class, () -> link.receive(LONG));
    }

    @Test
    void aBandWithoutStreamsTakesNone() {
        VirtualBand older = world.add(BandModel.MI4, "older");
        assertThrows(OutOfRange.class, () -> world.radio().stream(older.address(), LONG));
        assertThrows(OutOfRange.class, () -> world.radio().connect(band.address(), LONG));
    }
}
