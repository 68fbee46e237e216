package io.github.wristway.miband.one;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.device.PairingKey;

/**
 * The number by which a band of the first generation knows its owner. It has no key; so that everybody else can treat it
 * like a band that has one, our key for it stands for this number: its first four bytes, little-endian. The other twelve
 * are never sent. Who knows the number that another app gave a band, opens it with that number and twelve times 00.
 *
 * <p>It goes over the air as it is, and anybody who listens has it: it keeps mistakes out, not thieves.
 */
public record UserNumber(long number) {
    public static UserNumber of(PairingKey key) {
        try {
            return new UserNumber(key.reveal().u32(0));
        } catch (MalformedMessage e) {
            throw new IllegalStateException("a key has more than four bytes", e);
        }
    }

    public Bytes encode() {
        return Bytes.build().u32(number).toBytes();
    }

    @Override
    public String toString() {
        return "UserNumber[hidden]";
    }
}
