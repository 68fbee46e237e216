package io.github.wristway.miband.huami2021;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the vectors leave open about messages of the 2021 protocol. */
class Message2021Test {
    @Test
    void chunksOfOlderBandsTravelInMessages() {
        assertEquals(new Message(Endpoint.OLD_CONFIGURATION, Bytes.ofHex("0000c2001e01")), OldConfiguration.chunked(2, Bytes.ofHex("1e01")));
        assertThrows(IllegalArgumentException.class, () -> OldConfiguration.chunked(0, Bytes.EMPTY)); // they stay on 0020
        assertThrows(IllegalArgumentException.class, () -> OldConfiguration.chunked(0x40, Bytes.EMPTY));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        nothing                 | 0x90 | ''
        from another endpoint   | 0x82 | 0110060b0001
        something else          | 0x90 | 0010060b0001
        """)
    void refusesAnswersToSettings(String name, String endpoint, String payload) {
        assertThrows(MalformedMessage.class, () -> OldConfiguration.answer(new Message(Integer.decode(endpoint), Bytes.ofHex(payload))));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        nothing                 | ''
        another answer          | 0501000f0001
        one is missing          | 0402000f0001
        one too many            | 0401000f00010a0001
        neither yes nor no      | 0401000f0002
        the same twice          | 0402000f00010f0000
        """)
    void refusesLists(String name, String payload) {
        assertThrows(MalformedMessage.class, () -> ServiceList.decode(Bytes.ofHex(payload)));
    }

    @Test
    void aBandMayHaveNoServiceAtAll() throws MalformedMessage {
        assertEquals(new ServiceList(Map.of()), ServiceList.decode(Bytes.ofHex("040000")));
    }

    @ParameterizedTest(name = "{0} bytes")
    @CsvSource({"0", "63", "65"})
    void refusesPublicKeysOfAnotherLength(int length) {
        Bytes reply = Bytes.ofHex("100401" + "00".repeat(length));
        assertThrows(MalformedMessage.class, () -> ExchangeReply.decode(reply));
    }
}
