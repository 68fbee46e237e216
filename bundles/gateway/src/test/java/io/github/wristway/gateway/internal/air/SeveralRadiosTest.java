package io.github.wristway.gateway.internal.air;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.base.Busy;
import io.github.wristway.gateway.base.OutOfRange;
import io.github.wristway.gateway.base.Time;
import io.github.wristway.gateway.internal.air.Slots.Slot;
import io.github.wristway.gateway.radio.Address;
import io.github.wristway.gateway.radio.Advertisement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A band that several radios hear, and the links that they have. */
class SeveralRadiosTest {
    private static final Address KITCHEN = new Address("C0:FF:EE:00:00:01");
    private static final Address OFFICE = new Address("C0:FF:EE:00:00:02");

    private Instant now = Instant.parse("2026-11-22T09:00:00Z");
    private Duration wrongBy = Duration.ZERO;
    private Runnable meanwhile = () -> {};
    private final SilentRadio near = new SilentRadio("near", 1);
    private final SilentRadio far = new SilentRadio("far", 1);
    private final Time time = new Waited();
    private final Airwaves airwaves = new Airwaves(new Surroundings(), time);
    private final Slots slots = new Slots(airwaves, time);

    @BeforeEach
    void listen() {
        airwaves.add(near);
        airwaves.add(far);
    }

    private void hears(SilentRadio radio, Address address, int rssiDbm) {
        radio.ear.accept(new Advertisement(radio.name(), address, "Acme", rssiDbm, Set.of(), Map.of(), Map.of(), time.now()));
    }

    @Test
    void theLoudestIsFirstWhoeverHeardItLast() {
        hears(near, KITCHEN, -50);
        hears(far, KITCHEN, -80);
        assertEquals(List.of(near, far), airwaves.radios(KITCHEN));
        hears(near, KITCHEN, -90);
        assertEquals(List.of(far, near), airwaves.radios(KITCHEN));
    }

    @Test
    void whatARadioHasNotHeardForAWhileItDoesNotHear() {
        hears(near, KITCHEN, -50);
        now = now.plusSeconds(31);
        hears(far, KITCHEN, -80);
        assertEquals(List.of(far), airwaves.radios(KITCHEN));
    }

    @Test
    void aRadioThatGoesAwayLeavesWhatTheOthersHear() {
        hears(far, KITCHEN, -80);
        hears(near, KITCHEN, -50);
        hears(near, OFFICE, -50);
        airwaves.remove(near);
        assertEquals(List.of(far), airwaves.radios(KITCHEN));
        assertEquals(Optional.of(-80), airwaves.fresh(KITCHEN).map(heard -> heard.last().rssiDbm()));
        assertEquals(Optional.empty(), airwaves.fresh(OFFICE));
    }

    @Test
    void whoeverTakesALinkGetsTheOneThatWasReservedForIt() throws Exception {
        hears(near, KITCHEN, -50);
        hears(far, KITCHEN, -80);
        hears(near, OFFICE, -50);
        Slot reserved = slots.reserve(KITCHEN).orElseThrow();
        assertEquals(Optional.empty(), slots.reserve(KITCHEN), "once is enough");
        slots.take(KITCHEN, "kitchen").close();
        assertEquals(Optional.empty(), slots.reserve(OFFICE), "it is still kept");
        reserved.close();
        assertEquals(near, slots.reserve(OFFICE).orElseThrow().radio());
    }

    @Test
    void aBandThatFellSilentIsStillLedToIfSomebodyAsksForIt() throws Exception {
        hears(near, KITCHEN, -50);
        now = now.plusSeconds(60);
        assertEquals(Optional.empty(), slots.reserve(KITCHEN), "nobody goes there unasked");
        slots.take(KITCHEN, "kitchen").close();
    }

    @Test
    void whoWaitsGetsTheNextLinkThatIsFree() throws Exception {
        hears(near, KITCHEN, -50);
        hears(near, OFFICE, -50);
        Slot reserved = slots.reserve(OFFICE).orElseThrow();
        meanwhile = reserved::close;
        try (Slot taken = slots.take(KITCHEN, "kitchen")) {
            assertEquals(near, taken.radio());
            assertEquals(Optional.empty(), slots.reserve(OFFICE));
        }
    }

    @Test
    void nobodyWaitsForEver() {
        hears(near, KITCHEN, -50);
        slots.reserve(KITCHEN).orElseThrow();
        hears(near, OFFICE, -50);
        Busy busy = assertThrows(Busy.class, () -> slots.take(OFFICE, "office"));
        assertEquals("near is busy with connections to other wearables", busy.getMessage());
        assertThrows(OutOfRange.class, () -> slots.take(new Address("C0:FF:EE:00:00:03"), "nowhere"));
    }

    @Test
    void norWhenTheClockIsSetBackMeanwhile() {
        hears(near, KITCHEN, -50);
        slots.reserve(KITCHEN).orElseThrow();
        hears(near, OFFICE, -50);
        Instant start = now;
        meanwhile = () -> {
            wrongBy = Duration.ofDays(-365);
            now = now.plusSeconds(1); // one that looks in now and then
        };
        assertThrows(Busy.class, () -> slots.take(OFFICE, "office"));
        assertTrue(Duration.between(start, now).toDays() < 1);
    }

    @Test
    void aRadioThatGoesAwayFreesWhoWaitedForIt() {
        hears(near, KITCHEN, -50);
        hears(near, OFFICE, -50);
        slots.reserve(KITCHEN).orElseThrow();
        meanwhile = () -> airwaves.remove(near);
        assertThrows(OutOfRange.class, () -> slots.take(OFFICE, "office"));
    }

    /** Time that passes while somebody waits; the bands are heard all the time. */
    private final class Waited implements Time {
        @Override
        public Instant now() {
            return now.plus(wrongBy);
        }

        @Override
        public Instant steady() {
            return now;
        }

        @Override
        public boolean await(BooleanSupplier condition, Duration atMost) {
            if (condition.getAsBoolean()) return true;
            meanwhile.run();
            if (condition.getAsBoolean()) return true;
            now = now.plus(atMost);
            if (near.ear != null) hears(near, OFFICE, -50);
            return condition.getAsBoolean();
        }

        @Override
        public void signal() {}

        @Override
        public Task after(Duration delay, Runnable task) {
            return () -> {};
        }
    }
}
