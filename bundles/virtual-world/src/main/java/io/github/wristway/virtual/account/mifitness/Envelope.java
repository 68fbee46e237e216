package io.github.wristway.virtual.account.mifitness;

import io.github.wristway.gateway.base.MalformedMessage;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

/**
 * How calls for health data are sealed.
 * <pre>
 * _nonce      Base64: 8 random bytes, then minutes since 1970, 4 bytes, big-endian
 * key         SHA-256(ssecurity, _nonce)
 * values      RC4 with that key, its first 1024 bytes thrown away; one stream over all values in the order of their names; Base64
 * rc4_hash__  the mark of the values in clear, sealed like a value
 * signature   the mark of the sealed values
 * mark        Base64(SHA-1(METHOD&amp;path&amp;name=value&amp;…&amp;Base64(key)))
 * answer      a fresh stream; Base64
 * </pre>
 */
final class Envelope {
    private static final String HASH = "rc4_hash__";
    private static final String SIGNATURE = "signature";
    private static final String NONCE = "_nonce";
    private static final int NONCE_BYTES = 12;
    private static final int THROWN_AWAY = 1024;

    private final byte[] key;
    private final long minutes;

    private Envelope(byte[] key, long minutes) {
        this.key = key;
        this.minutes = minutes;
    }

    /** @param nonce as it came with the call */
    static Envelope of(String ssecurity, String nonce) throws MalformedMessage {
        byte[] bytes = unBase64(nonce);
        if (bytes.length != NONCE_BYTES) throw new MalformedMessage("a nonce has " + bytes.length + " bytes instead of " + NONCE_BYTES);
        long minutes = Integer.toUnsignedLong(ByteBuffer.wrap(bytes).getInt(NONCE_BYTES - Integer.BYTES));
        return new Envelope(digest("SHA-256", unBase64(ssecurity), bytes), minutes);
    }

    /** Minutes since 1970, by the clock of who made it. */
    long minutes() {
        return minutes;
    }

    /** The values in clear, if both marks fit. */
    SortedMap<String, String> open(String method, String path, Map<String, String> form) throws MalformedMessage {
        SortedMap<String, String> sealed = new TreeMap<>(form);
        sealed.remove(NONCE);
        String signature = sealed.remove(SIGNATURE);
        if (!mark(method, path, sealed).equals(signature)) throw new MalformedMessage("the signature does not fit");
        Cipher stream = stream();
        SortedMap<String, String> clear = new TreeMap<>();
        for (Map.Entry<String, String> value : sealed.entrySet()) {
            clear.put(value.getKey(), new String(through(stream, unBase64(value.getValue())), StandardCharsets.UTF_8));
        }
        String hash = clear.remove(HASH);
        if (!mark(method, path, clear).equals(hash)) throw new MalformedMessage("the hash does not fit");
        return clear;
    }

    String sealAnswer(String answer) {
        return Base64.getEncoder().encodeToString(through(stream(), answer.getBytes(StandardCharsets.UTF_8)));
    }

    private String mark(String method, String path, SortedMap<String, String> values) {
        String fields = values.entrySet().stream().map(value -> value.getKey() + "=" + value.getValue() + "&").collect(Collectors.joining());
        String marked = method + "&" + path + "&" + fields + Base64.getEncoder().encodeToString(key);
        return Base64.getEncoder().encodeToString(digest("SHA-1", marked.getBytes(StandardCharsets.UTF_8)));
    }

    private Cipher stream() {
        try {
            Cipher stream = Cipher.getInstance("ARCFOUR");
            stream.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "ARCFOUR"));
            stream.update(new byte[THROWN_AWAY]);
            return stream;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has RC4", e);
        }
    }

    private static byte[] through(Cipher stream, byte[] bytes) {
        return bytes.length == 0 ? bytes : stream.update(bytes);
    }

    private static byte[] digest(String algorithm, byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance(algorithm);
            for (byte[] part : parts) digest.update(part);
            return digest.digest();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + algorithm, e);
        }
    }

    private static byte[] unBase64(String text) throws MalformedMessage {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new MalformedMessage("something is not Base64");
        }
    }
}
