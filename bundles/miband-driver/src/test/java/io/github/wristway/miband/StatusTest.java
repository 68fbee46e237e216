package io.github.wristway.miband;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.PairingKey;
import io.github.wristway.miband.huami.AuthReply;
import io.github.wristway.miband.huami.Handshake;
import io.github.wristway.miband.huami2021.ExchangeKey;
import io.github.wristway.miband.huami2021.ExchangeReply;
import io.github.wristway.miband.huami2021.KeyExchange;
import io.github.wristway.miband.huami2021.SessionKeys;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every status that a band is known to answer is one cause with one remedy; what nobody knows is a refusal, not a guess. */
class StatusTest {
    private static final PairingKey KEY = new PairingKey(Bytes.ofHex("30313233343536373839404142434445"));

    private static final Map<String, Handshake.Waiting> OLD = Map.of(
            "offer", new Handshake.AwaitingTap("kitchen", KEY, Duration.ofSeconds(60)),
            "random", new Handshake.AwaitingRandom("kitchen", KEY),
            "knock", new Handshake.Knocking("kitchen"),
            "proof", new Handshake.AwaitingVerdict("kitchen"));
    private static final Map<String, KeyExchange.Waiting> NEW = Map.of(
            "exchange", new KeyExchange.AwaitingPublicKey("kitchen", KEY, new ExchangeKey(Bytes.ofHex("01".repeat(24)))),
            "exchanged proof", new KeyExchange.AwaitingVerdict("kitchen", new SessionKeys(KEY.reveal(), 0)));

    @ParameterizedTest(name = "{1} to {0}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
        offer           | 100104                                 | TapTimeout            | tap the band
        offer           | 100102                                 | TapTimeout            | tap the band
        offer           | 1001ff                                 | TapTimeout            | tap the band
        offer           | 1081011863c2cce5d159413bed92c4b163c279 | Unsupported           | vendor's app
        random          | 100204                                 | NotPaired             | wearable:link
        random          | 108204                                 | NotPaired             | wearable:link
        random          | 1082ff                                 | NotPaired             | wearable:link
        random          | 108202                                 | AuthenticationRefused | try once more
        knock           | 108204                                 | NotPaired             | wearable:link
        knock           | 108202                                 | AuthenticationRefused | try once more
        proof           | 100304                                 | KeyRefused            | account:devices
        proof           | 108304                                 | KeyRefused            | account:devices
        proof           | 108308                                 | KeyRefused            | account:devices
        proof           | 100308                                 | KeyRefused            | account:devices
        proof           | 108307                                 | AuthenticationRefused | restart the band
        proof           | 108302                                 | AuthenticationRefused | restart the band
        proof           | 1083ff                                 | AuthenticationRefused | restart the band
        exchange        | 100402                                 | AuthenticationRefused | restart the band
        exchange        | 100404                                 | AuthenticationRefused | restart the band
        exchange        | 100425                                 | AuthenticationRefused | restart the band
        exchanged proof | 100525                                 | KeyRefused            | account:devices
        exchanged proof | 100502                                 | AuthenticationRefused | restart the band
        exchanged proof | 100504                                 | AuthenticationRefused | restart the band
        """)
    void isACauseWithARemedy(String to, String answer, String cause, String remedy) {
        Bytes message = Bytes.ofHex(answer);
        WristwayException thrown = assertThrows(WristwayException.class, () -> {
            if (OLD.containsKey(to)) OLD.get(to).on(AuthReply.decode(message));
            else NEW.get(to).on(ExchangeReply.decode(message));
        });
        assertEquals(cause, thrown.getClass().getSimpleName());
        assertTrue(thrown.remedy().contains(remedy), thrown.remedy());
        assertFalse((thrown.getMessage() + thrown.remedy()).contains(KEY.reveal().hex()));
    }
}
