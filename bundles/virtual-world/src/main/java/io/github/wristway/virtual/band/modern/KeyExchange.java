package io.github.wristway.virtual.band.modern;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.device.PairingKey;
import io.github.wristway.virtual.band.Body;
import io.github.wristway.virtual.band.Fault;
import io.github.wristway.virtual.band.huami.Doorkeeper;
import io.github.wristway.virtual.chunked.KeyPair;
import io.github.wristway.virtual.chunked.SessionKey;
import java.util.Optional;

/**
 * How newer bands let a host in. Endpoint 0082:
 * <pre>
 * 04 02 00 02 + the host's public point(48)           10 04 01 random(16) the band's public point(48), 10 04 02 no
 * 05 + AES(key, random) + AES(session key, random)    10 05 01 welcome, 10 05 25 wrong key
 * </pre>
 * What a band without a key says is not known; ours says no, as older ones do.
 */
public final class KeyExchange {
    static final int ENDPOINT = 0x0082;

    private static final int HELLO = 0x04;
    private static final int PROOF = 0x05;
    private static final int OK = 0x01;
    private static final int WRONG_STATE = 0x02;
    private static final int REFUSED = 0x04;
    private static final int WRONG_KEY = 0x25;
    private static final int HELLO_HEAD = 4;

    private final Body band;
    private final Messages messages;
    private final Doorkeeper doorkeeper;
    private Optional<Challenge> challenge = Optional.empty();

    KeyExchange(Body band, Messages messages, Doorkeeper doorkeeper) {
        this.band = band;
        this.messages = messages;
        this.doorkeeper = doorkeeper;
    }

    /** What would prove that a host has the key, and what follows then. */
    private record Challenge(Bytes proof, SessionKey session, int firstSequence) {
        static Challenge of(PairingKey key, Bytes random, Bytes shared) throws MalformedMessage {
            SessionKey session = SessionKey.of(shared, key);
            Bytes proof = Bytes.build().bytes(SessionKey.proof(key, random)).bytes(session.proof(random)).toBytes();
            return new Challenge(proof, session, SessionKey.firstSequence(shared));
        }
    }

    void heard(Bytes message) throws MalformedMessage {
        Optional<Challenge> before = challenge;
        challenge = Optional.empty();
        if (message.startsWith(HELLO, 0x02, 0x00, 0x02)) hello(message.from(HELLO_HEAD));
        else if (message.u8(0) == PROOF && before.isPresent()) proved(message.from(1), before.get());
        else answer(message.u8(0), WRONG_STATE);
    }

    private void hello(Bytes hostsPoint) throws MalformedMessage {
        if (band.keyring().key().isEmpty()) {
            answer(HELLO, REFUSED);
            return;
        }
        if (band.strikes(Fault.REFUSES_EXCHANGE)) {
            answer(HELLO, WRONG_STATE);
            return;
        }
        KeyPair mine = KeyPair.of(band.dice().privateKey());
        Bytes random = band.dice().challenge();
        challenge = Optional.of(Challenge.of(band.keyring().key().get(), random, mine.shared(hostsPoint)));
        messages.say(ENDPOINT, Bytes.build().u8(0x10).u8(HELLO).u8(OK).bytes(random).bytes(mine.publicPoint()).toBytes());
    }

    private void proved(Bytes proof, Challenge asked) {
        if (!proof.equals(asked.proof())) {
            band.note("refused a wrong key");
            answer(PROOF, WRONG_KEY);
            return;
        }
        answer(PROOF, OK);
        messages.encrypt(asked.session(), asked.firstSequence());
        doorkeeper.admit();
    }

    private void answer(int command, int status) {
        messages.say(ENDPOINT, Bytes.of(0x10, command, status));
    }
}
