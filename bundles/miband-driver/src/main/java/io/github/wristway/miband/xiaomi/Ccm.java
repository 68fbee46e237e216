package io.github.wristway.miband.xiaomi;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-128-CCM (NIST SP 800-38C) with a nonce of 12 bytes, a tag of 4, and no associated data. The Java runtime has no CCM,
 * but it has both halves, and both are fast: the tag is the last block of AES-CBC over the first block and the message
 * filled up with zeros; then AES-CTR encrypts the tag and, behind it, the message.
 * <pre>
 * size  first block of the tag           size  first counter block
 * 1     0a: tag of 4, length of 3        1     02: length of 3
 * 12    nonce                            12    nonce
 * 3     length of message, big-endian    3     00: the tag; then 1, 2, …: the message
 * </pre>
 * One object belongs to one key and one thread. It can be used, but not printed.
 */
public final class Ccm {
    public static final int NONCE = 12;
    public static final int TAG = 4;

    private static final int BLOCK = 16;
    private static final int LONGEST = 1 << 20;
    private static final byte TAG_OF_4_LENGTH_OF_3 = 0x0a;
    private static final byte LENGTH_OF_3 = 0x02;

    private final SecretKeySpec key;
    private final Cipher chain;
    private final Cipher counter;

    /** @param key 16 bytes */
    public Ccm(Bytes key) {
        if (key.length() != BLOCK) throw new IllegalArgumentException("a key has 16 bytes, not " + key.length());
        this.key = new SecretKeySpec(key.toArray(), "AES");
        try {
            chain = Cipher.getInstance("AES/CBC/NoPadding");
            chain.init(Cipher.ENCRYPT_MODE, this.key, new IvParameterSpec(new byte[BLOCK]));
            counter = Cipher.getInstance("AES/CTR/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES", e);
        }
    }

    /** Encrypts a message, and puts its tag behind it. A nonce serves once. */
    public Bytes seal(Bytes nonce, Bytes message) {
        byte[] plain = message.toArray();
        if (plain.length > LONGEST) throw new IllegalArgumentException("a message has up to 1 MiB, not " + plain.length);
        byte[] work = new byte[BLOCK + plain.length];
        System.arraycopy(tag(nonce, plain), 0, work, 0, BLOCK);
        System.arraycopy(plain, 0, work, BLOCK, plain.length);
        byte[] encrypted = count(nonce, work);
        byte[] sealed = Arrays.copyOfRange(encrypted, BLOCK, BLOCK + plain.length + TAG);
        System.arraycopy(encrypted, 0, sealed, plain.length, TAG);
        return Bytes.copyOf(sealed);
    }

    /**
     * Decrypts a message.
     *
     * @throws MalformedMessage if the tag does not fit: then somebody else has written it, or it was damaged on the way
     */
    public Bytes open(Bytes nonce, Bytes sealed) throws MalformedMessage {
        byte[] decrypted = decrypt(nonce, sealed);
        byte[] plain = Arrays.copyOfRange(decrypted, BLOCK, decrypted.length);
        byte[] wanted = Arrays.copyOf(tag(nonce, plain), TAG);
        if (!MessageDigest.isEqual(wanted, Arrays.copyOf(decrypted, TAG))) {
            throw new MalformedMessage("the tag of an encrypted message is wrong");
        }
        return Bytes.copyOf(plain);
    }

    /** Decrypts a message of a band whose tags are wrong: nobody knows who has written it. */
    public Bytes openUnchecked(Bytes nonce, Bytes sealed) throws MalformedMessage {
        byte[] decrypted = decrypt(nonce, sealed);
        return Bytes.copyOf(Arrays.copyOfRange(decrypted, BLOCK, decrypted.length));
    }

    /** The tag, filled up to a block, and the message. */
    private byte[] decrypt(Bytes nonce, Bytes sealed) throws MalformedMessage {
        int length = sealed.length() - TAG;
        if (length < 0 || length > LONGEST) throw new MalformedMessage("a sealed message cannot have " + sealed.length() + " bytes");
        byte[] work = new byte[BLOCK + length];
        byte[] received = sealed.toArray();
        System.arraycopy(received, length, work, 0, TAG);
        System.arraycopy(received, 0, work, BLOCK, length);
        return count(nonce, work);
    }

    private byte[] tag(Bytes nonce, byte[] plain) {
        byte[] blocks = new byte[BLOCK + (plain.length + BLOCK - 1) / BLOCK * BLOCK];
        head(blocks, TAG_OF_4_LENGTH_OF_3, nonce);
        blocks[13] = (byte) (plain.length >> 16);
        blocks[14] = (byte) (plain.length >> 8);
        blocks[15] = (byte) plain.length;
        System.arraycopy(plain, 0, blocks, BLOCK, plain.length);
        try {
            chain.doFinal(blocks, 0, blocks.length, blocks, 0);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("these are whole blocks, and there is room for them", e);
        }
        return Arrays.copyOfRange(blocks, blocks.length - BLOCK, blocks.length);
    }

    private byte[] count(Bytes nonce, byte[] work) {
        byte[] first = new byte[BLOCK];
        head(first, LENGTH_OF_3, nonce);
        try {
            counter.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(first));
            return counter.doFinal(work);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a counter takes any length", e);
        }
    }

    private static void head(byte[] block, byte flags, Bytes nonce) {
        if (nonce.length() != NONCE) throw new IllegalArgumentException("a nonce has 12 bytes, not " + nonce.length());
        block[0] = flags;
        System.arraycopy(nonce.toArray(), 0, block, 1, NONCE);
    }
}
