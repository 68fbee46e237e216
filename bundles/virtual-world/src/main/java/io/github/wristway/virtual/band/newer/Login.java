package io.github.wristway.virtual.band.newer;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.device.PairingKey;
import io.github.wristway.virtual.band.Body;
import io.github.wristway.virtual.band.Fault;
import io.github.wristway.virtual.band.Gate;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Lets hosts in that know the key. Messages of type 1, in field 3:
 * <pre>
 * host  26  30{1 nonce}
 * band  26  31{1 nonce, 2 sign}                         or 3: what is wrong, a number
 * host  27  32{1 sign, 2 its description, sealed}
 * band  27  33{1 1 for yes}                             or 3
 * </pre>
 */
final class Login implements Gate {
    static final int TYPE = 1;
    static final int PAYLOAD = 3;
    private static final int NONCES = 26;
    private static final int PROOF = 27;
    private static final int LINKED_ELSEWHERE = 1;
    private static final int INVALID = 3;
    private static final int NOT_LINKED = 4;
    private static final int NOT_PROVED = 7;
    private static final int TOO_MANY = 10;
    private static final int NONCE = 16;

    private final Body band;
    private Optional<SessionSecret> secret = Optional.empty();
    private boolean open;

    Login(Body band) {
        this.band = band;
    }

    @Override
    public boolean open() {
        return open;
    }

    /** It never asks: a key comes from the vendor's app, or not at all. */
    @Override
    public boolean asksForTap() {
        return false;
    }

    @Override
    public void tapped() {}

    @Override
    public void gone() {
        open = false;
    }

    void heard(int id, Fields said, Carriage carriage) throws MalformedMessage {
        switch (id) {
            case NONCES -> carriage.say(command(NONCES, nonces(said.message(30).bytes(1))));
            case PROOF -> proof(said.message(32), carriage);
            default -> carriage.say(command(id, error(INVALID)));
        }
    }

    private Fields.Writer nonces(Bytes hostNonce) throws MalformedMessage {
        Optional<PairingKey> key = band.keyring().key();
        OptionalInt trouble = trouble(key.isPresent(), hostNonce);
        if (trouble.isPresent()) return error(trouble.getAsInt());
        Bytes nonce = band.dice().challenge();
        secret = Optional.of(new SessionSecret(key.orElseThrow(), hostNonce, nonce));
        return Fields.write().message(31, Fields.write().bytes(1, nonce).bytes(2, secret.get().bandSign()));
    }

    private OptionalInt trouble(boolean linked, Bytes hostNonce) {
        if (!linked) return OptionalInt.of(NOT_LINKED);
        if (band.strikes(Fault.LINKED_ELSEWHERE)) return OptionalInt.of(LINKED_ELSEWHERE);
        if (band.strikes(Fault.TOO_MANY)) return OptionalInt.of(TOO_MANY);
        return hostNonce.length() == NONCE ? OptionalInt.empty() : OptionalInt.of(INVALID);
    }

    private void proof(Fields proof, Carriage carriage) throws MalformedMessage {
        if (secret.isEmpty() || !secret.get().isHostSign(proof.bytes(1))) {
            band.note("did not let a host in");
            carriage.say(command(PROOF, error(NOT_PROVED)));
            return;
        }
        Fields host = Fields.decode(secret.get().openOlder(proof.bytes(2), 0));
        host.number(1);
        band.note("let in " + new String(host.bytes(3).toArray(), StandardCharsets.UTF_8));
        carriage.say(command(PROOF, Fields.write().message(33, Fields.write().number(1, 1))));
        carriage.seal(secret.get());
        open = true;
    }

    private static Fields.Writer error(int number) {
        return Fields.write().number(3, number);
    }

    private static Bytes command(int id, Fields.Writer payload) {
        return Fields.write().number(1, TYPE).number(2, id).message(PAYLOAD, payload).toBytes();
    }
}
