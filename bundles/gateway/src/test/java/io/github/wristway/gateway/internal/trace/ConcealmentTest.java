package io.github.wristway.gateway.internal.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.device.Credential;
import io.github.wristway.gateway.device.Disguise;
import io.github.wristway.gateway.device.PairingKey;
import io.github.wristway.gateway.radio.Address;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConcealmentTest {
    private static final PairingKey KEY = new PairingKey(Bytes.ofHex("f0e1d2c3b4a5968778695a4b3c2d1e0f"));

    private final Secrets secrets = new Secrets();

    ConcealmentTest() {
        secrets.address(new Address("D1:C5:15:0A:22:7F"));
        secrets.credential(new Credential.Offered(KEY));
        secrets.serial("5ac0ffee7e57");
    }

    private Bytes concealed(String hex) {
        return new Concealment(secrets, Disguise.PLAIN).value(Bytes.ofHex(hex));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        the address in an advertisement | 02ffd1c5150a227f01                       | 02ffc0000000000101
        the other way round             | 7f220a15c5d1                             | 0100000000c0
        a key that is offered           | 0108f0e1d2c3b4a5968778695a4b3c2d1e0f     | 010800112233445566778899aabbccddeeff
        a key the other way round       | 0f1e2d3c4b5a69788796a5b4c3d2e1f0         | ffeeddccbbaa99887766554433221100
        the first half of a key         | 0300f0e1d2c3b4a5968700                   | 0300001122334455667700
        the second half of it           | 0301695a4b3c2d1e0fff                     | 030199aabbccddeeffff
        the serial number as digits     | 003561633066666565376535 37              | 003030303030303030303030 31
        the serial number as bytes      | 105ac0ffee7e5701                         | 100000000000010 1
        what is nobody's                | 100101                                   | 100101
        five bytes that may be accident | 00d1c5150a2200                           | 00d1c5150a2200
        """)
    void secretsGiveWayToStandIns(String name, String real, String expected) {
        assertEquals(Bytes.ofHex(expected), concealed(real));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        MI Band 2                        | MI Band 2
        MI Band 227F                     | MI Band 0001
        band-227f                        | band-0001
        D1:C5:15:0A:22:7F                | C0:00:00:00:00:01
        at d1-c5-15-0a-22-7f             | at c0-00-00-00-00-01
        D1C5150A227F                     | C00000000001
        5AC0FFEE7E57                     | 000000000001
        f0e1d2c3b4a5968778695a4b3c2d1e0f | 00112233445566778899aabbccddeeff
        """)
    void namesTellNoAddress(String real, String expected) {
        assertEquals(expected, new Concealment(secrets, Disguise.PLAIN).text(real));
        Bytes read = Bytes.copyOf(real.getBytes(StandardCharsets.UTF_8));
        assertEquals(Bytes.copyOf(expected.getBytes(StandardCharsets.UTF_8)), concealed(read.hex()), "as a value that is read");
    }

    @Test
    void eachAddressAndKeyHasAStandInOfItsOwn() {
        secrets.address(new Address("F1:3A:32:F1:55:BF"));
        secrets.credential(new Credential.Known(new PairingKey(Bytes.ofHex("0f".repeat(16)))));
        assertEquals(Bytes.ofHex("c00000000002 c00000000001"), concealed("f13a32f155bf d1c5150a227f"));
        assertEquals(Bytes.ofHex("00112233445566778899aabbccddeefe"), concealed("0f".repeat(16)));
    }

    @Test
    void aDriverKnowsMore() {
        Disguise acme = new Disguise() {
            @Override
            public List<Bytes> shapes(PairingKey key) {
                return List.of(Bytes.copyOf(Arrays.copyOf(key.reveal().toArray(), 4)));
            }

            @Override
            public Optional<String> nobodys(String serial) {
                return Optional.of("00000000" + serial.substring(8));
            }
        };
        Concealment concealment = new Concealment(secrets, acme);
        assertEquals(Bytes.ofHex("aa00112233bb"), concealment.value(Bytes.ofHex("aaf0e1d2c3bb")), "a part of the key");
        assertEquals(Bytes.ofHex("000000007e57"), concealment.value(Bytes.ofHex("5ac0ffee7e57")), "its own kind of serial number");
        assertEquals(Map.of("key", 1, "serial number", 1), concealment.replaced());
    }

    @Test
    void aSerialNumberOfAnyLettersIsTakenOut() {
        secrets.serial("Ä1/45678901");
        String text = new Concealment(secrets, Disguise.PLAIN).text("no Ä1/45678901, no ä1/45678901");
        assertTrue(!text.contains("4567") && !text.contains("8901"), text);
    }
}
