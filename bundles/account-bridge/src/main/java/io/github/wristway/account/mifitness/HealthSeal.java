package io.github.wristway.account.mifitness;

import io.github.wristway.account.web.LooseJson;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.base.Secret;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals one request to the health service, and opens its answer:
 * <pre>
 * key         SHA-256(ssecurity, nonce); in Base64 it is the "signed nonce"
 * rc4_hash__  SHA-1 in Base64 over METHOD&amp;path&amp;name=value&amp;…&amp;signed nonce, names in order, values plain
 * values      RC4 with that key, its first 1024 bytes dropped, one stream over all values in the order of their names
 * signature   the same SHA-1 over the encrypted values
 * answer      RC4 with the same key, from the beginning
 * </pre>
 * This is the vendor's; what protects the data is TLS below it. One object belongs to one request.
 */
final class HealthSeal {
    private static final int DROPPED = 1024;
    private static final String UNSIGNED_PREFIX = "/healthapp/";

    private final byte[] key;
    private final String nonce;

    /**
     * @param ssecurity of the sign-in, in Base64
     * @param nonce     in Base64
     */
    HealthSeal(Secret ssecurity, String nonce) throws MalformedMessage {
        this.nonce = nonce;
        try {
            MessageDigest digest = digest("SHA-256");
            digest.update(Base64.getDecoder().decode(ssecurity.reveal()));
            key = digest.digest(Base64.getDecoder().decode(nonce));
        } catch (IllegalArgumentException noBase64) {
            throw new MalformedMessage("Mi Fitness gave a session secret that is no Base64");
        }
    }

    /** 8 random bytes, and the minutes since 1970 in 4 bytes, big-endian. */
    static String freshNonce(SecureRandom random, Instant now) {
        return Base64.getEncoder().encodeToString(ByteBuffer.allocate(12).putLong(random.nextLong())
                .putInt((int) (now.getEpochSecond() / 60)).array());
    }

    /** What goes out instead of the parameters. */
    Map<String, String> seal(String method, String path, Map<String, String> parameters) {
        Map<String, String> plain = new TreeMap<>(parameters);
        plain.put("rc4_hash__", hash(method, path, plain));
        Cipher stream = stream();
        Map<String, String> sealed = new TreeMap<>();
        plain.forEach((name, value) -> sealed.put(name,
                Base64.getEncoder().encodeToString(stream.update(value.getBytes(StandardCharsets.UTF_8)))));
        sealed.put("signature", hash(method, path, sealed));
        sealed.put("_nonce", nonce);
        return sealed;
    }

    /** The answer, in clear: an error comes unsealed. Empty if it is neither. */
    Optional<LooseJson> open(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8).strip();
        Optional<LooseJson> plain = LooseJson.read(text);
        if (plain.isPresent()) return plain;
        try {
            byte[] sealed = Base64.getDecoder().decode(text.replaceAll("^\"|\"$", ""));
            if (sealed.length == 0) return Optional.empty();
            return LooseJson.read(new String(stream().update(sealed), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }

    String hash(String method, String path, Map<String, String> parameters) {
        String signedPath = path.startsWith(UNSIGNED_PREFIX) ? path.substring(UNSIGNED_PREFIX.length() - 1) : path;
        String values = new TreeMap<>(parameters).entrySet().stream().map(entry -> entry.getKey() + "=" + entry.getValue() + "&")
                .collect(Collectors.joining());
        String text = method + "&" + signedPath + "&" + values + Base64.getEncoder().encodeToString(key);
        return Base64.getEncoder().encodeToString(digest("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private Cipher stream() {
        try {
            Cipher cipher = Cipher.getInstance("ARCFOUR");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "ARCFOUR"));
            cipher.update(new byte[DROPPED]);
            return cipher;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java runtime has no RC4", e);
        }
    }

    private static MessageDigest digest(String name) {
        try {
            return MessageDigest.getInstance(name);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + name, e);
        }
    }
}
