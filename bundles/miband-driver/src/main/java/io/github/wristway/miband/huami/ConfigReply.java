package io.github.wristway.miband.huami;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;

/**
 * What the band answers on 0003 to a setting, the factory reset included.
 * <pre>
 * size  field
 * 1     10
 * 1     command, as sent
 * 0-2   sub-command, as sent: always 2 after 06 and fe, which have many; 0 after 02, an alarm; unknown of the others
 * 1     status, 01 = done
 * </pre>
 * Source: Gadgetbridge, read for facts; a captured answer of a Band 2 ({@code 10 06 06 00 01}).
 */
public record ConfigReply(int command, Bytes sub, int status) {
    public static final int DONE = 0x01;

    private static final int LONGEST = 5;
    private static final int SHORTEST = 3;
    /** What an answer has beside the beginning of what was sent. */
    private static final int HEAD_AND_STATUS = 2;

    public static ConfigReply decode(Bytes message) throws MalformedMessage {
        if (message.u8(0) != 0x10) throw new MalformedMessage("an answer starts with 10: " + message);
        int length = message.length();
        boolean hasWholeSub = length == LONGEST || length >= SHORTEST && length < LONGEST && !hasManySubs(message.u8(1));
        if (!hasWholeSub) throw new MalformedMessage("no answer to a setting has %d bytes: %s".formatted(length, message));
        return new ConfigReply(message.u8(1), message.slice(2, length - SHORTEST), message.u8(length - 1));
    }

    /** Whether a message from 0003 is the answer to this very setting. */
    public static boolean answers(Bytes message, Bytes sent) {
        try {
            decode(message);
            int repeated = message.length() - HEAD_AND_STATUS;
            return message.slice(1, repeated).equals(sent.slice(0, repeated));
        } catch (MalformedMessage e) {
            return false; // it answers something else
        }
    }

    private static boolean hasManySubs(int command) {
        return command == 0x06 || command == 0xfe;
    }
}
