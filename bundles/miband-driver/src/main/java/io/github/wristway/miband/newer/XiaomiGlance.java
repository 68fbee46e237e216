package io.github.wristway.miband.newer;

import io.github.wristway.gateway.base.AuthenticationRefused;
import io.github.wristway.gateway.base.KeyRefused;
import io.github.wristway.gateway.base.LinkLost;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.base.NoAnswer;
import io.github.wristway.gateway.base.NotPaired;
import io.github.wristway.gateway.base.RequestRefused;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Approach;
import io.github.wristway.gateway.device.Condition;
import io.github.wristway.gateway.device.Condition.State;
import io.github.wristway.gateway.device.Credential;
import io.github.wristway.miband.door.Kit;
import io.github.wristway.miband.xiaomi.proto.Account;
import java.util.Optional;

/**
 * A look at a newer band from outside. The band signs first, so it shows whose it is before we prove anything: the login is
 * begun, and never completed. One that refuses every host but its own says so, which is a
 * {@link io.github.wristway.gateway.base.Restricted}.
 */
public record XiaomiGlance(Carrier carrier, Approach approach, Kit kit) {
    public Condition look() throws WristwayException {
        for (int attempt = 1; ; attempt++) {
            try (Talk talk = XiaomiDoor.talk(carrier, approach, kit)) {
                return look(new Login(talk, kit.nonces().get()));
            } catch (LinkLost e) {
                if (attempt >= kit.patience().attempts()) throw e;
            } catch (NoAnswer | MalformedMessage e) {
                if (attempt >= kit.patience().attempts()) return unknown(e);
            }
        }
    }

    private Condition look(Login login) throws WristwayException {
        try {
            Account.SignedNonce greeting = login.greet();
            if (!(approach.credential() instanceof Credential.Known known)) return seen(State.LINKED, "it has a key, and signs with it");
            login.agreed(known.key(), greeting);
            return seen(State.OURS, "the key fits");
        } catch (NotPaired e) {
            return seen(State.FREE, "it says that nobody has bound it");
        } catch (KeyRefused e) {
            return approach.credential() instanceof Credential.Known ? seen(State.FOREIGN, "it does not sign with our key")
                    : seen(State.LINKED, "it says that somebody has bound it");
        } catch (AuthenticationRefused | RequestRefused e) {
            return unknown(e);
        }
    }

    private static Condition unknown(WristwayException why) {
        return seen(State.UNKNOWN, "it does not show whose it is: " + why.getMessage());
    }

    /** Serial number and firmware it tells only after the login. */
    private static Condition seen(State state, String evidence) {
        return new Condition(state, Optional.empty(), Optional.empty(), evidence);
    }
}
