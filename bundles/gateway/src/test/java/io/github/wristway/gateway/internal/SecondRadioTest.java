package io.github.wristway.gateway.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.wristway.gateway.GatewayStatus.Part;
import io.github.wristway.gateway.base.AdapterTrouble;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.internal.air.Heard;
import io.github.wristway.gateway.internal.desk.Parts;
import io.github.wristway.gateway.radio.Address;
import io.github.wristway.gateway.radio.Advertisement;
import io.github.wristway.gateway.radio.GattLink;
import io.github.wristway.gateway.radio.Radio;
import io.github.wristway.gateway.radio.StreamLink;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A host with a radio that works, and another one that does not, or that cannot tell how loud it hears. */
class SecondRadioTest {
    private static final Address OTHER = new Address("C0:FF:EE:00:00:02");

    @TempDir
    Path folder;

    @Test
    void oneThatFailsIsInNobodysWay() throws Exception {
        try (ScriptedHouse house = ScriptedHouse.on(folder)) {
            house.house.airwaves().add(new Second());
            assertEquals(Outcome.OK, house.link("kitchen").outcome());
        }
    }

    @Test
    void whatIsHeardWithoutAStrengthIsInReachAndComesLast() throws Exception {
        try (ScriptedHouse house = ScriptedHouse.on(folder)) {
            Second second = new Second();
            house.house.airwaves().add(second);
            second.ear.accept(new Advertisement("second", OTHER, "", Advertisement.NO_RSSI, Set.of(), Map.of(), Map.of(), house.time.now()));
            house.hear();
            assertEquals(List.of("in reach (-50 dBm)", "in reach"), house.house.airwaves().fresh().stream().map(Heard::inReach).toList());
        }
    }

    /** As the radio does that stands where BlueZ has no adapter yet. */
    @Test
    void oneThatMakesWayWhenItIsCheckedIsNotToldOf() {
        List<Radio> radios = new CopyOnWriteArrayList<>();
        radios.add(new Second() {
            @Override
            public void check() {
                radios.set(0, new Second());
            }
        });
        assertEquals(List.of(false), Parts.of(radios).stream().map(Part::ready).toList());
    }

    private static class Second implements Radio {
        private Consumer<Advertisement> ear;

        @Override
        public String name() {
            return "second";
        }

        @Override
        public Set<Ability> abilities() {
            return Set.of(Ability.STREAM);
        }

        @Override
        public void check() throws AdapterTrouble {
            throw new AdapterTrouble("the second radio lacks something", "Add it");
        }

        @Override
        public Ear listen(Consumer<Advertisement> listener) {
            ear = listener;
            return () -> { };
        }

        @Override
        public GattLink connect(Address address, Duration atMost) {
            throw new UnsupportedOperationException("nobody is to be connected to");
        }

        @Override
        public StreamLink stream(Address address, Duration atMost) {
            throw new UnsupportedOperationException("nobody is to be connected to");
        }

        @Override
        public void forget(Address address) {
            // there is nothing
        }
    }
}
