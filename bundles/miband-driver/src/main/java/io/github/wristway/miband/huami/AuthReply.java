package io.github.wristway.miband.huami;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;

/**
 * What the band answers on 0009.
 * <pre>
 * size  field
 * 1     10
 * 1     the command that it answers; only the low four bits count
 * 1     status, 01 = yes
 * 0|16  the random number (command 2), or what a band wants the vendor to sign (command 81)
 * </pre>
 * Source: Gadgetbridge, satcar77/miband4 issues 48 and 53, read for facts; captured answers of Bands 2 and 4.
 */
public sealed interface AuthReply {
    int OFFER = 1;
    int RANDOM = 2;
    int PROOF = 3;

    int YES = 0x01;
    /** A band in no state to answer; one source, not proved. */
    int WRONG_STATE = 0x02;
    /** A proof is not enough: newer firmware wants the key exchange of 2021. */
    int WANTS_EXCHANGE = 0x07;

    /** The band has stored the key that we offered. */
    record KeyStored() implements AuthReply {}

    /** The band cannot be linked by us: its vendor has to sign these 16 bytes first. */
    record VendorChallenge(Bytes toSign) implements AuthReply {}

    record RandomGiven(Bytes random) implements AuthReply {}

    record Authenticated() implements AuthReply {}

    /** Some other status than yes; what it means depends on the command. */
    record Refused(int command, int status) implements AuthReply {}

    /** Whether a message from 0009 is the answer to a command, readable or not. */
    static boolean answers(Bytes message, int command) {
        return message.length() > 1 && message.startsWith(0x10) && commandOf(message.toArray()[1]) == command;
    }

    static AuthReply decode(Bytes message) throws MalformedMessage {
        if (message.u8(0) != 0x10) throw new MalformedMessage("an answer starts with 10: " + message);
        int command = commandOf(message.u8(1));
        int status = message.u8(2);
        if (status != YES) return new Refused(command, status);
        return switch (command) {
            case OFFER -> message.u8(1) == (OFFER | AuthRequest.MARK) ? new VendorChallenge(sixteen(message)) : new KeyStored();
            case RANDOM -> new RandomGiven(sixteen(message));
            case PROOF -> new Authenticated();
            default -> throw new MalformedMessage("an answer to an unknown command: " + message);
        };
    }

    private static int commandOf(int written) {
        return written & 0x0f;
    }

    private static Bytes sixteen(Bytes message) throws MalformedMessage {
        if (message.length() != 3 + 16) throw new MalformedMessage("16 bytes should follow: " + message);
        return message.from(3);
    }
}
