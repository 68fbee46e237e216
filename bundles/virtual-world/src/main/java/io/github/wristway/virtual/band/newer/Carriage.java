package io.github.wristway.virtual.band.newer;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;

/** How messages get to the host and back, packet by packet. It acknowledges and repeats by itself. */
interface Carriage {
    /** Sends a command; sealed, once it knows with what. */
    void say(Bytes command);

    /** Sends a piece of a file. */
    void hand(Bytes piece);

    /** How many bytes of a file fit well into a piece. */
    int pieceSize();

    /** From now on everything is sealed. */
    void seal(SessionSecret secret);

    /** The link is over. */
    void over();

    /** Takes what the host says, and how to answer it. */
    interface Hearer {
        void heard(Bytes command, Carriage carriage) throws MalformedMessage;
    }
}
