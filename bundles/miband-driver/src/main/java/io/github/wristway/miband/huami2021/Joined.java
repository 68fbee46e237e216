package io.github.wristway.miband.huami2021;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;

/**
 * All chunks of one message, put together; {@link MessageCipher#open} reads it if it is encrypted.
 *
 * @param length of the message before encryption; {@code data} is just as long as that demands
 */
public record Joined(int handle, int endpoint, boolean encrypted, int length, Bytes data) {
    public Joined {
        if (data.length() != (encrypted ? MessageCipher.sealedLength(length) : length)) {
            throw new IllegalArgumentException("a message of %d bytes does not fill %d".formatted(length, data.length()));
        }
    }

    /** The message, if it came openly. */
    public Message plain() throws MalformedMessage {
        if (encrypted) throw new MalformedMessage("the band encrypts before a key was agreed on");
        return new Message(endpoint, data);
    }
}
