package io.github.wristway.miband.door;

import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.miband.talk.Conversation;
import io.github.wristway.miband.talk.Endpoints;
import java.util.Optional;

/** One try to get into a band; it knows how far it came. */
public interface Walk {
    /** How far a try came. */
    enum Reached {
        /** The band has not been asked yet. */
        OUTSIDE,
        /** The wearer has to tap. */
        AT_TAP,
        /** The band was asked for its half of the authentication. */
        ASKED,
        /** The band has our proof. */
        AT_PROOF,
        /** The band has a key; nobody tried one. */
        OCCUPIED,
        INSIDE
    }

    /**
     * Goes as far as the authentication leads. A band hangs up on strangers after about 30 s, so nothing else comes before.
     * Whatever happens, somebody calls {@link #leave()} or takes over the conversation.
     */
    Guest in() throws WristwayException;

    Reached reached();

    /** Empty if there never was a link. */
    Optional<Conversation> band();

    default void leave() {
        band().ifPresent(Conversation::close);
    }

    /**
     * Who was let in.
     *
     * @param endpoints what was agreed on in the key exchange, if there was one
     */
    record Guest(Conversation band, Optional<Endpoints> endpoints) {}
}
