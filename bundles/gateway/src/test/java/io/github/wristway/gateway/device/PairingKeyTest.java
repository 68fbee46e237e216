package io.github.wristway.gateway.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.wristway.gateway.base.InvalidRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PairingKeyTest {
    private static final String HEX = "00112233445566778899aabbccddeeff";

    @ParameterizedTest
    @ValueSource(strings = {HEX, "0x" + HEX, " 0X00112233445566778899AABBCCDDEEFF\n", "00112233 44556677 8899aabb ccddeeff",
        "00:11:22:33:44:55:66:77:88:99:aa:bb:cc:dd:ee:ff"})
    void readsEverySpelling(String typed) throws InvalidRequest {
        assertEquals(HEX, PairingKey.parse(typed).reveal().hex());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0x", "0011", HEX + "00", "zz112233445566778899aabbccddeeff"})
    void refusesAnythingElseWithoutRepeatingIt(String typed) {
        InvalidRequest refusal = assertThrows(InvalidRequest.class, () -> PairingKey.parse(typed));
        if (typed.length() > 3) assertFalse((refusal.getMessage() + refusal.remedy()).contains(typed));
    }

    @Test
    void doesNotPrint() throws InvalidRequest {
        assertEquals("PairingKey[hidden]", PairingKey.parse(HEX).toString());
        assertEquals("Known[key=PairingKey[hidden]]", new Credential.Known(PairingKey.parse(HEX)).toString());
    }
}
