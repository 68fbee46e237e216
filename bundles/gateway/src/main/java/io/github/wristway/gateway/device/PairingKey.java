package io.github.wristway.gateway.device;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.InvalidRequest;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.regex.Pattern;

/** The 16 bytes that open a band. It can be used, but not printed. */
public final class PairingKey {
    public static final int LENGTH = 16;
    private static final Pattern DECORATION = Pattern.compile("^0x|[\\s:-]");
    private static final Pattern HEX = Pattern.compile("[0-9a-f]*");

    private final Bytes bytes;

    public PairingKey(Bytes bytes) {
        if (bytes.length() != LENGTH) throw new IllegalArgumentException("a key has 16 bytes, not " + bytes.length());
        this.bytes = bytes;
    }

    public static PairingKey random(SecureRandom random) {
        byte[] bytes = new byte[LENGTH];
        random.nextBytes(bytes);
        return new PairingKey(Bytes.copyOf(bytes));
    }

    /** Reads what a person pasted: 32 hex digits, with or without {@code 0x}, blanks, colons or dashes between them. */
    public static PairingKey parse(String typed) throws InvalidRequest {
        String digits = DECORATION.matcher(typed.strip().toLowerCase(Locale.ROOT)).replaceAll("");
        if (!HEX.matcher(digits).matches()) {
            throw new InvalidRequest("the key has characters that are no hex digits", REMEDY);
        }
        if (digits.length() != 2 * LENGTH) {
            throw new InvalidRequest("the key has " + digits.length() + (digits.length() == 1 ? " hex digit" : " hex digits") + " instead of 32", REMEDY);
        }
        return new PairingKey(Bytes.ofHex(digits));
    }

    private static final String REMEDY = "Paste the 32 hex digits, with or without 0x in front";

    /** The key itself, for the one line that computes with it or encrypts it. */
    public Bytes reveal() {
        return bytes;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PairingKey that && bytes.equals(that.bytes);
    }

    @Override
    public int hashCode() {
        return 0; // not even a hash of it leaves
    }

    @Override
    public String toString() {
        return "PairingKey[hidden]";
    }
}
