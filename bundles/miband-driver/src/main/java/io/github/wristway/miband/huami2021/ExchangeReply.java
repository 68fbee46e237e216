package io.github.wristway.miband.huami2021;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;

/**
 * What the band answers from {@link Endpoint#AUTHENTICATION}.
 * <pre>
 * size  field
 * 1     10
 * 1     the command that it answers
 * 1     status, 01 = yes, 25 = the key is wrong
 * 0|16  its random number (command 04)
 * 0|48  its public key (command 04)
 * </pre>
 * Source: Gadgetbridge, read for facts; the start of a captured answer of a Band 6.
 */
public sealed interface ExchangeReply {
    int PUBLIC_KEY = 0x04;
    int PROOF = 0x05;

    int YES = 0x01;
    int WRONG_KEY = 0x25;

    record PublicKeyGiven(Bytes random, Bytes publicKey) implements ExchangeReply {}

    record Authenticated() implements ExchangeReply {}

    /** Some other status than yes; what it means depends on the command. */
    record Refused(int command, int status) implements ExchangeReply {}

    /** Whether a message is the answer to a command, readable or not. */
    static boolean answers(Message message, int command) {
        return message.endpoint() == Endpoint.AUTHENTICATION && message.payload().startsWith(0x10, command);
    }

    static ExchangeReply decode(Bytes payload) throws MalformedMessage {
        if (payload.u8(0) != 0x10) throw new MalformedMessage("an answer starts with 10: " + payload);
        int command = payload.u8(1);
        int status = payload.u8(2);
        if (command != PUBLIC_KEY && command != PROOF) throw new MalformedMessage("an answer to an unknown command: " + payload);
        if (status != YES) return new Refused(command, status);
        return command == PUBLIC_KEY ? publicKey(payload) : new Authenticated();
    }

    private static PublicKeyGiven publicKey(Bytes payload) throws MalformedMessage {
        if (payload.length() != 3 + Aes.BLOCK + B163.POINT) {
            throw new MalformedMessage("the band's public key comes in 67 bytes, not " + payload.length());
        }
        return new PublicKeyGiven(payload.slice(3, Aes.BLOCK), payload.from(3 + Aes.BLOCK));
    }
}
