package io.github.wristway.miband.huami2021;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.base.AuthenticationRefused;
import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.KeyRefused;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.PairingKey;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyExchangeTest {
    private static final PairingKey KEY = new PairingKey(Bytes.ofHex("30313233343536373839404142434445"));
    private static final ExchangeKey OWN = new ExchangeKey(Bytes.ofHex("0b42b9e61c23340e35c16e2e7de433f4b5859a72ec114027"));
    private static final SessionKeys SESSION = new SessionKeys(Bytes.ofHex("fe68ee321ec24c376817bb1f44434445"), 1179818257);

    /** Whoever may send such points learns something about our number from what we answer. Computed with own Python code. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        nothing                        | 000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000
        order 2                        | 000000000000000000000000000000000000000000000000a54df36939c089da66c3213d592789dfba855bc202000000
        on the curve, of twice n       | 995a9e3b4c81a48fca3094d29db28e4744fbd3a4020000007df97e206b6bfdbf50db8d88a4df785fb12f07ca02000000
        x with bit 163                 | 363e34e8374699d4681199a07ed5a28662a1ebf00b000000f12473790c5c1cb145d5cda24f09a0716cbc1fd500000000
        x with bit 191                 | 363e34e8374699d4681199a07ed5a28662a1ebf003000080f12473790c5c1cb145d5cda24f09a0716cbc1fd500000000
        all bits                       | ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff
        cut short                      | 363e34e8374699d4681199a07ed5a28662a1ebf003000000f12473790c5c1cb145d5cda24f09a0716cbc1fd5000000
        one byte too long              | 363e34e8374699d4681199a07ed5a28662a1ebf003000000f12473790c5c1cb145d5cda24f09a0716cbc1fd50000000000
        """)
    void refusesPoints(String name, String point) {
        assertThrows(MalformedMessage.class, () -> OWN.agree(Bytes.ofHex(point)));
    }

    @Test
    void bothSidesAgree() throws MalformedMessage {
        Random random = new Random(42);
        for (int run = 0; run < 50; run++) {
            ExchangeKey ours = any(random);
            ExchangeKey theirs = any(random);
            assertEquals(ours.agree(theirs.publicKey()), theirs.agree(ours.publicKey()));
        }
    }

    @ParameterizedTest(name = "number {index}")
    @ValueSource(strings = {"", "01", "000000000000000000000000000000000000000000000000",
                            "0000000000000000000000000000000000000000fcffffff"})
    void refusesToUseANumberThatIsNone(String hex) {
        assertThrows(IllegalArgumentException.class, () -> new ExchangeKey(Bytes.ofHex(hex)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        the key is wrong        | 100525   | KeyRefused
        another status          | 100502   | AuthenticationRefused
        cut short               | 1005     | MalformedMessage
        an earlier question     | 100425   | MalformedMessage
        no question of ours     | 100601   | MalformedMessage
        a question              | 0501     | MalformedMessage
        """)
    void verdicts(String name, String answer, String failure) {
        WristwayException thrown = assertThrows(WristwayException.class,
                () -> new KeyExchange.AwaitingVerdict("kitchen", SESSION).on(ExchangeReply.decode(Bytes.ofHex(answer))));
        assertEquals(failure, thrown.getClass().getSimpleName());
    }

    @Test
    void aBandThatWillNotExchangeIsNotTakenForAWrongKey() {
        KeyExchange.Waiting waiting = assertInstanceOf(KeyExchange.Waiting.class, KeyExchange.begin("kitchen", KEY, OWN).next());
        assertThrows(AuthenticationRefused.class, () -> waiting.on(new ExchangeReply.Refused(ExchangeReply.PUBLIC_KEY, 0x25)));
        assertThrows(MalformedMessage.class, () -> waiting.on(new ExchangeReply.Authenticated()));
        assertThrows(KeyRefused.class, () -> new KeyExchange.AwaitingVerdict("kitchen", SESSION)
                .on(new ExchangeReply.Refused(ExchangeReply.PROOF, 0x25)));
    }

    @Test
    void onlyItsOwnEndpointAnswers() {
        Bytes yes = Bytes.ofHex("100501");
        assertTrue(ExchangeReply.answers(new Message(Endpoint.AUTHENTICATION, yes), ExchangeReply.PROOF));
        assertFalse(ExchangeReply.answers(new Message(Endpoint.OLD_CONFIGURATION, yes), ExchangeReply.PROOF));
        assertFalse(ExchangeReply.answers(new Message(Endpoint.AUTHENTICATION, yes), ExchangeReply.PUBLIC_KEY));
    }

    @Test
    void nothingPrintsASecret() {
        String all = KeyExchange.begin("kitchen", KEY, OWN).next() + " " + new KeyExchange.AwaitingVerdict("kitchen", SESSION);
        assertEquals("AwaitingPublicKey[wearable=kitchen, key=PairingKey[hidden], own=ExchangeKey[hidden]] "
                     + "AwaitingVerdict[wearable=kitchen, session=SessionKeys[hidden]]", all);
    }

    private static ExchangeKey any(Random random) {
        byte[] number = new byte[ExchangeKey.LENGTH];
        random.nextBytes(number);
        return new ExchangeKey(Bytes.copyOf(number));
    }
}
