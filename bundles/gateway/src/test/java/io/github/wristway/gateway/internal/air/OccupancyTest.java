package io.github.wristway.gateway.internal.air;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.wristway.gateway.internal.air.Occupancy.Caller;
import io.github.wristway.gateway.radio.Address;
import io.github.wristway.gateway.radio.Radio;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who gets which link. */
class OccupancyTest {
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final Address KITCHEN = new Address("C0:FF:EE:00:00:01");
    private static final Address OFFICE = new Address("C0:FF:EE:00:00:02");

    private final Radio near = new SilentRadio("near", 2);
    private final Radio far = new SilentRadio("far", 2);
    private final Map<Address, List<Radio>> ears = new HashMap<>();

    @BeforeEach
    void bothHearBoth() {
        ears.put(KITCHEN, List.of(near, far));
        ears.put(OFFICE, List.of(near, far));
    }

    /** Of what happens by itself. */
    private Optional<Radio> unasked(Occupancy now, Address address) {
        return now.choice(address, now.waiting().stream(), other -> ears.getOrDefault(other, List.of()), NOW);
    }

    private Optional<Radio> asked(Occupancy now, Caller caller) {
        return now.choice(caller.address, now.before(caller), other -> ears.getOrDefault(other, List.of()), NOW);
    }

    private static Occupancy full(Radio... radios) {
        Occupancy now = Occupancy.NONE;
        for (Radio radio : radios) now = now.taking(radio).taking(radio);
        return now;
    }

    @Test
    void theLoudestRadioTakesIt() {
        assertEquals(Optional.of(near), unasked(Occupancy.NONE, KITCHEN));
    }

    @Test
    void unlessItIsFull() {
        assertEquals(Optional.of(near), unasked(Occupancy.NONE.taking(near), KITCHEN));
        assertEquals(Optional.of(far), unasked(full(near), KITCHEN));
        assertEquals(Optional.empty(), unasked(full(near, far), KITCHEN));
        assertEquals(Optional.of(near), unasked(full(near, far).givingBack(near), KITCHEN));
    }

    @Test
    void aRadioThatDoesNotHearItIsNoHelp() {
        ears.put(KITCHEN, List.of(near));
        assertEquals(Optional.empty(), unasked(full(near), KITCHEN));
        ears.put(KITCHEN, List.of());
        assertEquals(Optional.empty(), unasked(Occupancy.NONE, KITCHEN), "the radio has gone away");
    }

    @Test
    void peopleComeBeforeWhatHappensByItself() {
        Caller person = new Caller(KITCHEN);
        Occupancy oneLeft = full(near, far).givingBack(far).with(person);
        assertEquals(Optional.empty(), unasked(oneLeft, OFFICE));
        assertEquals(Optional.of(far), asked(oneLeft, person));
        assertEquals(Optional.of(far), unasked(oneLeft.taking(far).without(person).givingBack(far), OFFICE));
    }

    @Test
    void whoWaitsForAnotherRadioIsInNobodysWay() {
        ears.put(KITCHEN, List.of(near));
        Occupancy now = full(near).with(new Caller(KITCHEN));
        assertEquals(Optional.of(far), unasked(now, OFFICE));
    }

    @Test
    void peopleAreServedInTheOrderInWhichTheyCame() {
        Caller first = new Caller(KITCHEN);
        Caller second = new Caller(OFFICE);
        Caller third = new Caller(KITCHEN);
        Occupancy oneLeft = full(near, far).givingBack(near).with(first).with(second).with(third);
        assertEquals(List.of(Optional.of(near), Optional.empty(), Optional.empty()),
                     List.of(asked(oneLeft, first), asked(oneLeft, second), asked(oneLeft, third)));
        Occupancy twoLeft = oneLeft.givingBack(near);
        assertEquals(List.of(Optional.of(near), Optional.of(near), Optional.empty()),
                     List.of(asked(twoLeft, first), asked(twoLeft, second), asked(twoLeft, third)));
        assertEquals(Optional.of(near), asked(oneLeft.without(first), second), "who gives up makes room");
    }

    @Test
    void aReservationCountsAsALinkUntilItIsReleased() {
        Occupancy now = Occupancy.NONE.reserving(KITCHEN, near).taking(near);
        assertEquals(Optional.of(far), unasked(now, OFFICE));
        assertEquals(Optional.of(near), unasked(now.releasing(KITCHEN), OFFICE));
        assertEquals(Map.of(), now.releasing(KITCHEN).reserved());
    }

    @Test
    void aRadioThatRefusesIsFullForAWhile() {
        Occupancy now = Occupancy.NONE.taking(near).refusing(near, NOW.plusSeconds(60)).givingBack(near);
        assertEquals(Optional.of(far), unasked(now, KITCHEN), "others have all of its links");
        assertEquals(2, now.left(near, NOW.plusSeconds(61)));
        Occupancy oneWorked = Occupancy.NONE.taking(near).taking(near).refusing(near, NOW.plusSeconds(60)).givingBack(near);
        assertEquals(0, oneWorked.left(near, NOW));
        assertEquals(1, oneWorked.givingBack(near).left(near, NOW));
    }
}
