package io.github.wristway.miband.newer;

import io.github.wristway.gateway.base.AuthenticationRefused;
import io.github.wristway.gateway.base.KeyMissing;
import io.github.wristway.gateway.base.LinkLost;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.base.NoAnswer;
import io.github.wristway.gateway.base.Unsupported;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Approach;
import io.github.wristway.gateway.device.Credential;
import io.github.wristway.gateway.device.PairingKey;
import io.github.wristway.gateway.device.Session;
import io.github.wristway.miband.door.Kit;
import io.github.wristway.miband.talk.Box;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way into a newer band: connect, log in, set its clock. A try that failed on the radio, or for a reason that nobody
 * knows, is repeated on a new connection, as often as the settings say; a clear no of the band is not.
 */
public record XiaomiDoor(Box box, Carrier carrier, Welcome welcome, Approach approach, Kit kit) {
    private static final Logger log = LoggerFactory.getLogger(XiaomiDoor.class);

    /** What comes behind the door. */
    public interface Welcome {
        Session of(Talk talk) throws WristwayException;
    }

    public Session open() throws WristwayException {
        PairingKey key = key();
        for (int attempt = 1; ; attempt++) {
            try {
                return open(key);
            } catch (LinkLost | NoAnswer | MalformedMessage | AuthenticationRefused e) {
                if (attempt >= kit.patience().attempts()) throw e;
                log.warn("{}; trying once more", e.getMessage());
            }
        }
    }

    /** Decided before the radio is used: a band that cannot be opened is not woken. */
    private PairingKey key() throws WristwayException {
        if (approach.credential() instanceof Credential.Known known) return known.key();
        if (approach.credential() instanceof Credential.None) throw new KeyMissing(approach.called(), Login.HOW_TO_GET_A_KEY);
        throw new Unsupported(box.name(), "it takes no key of our choice", Login.HOW_TO_GET_A_KEY);
    }

    private Session open(PairingKey key) throws WristwayException {
        Talk talk = talk(carrier, approach, kit);
        try {
            new Login(talk, kit.nonces().get()).in(key);
            return welcome.of(talk);
        } catch (WristwayException | RuntimeException e) {
            talk.close();
            throw e;
        }
    }

    static Talk talk(Carrier carrier, Approach approach, Kit kit) throws WristwayException {
        return new Talk(approach.called(), carrier.open(approach, kit.patience(), kit.time()), kit.patience().reply(), kit.time());
    }
}
