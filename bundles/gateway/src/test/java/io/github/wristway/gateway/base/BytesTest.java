package io.github.wristway.gateway.base;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BytesTest {
    private final Bytes reply = Bytes.ofHex("10 01 fe ff ff ff ff 80");

    @Test
    void readsLittleEndianNumbers() throws MalformedMessage {
        assertEquals(0x10, reply.u8(0));
        assertEquals(0x0110, reply.u16(0));
        assertEquals(0xffffffffL, reply.u32(3));
        assertEquals(-128, reply.i8(7));
    }

    @ParameterizedTest
    @CsvSource({"8, 0", "-1, 1", "7, 2", "0, 9", "2147483647, 2", "4, -1"})
    void refusesToReadPastTheEnd(int from, int length) {
        assertThrows(MalformedMessage.class, () -> reply.slice(from, length == 0 ? 1 : length));
    }

    @Test
    void aSliceMayEndWhereTheMessageEnds() throws MalformedMessage {
        assertEquals(Bytes.of(0xff, 0x80), reply.slice(6, 2));
        assertEquals(Bytes.EMPTY, reply.slice(8, 0));
        assertEquals(reply, reply.from(0));
    }

    @Test
    void refusesNumbersThatAreCutShort() {
        MalformedMessage refused = assertThrows(MalformedMessage.class, () -> reply.u16(7));
        assertEquals("a message of 8 bytes has no 2 bytes at 7", refused.getMessage());
        assertEquals("a message of 8 bytes has no 4 bytes at 5", assertThrows(MalformedMessage.class, () -> reply.u32(5)).getMessage());
        assertThrows(MalformedMessage.class, () -> reply.i8(8));
        assertThrows(MalformedMessage.class, () -> Bytes.EMPTY.u8(0));
    }

    @Test
    void isPutTogetherLittleEndian() {
        assertEquals("0102010403020101f2aa", Bytes.build().u8(1).u16(0x0102).u32(0x01020304L).u8(1).u8(-14).bytes(Bytes.of(0xaa)).toBytes().hex());
    }

    @Test
    void cannotBeChangedFromOutside() throws MalformedMessage {
        byte[] outside = {1, 2};
        Bytes bytes = Bytes.copyOf(outside);
        outside[0] = 9;
        bytes.toArray()[1] = 9;
        assertEquals(Bytes.of(1, 2), bytes);
        assertTrue(bytes.startsWith(1));
        assertEquals(Bytes.of(2), bytes.from(1));
    }

    @Test
    void startsWithWhatStandsThere_andWithNothingLongerThanItself() {
        assertTrue(reply.startsWith(0x10, 0x01, 0xfe));
        assertTrue(Bytes.of(1, 2).startsWith(1, 2));
        assertFalse(reply.startsWith(0x10, 0x02));
        assertFalse(Bytes.of(1).startsWith(1, 2));
    }

    @Test
    void isWrittenAsHex() {
        assertEquals("1001feffffffff80", reply.toString());
        assertEquals(reply, Bytes.ofHex("1001FEFFFFFFFF80"));
    }

    @Test
    void isEmptyOnlyWithoutAnyByte() {
        assertTrue(Bytes.EMPTY.isEmpty() && Bytes.copyOf(new byte[0]).isEmpty());
        assertFalse(Bytes.of(0).isEmpty());
        assertEquals(8, reply.length());
    }

    @Test
    void isEqualByItsContent() {
        assertEquals(1, Set.of(reply).stream().filter(Bytes.ofHex(reply.hex())::equals).count());
        assertTrue(Set.of(Bytes.of(1), Bytes.of(2)).contains(Bytes.of(2)));
        assertNotEquals(Bytes.of(1), Bytes.of(2));
        assertNotEquals(Bytes.of(1).hashCode(), Bytes.of(2).hashCode());
    }

    @Test
    void isCopiedFromAnIndexOn_andNothingPastTheEnd() throws MalformedMessage {
        byte[] target = new byte[10];
        reply.copyTo(target, 1, 6);
        assertEquals("00ff8000000000000000", Bytes.copyOf(target).hex());
        assertThrows(MalformedMessage.class, () -> reply.copyTo(target, 0, 9));
        assertThrows(MalformedMessage.class, () -> reply.copyTo(target, 0, -1));
    }
}
