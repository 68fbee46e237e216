package io.github.wristway.benchmarks;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.miband.xiaomi.Ccm;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.modes.CCMBlockCipher;
import org.bouncycastle.crypto.modes.CCMModeCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/** Encrypts with a tag of 4 bytes behind. */
interface Sealer {
    Bytes seal(Bytes nonce, Bytes message);

    static Sealer named(String who, Bytes key) {
        return switch (who) {
            case "ours" -> new Ccm(key)::seal;
            case "bouncycastle" -> new BouncyCastle(new KeyParameter(key.toArray()), CCMBlockCipher.newInstance(AESEngine.newInstance()));
            default -> throw new IllegalArgumentException(who);
        };
    }

    /** By its light-weight interface, which is its fastest. */
    record BouncyCastle(KeyParameter key, CCMModeCipher ccm) implements Sealer {
        @Override
        public Bytes seal(Bytes nonce, Bytes message) {
            byte[] plain = message.toArray();
            ccm.init(true, new AEADParameters(key, 8 * Ccm.TAG, nonce.toArray()));
            byte[] sealed = new byte[ccm.getOutputSize(plain.length)];
            int end = ccm.processBytes(plain, 0, plain.length, sealed, 0);
            try {
                ccm.doFinal(sealed, end);
            } catch (InvalidCipherTextException e) {
                throw new IllegalStateException("nothing was decrypted", e);
            }
            return Bytes.copyOf(sealed);
        }
    }
}
