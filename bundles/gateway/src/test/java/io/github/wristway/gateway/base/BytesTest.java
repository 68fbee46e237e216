package io.github.wristway.gateway.base;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
    void refusesNumbersThatAreCutShort() {
        assertThrows(MalformedMessage.class, () -> reply.u16(7));
        assertThrows(MalformedMessage.class, () -> reply.u32(5));
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
}
