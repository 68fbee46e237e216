package io.github.wristway.virtual.chunked;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.device.PairingKey;
import java.security.GeneralSecurityException;
import java.util.zip.CRC32;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key of one session, and what it encrypts with AES-128, block by block, under a key of which every byte is xor the handle:
 * <pre>
 * size  field
 * n     what is said
 * 4     sequence number
 * 4     CRC-32 over both
 *       zeros up to a multiple of 16
 * </pre>
 */
public final class SessionKey {
    private static final int SHARED_START = 8;

    private final Bytes key;

    public SessionKey(Bytes key) {
        if (key.length() != PairingKey.LENGTH) throw new IllegalArgumentException("a session key has 16 bytes");
        this.key = key;
    }

    /** From what the key exchange gave, and the key by which the band knows its owner. */
    public static SessionKey of(Bytes shared, PairingKey owners) {
        byte[] mixed = owners.reveal().toArray();
        byte[] secret = shared.toArray();
        for (int i = 0; i < mixed.length; i++) mixed[i] ^= secret[SHARED_START + i];
        return new SessionKey(Bytes.copyOf(mixed));
    }

    /** The sequence number of the first encrypted message. */
    public static int firstSequence(Bytes shared) throws MalformedMessage {
        return (int) shared.u32(0);
    }

    /** One block encrypted with it proves that somebody has it. */
    public Bytes proof(Bytes random) {
        return aes(Cipher.ENCRYPT_MODE, key, random);
    }

    public static Bytes proof(PairingKey owners, Bytes random) {
        return aes(Cipher.ENCRYPT_MODE, owners.reveal(), random);
    }

    public Message seal(int handle, int endpoint, Bytes said, int sequence) {
        Bytes counted = Bytes.build().bytes(said).u32(sequence).toBytes();
        return seal(handle, endpoint, said.length(), Bytes.build().bytes(counted).u32(crc(counted)).toBytes());
    }

    /** With a checksum that does not fit. */
    public Message sealWrong(int handle, int endpoint, Bytes said, int sequence) {
        Bytes counted = Bytes.build().bytes(said).u32(sequence).toBytes();
        return seal(handle, endpoint, said.length(), Bytes.build().bytes(counted).u32(crc(counted) ^ 1).toBytes());
    }

    private Message seal(int handle, int endpoint, int length, Bytes all) {
        Bytes.Builder padded = Bytes.build().bytes(all);
        for (int i = all.length(); i < Message.bodyLength(true, length); i++) padded.u8(0);
        return new Message(handle, endpoint, true, length, aes(Cipher.ENCRYPT_MODE, keyFor(handle), padded.toBytes()));
    }

    /** What an encrypted message says, and its place among all. */
    public record Opened(Bytes said, int sequence) {}

    public Opened open(Message sealed) throws MalformedMessage {
        Bytes all = aes(Cipher.DECRYPT_MODE, keyFor(sealed.handle()), sealed.body());
        Bytes counted = all.slice(0, sealed.length() + 4);
        if (all.u32(counted.length()) != crc(counted)) {
            throw new MalformedMessage("the checksum of message " + sealed.handle() + " does not fit");
        }
        return new Opened(counted.slice(0, sealed.length()), (int) counted.u32(sealed.length()));
    }

    private static long crc(Bytes bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes.toArray());
        return crc.getValue();
    }

    private Bytes keyFor(int handle) {
        byte[] changed = key.toArray();
        for (int i = 0; i < changed.length; i++) changed[i] ^= (byte) handle;
        return Bytes.copyOf(changed);
    }

    private static Bytes aes(int mode, Bytes key, Bytes blocks) {
        try {
            Cipher cipher = Cipher.getInstance("AES/ECB/NoPadding"); // as the bands do it: block by block
            cipher.init(mode, new SecretKeySpec(key.toArray(), "AES"));
            return Bytes.copyOf(cipher.doFinal(blocks.toArray()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES, and all is in whole blocks", e);
        }
    }

    @Override
    public String toString() {
        return "SessionKey[hidden]";
    }
}
