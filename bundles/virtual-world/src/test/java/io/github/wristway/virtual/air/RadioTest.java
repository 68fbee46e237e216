package io.github.wristway.virtual.air;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.base.AdapterTrouble;
import io.github.wristway.gateway.base.Busy;
import io.github.wristway.gateway.base.LinkLost;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.radio.GattLink;
import io.github.wristway.virtual.Host;
import io.github.wristway.virtual.RelayTime;
import io.github.wristway.virtual.World;
import io.github.wristway.virtual.band.BandModel;
import io.github.wristway.virtual.band.VirtualBand;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Several radios in one air, with as many links as real ones have. */
class RadioTest {
    private static final Duration LONG = Duration.ofSeconds(45);

    private final RelayTime time = RelayTime.startingAt(Instant.parse("2026-03-01T08:00:30Z"));
    private final World world = World.empty(time, 1);
    private final VirtualBand kitchen = world.add(BandModel.MI4, "kitchen");
    private final VirtualBand office = world.add(BandModel.MI4, "office");
    private final VirtualRadio hci0 = world.radio("hci0", 1);
    private final VirtualRadio hci1 = world.radio("hci1", 7);

    @Test
    void eachHearsAllAndSaysThatItWasIt() throws Exception {
        Set<String> heard = new TreeSet<>();
        hci0.listen(one -> heard.add(one.radio() + " " + one.address()));
        hci1.listen(one -> heard.add(one.radio() + " " + one.address()));
        time.advance(Duration.ofSeconds(2));
        assertEquals(Set.of("hci0 " + kitchen.address(), "hci0 " + office.address(), "hci1 " + kitchen.address(), "hci1 " + office.address()), heard);
    }

    @Test
    void beyondItsLinksItRefuses() throws Exception {
        try (GattLink link = hci0.connect(kitchen.address(), LONG)) {
            Busy busy = assertThrows(Busy.class, () -> hci0.connect(office.address(), LONG), "beside " + link);
            assertEquals("hci0 is busy with as many connections as it can have", busy.getMessage());
            hci1.connect(office.address(), LONG).close();
        }
        hci0.connect(office.address(), LONG).close();
    }

    @Test
    void itMakesOneLinkAtATime() throws Exception {
        world.takeAway(kitchen);
        List<String> diary = new ArrayList<>();
        time.start("first", () -> connect("kitchen", kitchen, Duration.ofSeconds(5), diary));
        time.start("second", () -> connect("office", office, LONG, diary));
        time.advance(Duration.ofSeconds(10));
        assertEquals(List.of("kitchen OUT_OF_RANGE after 5 s", "office OK after 7 s"), diary, "a new one takes more than a second");
    }

    private void connect(String name, VirtualBand band, Duration atMost, List<String> diary) {
        Instant start = Instant.parse("2026-03-01T08:00:30Z");
        String ending = "OK";
        try {
            hci1.connect(band.address(), atMost).close();
        } catch (WristwayException e) {
            ending = e.outcome().name();
        }
        diary.add(name + " " + ending + " after " + Math.round(Duration.between(start, time.now()).toMillis() / 1000.0) + " s");
    }

    @Test
    void unpluggedItsLinksBreakAndItHearsNothing() throws Exception {
        List<String> heard = new ArrayList<>();
        hci0.listen(one -> heard.add(one.name()));
        try (GattLink link = hci0.connect(kitchen.address(), LONG)) {
            hci0.unplug();
            assertThrows(LinkLost.class, () -> link.read(Host.uuid("2a2b")));
        }
        heard.clear();
        time.advance(Duration.ofSeconds(3));
        assertTrue(heard.isEmpty(), heard::toString);
        assertThrows(AdapterTrouble.class, () -> hci0.connect(kitchen.address(), LONG));
        assertThrows(AdapterTrouble.class, hci0::check);
    }
}
