package io.github.wristway.miband.newer;

import io.github.wristway.gateway.base.AuthenticationRefused;
import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.KeyRefused;
import io.github.wristway.gateway.base.NotPaired;
import io.github.wristway.gateway.base.Restricted;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.PairingKey;
import io.github.wristway.miband.xiaomi.Agreement;
import io.github.wristway.miband.xiaomi.LoginRequest;
import io.github.wristway.miband.xiaomi.Wire;
import io.github.wristway.miband.xiaomi.proto.Account;
import io.github.wristway.miband.xiaomi.proto.Command;
import io.github.wristway.miband.xiaomi.proto.Companion;

/**
 * The login, tried once on a connection: random numbers go to and fro, the band signs first, and whoever has the other key is
 * told nothing more. Source: Gadgetbridge, AstroBox and YuiBai468/gadgetbridge-miband11, read for facts.
 *
 * @param ours a random number, new for each connection
 */
record Login(Talk talk, Bytes ours) {
    static final String HOW_TO_GET_A_KEY = "Link it in Mi Fitness, sign in there (account:sign-in --qr), and link "
            + "it here again; docs/keys-and-accounts.md knows other ways to its key";

    private static final int HAVE_BOUND = 1;
    private static final int NO_BOUND = 4;
    private static final int VERIFY_ERROR = 7;
    private static final int CONNECTION_REACH_LIMIT = 10;

    /** Always the same: the band shows or keeps it, and needs no more. */
    static final Companion WRISTWAY = Companion.newBuilder().setKind(0).setName("Wristway").setCapabilities(0xffffffff).build();

    /**
     * Needs no key, and changes nothing.
     *
     * @throws NotPaired if nobody has bound the band
     */
    Account.SignedNonce greet() throws WristwayException {
        return ask(LoginRequest.nonce(ours), "our random number").getBandNonce();
    }

    /** After this, the line is encrypted. */
    void in(PairingKey key) throws WristwayException {
        Agreement agreement = agreed(key, greet());
        Account answer = talk.ask(LoginRequest.proof(agreement, WRISTWAY), "our proof of the key").getAccount();
        if (answer.getError() == VERIFY_ERROR) throw outOfStep();
        if (!checked(answer).getVerdict().getConfirmed()) {
            throw new AuthenticationRefused(talk.called(), 0, "it does not confirm the login");
        }
        talk.seal(agreement.keys());
    }

    /** It has signed with our key, so the key is right: it heard our random number twice, and means another one of its own. */
    private AuthenticationRefused outOfStep() {
        return new AuthenticationRefused(talk.called(), VERIFY_ERROR, "it signed with our key, and does not take our proof");
    }

    /** @throws KeyRefused if the band that greeted has another key */
    Agreement agreed(PairingKey key, Account.SignedNonce greeting) throws WristwayException {
        Agreement agreement = Agreement.of(key, ours, Wire.bytes(greeting.getNonce()));
        if (agreement.signedBy(Wire.bytes(greeting.getSign()))) return agreement;
        throw new KeyRefused(talk.called(), HOW_TO_GET_A_KEY);
    }

    private Account ask(Command question, String what) throws WristwayException {
        return checked(talk.ask(question, what).getAccount());
    }

    private Account checked(Account answer) throws WristwayException {
        switch (answer.getError()) {
            case 0 -> {
                return answer;
            }
            case NO_BOUND -> throw new NotPaired(talk.called(), HOW_TO_GET_A_KEY);
            case HAVE_BOUND, VERIFY_ERROR -> throw new KeyRefused(talk.called(), HOW_TO_GET_A_KEY);
            case CONNECTION_REACH_LIMIT -> throw new Restricted(talk.called(),
                    "It has as many companions as it takes: switch off the Bluetooth of the phone that Mi Fitness is on, and run the same command again");
            default -> throw new AuthenticationRefused(talk.called(), answer.getError());
        }
    }
}
