package io.github.wristway.gateway.internal.proof;

import io.github.wristway.gateway.GatewayIdentity;
import io.github.wristway.gateway.account.Vault;
import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.base.Secret;
import io.github.wristway.gateway.base.StorageTrouble;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/** The gateway's own key, Ed25519, made when it is first needed. In the vault lie its public and its private half, in hex. */
public final class Identity {
    private static final String NAME = "identity/ed25519";
    /** What stands before the 32 bytes of the key in its X.509 form, RFC 8410. */
    private static final Bytes X509_HEAD = Bytes.ofHex("302a300506032b6570032100");

    private final Vault vault;
    private final SecureRandom random;
    private final ReentrantLock lock = new ReentrantLock();

    public Identity(Vault vault, SecureRandom random) {
        this.vault = vault;
        this.random = random;
    }

    /** Also of a gateway that has signed nothing yet. */
    public GatewayIdentity open() throws StorageTrouble {
        return made().publicHalf;
    }

    /** Empty if it was never needed. */
    Optional<GatewayIdentity> ifMade() throws StorageTrouble {
        return kept().map(Pair::publicHalf);
    }

    /** 64 bytes, as in RFC 8032. */
    Bytes sign(String text) throws StorageTrouble {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(made().privateHalf);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return Bytes.copyOf(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has Ed25519", e);
        }
    }

    static boolean fits(GatewayIdentity signer, String text, Bytes signed) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initVerify(publicKey(signer));
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return signature.verify(signed.toArray());
        } catch (GeneralSecurityException e) {
            return false; // no point of the curve, or no signature at all
        }
    }

    private static PublicKey publicKey(GatewayIdentity signer) throws GeneralSecurityException {
        Bytes x509 = Bytes.build().bytes(X509_HEAD).bytes(signer.publicKey()).toBytes();
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(x509.toArray()));
    }

    private record Pair(GatewayIdentity publicHalf, PrivateKey privateHalf) {}

    private Pair made() throws StorageTrouble {
        lock.lock();
        try {
            Optional<Pair> before = kept();
            return before.isPresent() ? before.get() : make();
        } finally {
            lock.unlock();
        }
    }

    private Pair make() throws StorageTrouble {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(NamedParameterSpec.ED25519, random);
            KeyPair pair = generator.generateKeyPair();
            Bytes publicHalf = Bytes.copyOf(pair.getPublic().getEncoded()).from(X509_HEAD.length());
            vault.put(NAME, Secret.of(publicHalf.hex() + " " + Bytes.copyOf(pair.getPrivate().getEncoded()).hex()));
            return new Pair(new GatewayIdentity(publicHalf), pair.getPrivate());
        } catch (GeneralSecurityException | MalformedMessage e) {
            throw new IllegalStateException("every Java has Ed25519", e);
        }
    }

    private Optional<Pair> kept() throws StorageTrouble {
        Optional<Secret> secret = vault.get(NAME);
        if (secret.isEmpty()) return Optional.empty();
        try {
            String[] halves = secret.get().reveal().split(" ");
            PrivateKey privateHalf = KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(Bytes.ofHex(halves[1]).toArray()));
            return Optional.of(new Pair(new GatewayIdentity(Bytes.ofHex(halves[0])), privateHalf));
        } catch (GeneralSecurityException | RuntimeException e) {
            throw new StorageTrouble("the vault holds something else than the gateway's own key under " + NAME, "Restore the data folder from a backup", null);
        }
    }
}
