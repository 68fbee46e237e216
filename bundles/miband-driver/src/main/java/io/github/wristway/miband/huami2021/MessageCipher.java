package io.github.wristway.miband.huami2021;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import java.util.zip.CRC32;

/**
 * Encrypts and decrypts whole messages, AES-128 without chaining; the key is the session key with each byte xor handle.
 * <pre>
 * size  field of what is encrypted
 * n     payload
 * 4     sequence number, one more in each message that we encrypt
 * 4     CRC-32 over both
 * 0-15  00, up to whole blocks of 16
 * </pre>
 * Source: Gadgetbridge, read for facts.
 */
public final class MessageCipher {
    private static final int TRAILER = 8;

    private final SessionKeys keys;
    private long nextSequence;

    public MessageCipher(SessionKeys keys) {
        this.keys = keys;
        this.nextSequence = keys.firstSequence();
    }

    /** @param sequence the band's own count; nobody knows whether it is without gaps */
    public record Opened(Message message, long sequence) {}

    /** Of the message that is encrypted next. None is ever used twice. */
    public long nextSequence() {
        return nextSequence;
    }

    Bytes seal(int handle, Bytes payload) {
        Bytes numbered = Bytes.build().bytes(payload).u32(nextSequence).toBytes();
        Bytes.Builder plain = Bytes.build().bytes(numbered).u32(crc(numbered));
        for (int i = payload.length() + TRAILER; i % Aes.BLOCK != 0; i++) plain.u8(0);
        nextSequence = (nextSequence + 1) & 0xffff_ffffL;
        return Aes.encrypt(keyFor(handle), plain.toBytes());
    }

    /** Decrypts what the band sent. Only what passes this may be acknowledged. */
    public Opened open(Joined sealed) throws MalformedMessage {
        if (!sealed.encrypted()) throw new MalformedMessage("the band sent openly what should be encrypted");
        Bytes plain = Aes.decrypt(keyFor(sealed.handle()), sealed.data());
        int length = sealed.length();
        if (plain.u32(length + 4) != crc(plain.slice(0, length + 4))) {
            throw new MalformedMessage("an encrypted message arrived damaged: its CRC is wrong");
        }
        return new Opened(new Message(sealed.endpoint(), plain.slice(0, length)), plain.u32(length));
    }

    /** How long a message is once it is encrypted. */
    static int sealedLength(int length) {
        return (length + TRAILER + Aes.BLOCK - 1) / Aes.BLOCK * Aes.BLOCK;
    }

    private Bytes keyFor(int handle) {
        byte[] key = keys.reveal().toArray();
        for (int i = 0; i < key.length; i++) key[i] ^= (byte) handle;
        return Bytes.copyOf(key);
    }

    private static long crc(Bytes bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes.toArray());
        return crc.getValue();
    }
}
