package io.github.wristway.miband.huami;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;

/**
 * What the band answers on 0003 to a setting, the factory reset included.
 * <pre>
 * size  field
 * 1     10
 * 1     command, as sent
 * 2     sub-command, as sent
 * 1     status, 01 = done
 * </pre>
 * Source: Gadgetbridge, read for facts; a captured answer of a Band 2 ({@code 10 06 06 00 01}).
 */
public record ConfigReply(int command, Bytes sub, int status) {
    public static final int DONE = 0x01;

    public static ConfigReply decode(Bytes message) throws MalformedMessage {
        if (message.u8(0) != 0x10) throw new MalformedMessage("an answer starts with 10: " + message);
        if (message.length() != 5) throw new MalformedMessage("an answer to a setting has 5 bytes, not " + message.length());
        return new ConfigReply(message.u8(1), message.slice(2, 2), message.u8(4));
    }

    /** Whether a message from 0003 is the answer to this very setting, readable or not. */
    public static boolean answers(Bytes message, Bytes sent) {
        try {
            return message.startsWith(0x10) && message.slice(1, 3).equals(sent.slice(0, 3));
        } catch (MalformedMessage e) {
            return false; // too short to answer anything
        }
    }
}
