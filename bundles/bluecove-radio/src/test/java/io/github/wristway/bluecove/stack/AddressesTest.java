package io.github.wristway.bluecove.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.wristway.gateway.radio.Address;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class AddressesTest {
    @Test
    void spellsAsJsr82Does() {
        assertEquals("btspp://D1C5150A227F:5;authenticate=false;encrypt=false;master=false", Addresses.stream(new Address("D1:C5:15:0A:22:7F"), 5));
        assertEquals(Optional.of(new Address("D1:C5:15:0A:22:7F")), Addresses.read("D1C5150A227F"));
        assertEquals(Optional.empty(), Addresses.read("D1C5"));
    }

    @Test
    void findsTheChannelOfAStreamAndOfNothingElse() {
        assertEquals(OptionalInt.of(5), Addresses.channel("btspp://D1C5150A227F:5;authenticate=false;encrypt=false;master=false"));
        assertEquals(OptionalInt.of(30), Addresses.channel("btspp://d1c5150a227f:30"));
        assertEquals(OptionalInt.empty(), Addresses.channel("btgoep://D1C5150A227F:5"));
        assertEquals(OptionalInt.empty(), Addresses.channel("btspp://D1C5150A227F:99999"));
        assertEquals(OptionalInt.empty(), Addresses.channel(null));
    }
}
