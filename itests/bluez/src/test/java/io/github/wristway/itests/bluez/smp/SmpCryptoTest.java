package io.github.wristway.itests.bluez.smp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.wristway.gateway.base.Bytes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The examples of Bluetooth Core, Vol 3, Part H, 2.2.3 and 2.2.4, which are printed with the highest byte first. */
class SmpCryptoTest {
    private static Bytes printed(String hex) {
        List<Byte> bytes = new ArrayList<>();
        for (byte each : Bytes.ofHex(hex).toArray()) bytes.add(each);
        Collections.reverse(bytes);
        Bytes.Builder reversed = Bytes.build();
        bytes.forEach(each -> reversed.u8(each));
        return reversed.toBytes();
    }

    @Test
    void confirmValue() {
        Bytes opening = Bytes.build().u8(1).u8(0).bytes(printed("07071000000101")).bytes(printed("05000800000302")).toBytes();
        Bytes between = Bytes.build().bytes(printed("b1b2b3b4b5b6")).bytes(printed("a1a2a3a4a5a6")).u32(0).toBytes();
        assertEquals(printed("1e1e3fef878988ead2a74dc5bef13b86"),
                SmpCrypto.confirm(SmpCrypto.ZERO, printed("5783d52156ad6f0e6388274ec6702ee0"), opening, between));
    }

    @Test
    void shortTermKey() {
        assertEquals(printed("9a1fe1f0e8b0f49b5b4216ae796da062"), SmpCrypto.shortTermKey(SmpCrypto.ZERO,
                printed("000f0e0d0c0b0a091122334455667788"), printed("010203040506070899aabbccddeeff00")));
    }
}
