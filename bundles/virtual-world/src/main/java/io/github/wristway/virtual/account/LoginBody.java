package io.github.wristway.virtual.account;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The body of the password step: a form, AES-128-CBC with PKCS#7 padding, raw. Key and IV are constants of the public
 * client; they hide nothing from anybody.
 */
final class LoginBody {
    private static final SecretKeySpec KEY = new SecretKeySpec(ascii("xeNtBVqzDc6tuNTh"), "AES");
    private static final IvParameterSpec IV = new IvParameterSpec(ascii("MAAAYAAAAAAAAABg"));

    private LoginBody() {}

    static Form open(Bytes body) throws MalformedMessage {
        return Form.parse(decrypt(body));
    }

    static String decrypt(Bytes body) throws MalformedMessage {
        if (body.isEmpty()) throw new MalformedMessage("the body of the password step is empty"); // the cipher would not mind
        try {
            Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
            cipher.init(Cipher.DECRYPT_MODE, KEY, IV);
            return new String(cipher.doFinal(body.toArray()), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new MalformedMessage("the body of the password step cannot be decrypted");
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
