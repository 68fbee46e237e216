package io.github.wristway.gateway.base;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;

/**
 * An unchangeable run of bytes, as messages are made of. Numbers are little-endian, as on every wearable we know.
 * Reading past the end is a {@link MalformedMessage}, never an index error: a length from the air is not trusted.
 * <pre>
 * Bytes reply = Bytes.ofHex("10 01 01 05 00 00 00");
 * long count = reply.u32(3);                          // 5
 * </pre>
 */
public final class Bytes {
    public static final Bytes EMPTY = new Bytes(new byte[0]);

    private final byte[] content;

    private Bytes(byte[] content) {
        this.content = content;
    }

    /** Each number is one byte; only its low eight bits count. */
    public static Bytes of(int... values) {
        byte[] content = new byte[values.length];
        for (int i = 0; i < values.length; i++) content[i] = (byte) values[i];
        return new Bytes(content);
    }

    public static Bytes copyOf(byte[] content) {
        return content.length == 0 ? EMPTY : new Bytes(content.clone());
    }

    /** Hex digits; blanks between them are allowed. For constants and tests: what a person typed is checked elsewhere. */
    public static Bytes ofHex(String hex) {
        return new Bytes(HexFormat.of().parseHex(hex.replace(" ", "").toLowerCase(Locale.ROOT)));
    }

    public static Builder build() {
        return new Builder();
    }

    public int length() {
        return content.length;
    }

    public boolean isEmpty() {
        return content.length == 0;
    }

    public int u8(int at) throws MalformedMessage {
        need(at, 1);
        return content[at] & 0xff;
    }

    public int i8(int at) throws MalformedMessage {
        need(at, 1);
        return content[at];
    }

    public int u16(int at) throws MalformedMessage {
        need(at, 2);
        return (content[at] & 0xff) | (content[at + 1] & 0xff) << 8;
    }

    public long u32(int at) throws MalformedMessage {
        need(at, 4);
        return u16(at) | (long) u16(at + 2) << 16;
    }

    public Bytes slice(int from, int length) throws MalformedMessage {
        need(from, length);
        return new Bytes(Arrays.copyOfRange(content, from, from + length));
    }

    /** Everything from an index on. */
    public Bytes from(int at) throws MalformedMessage {
        return slice(at, content.length - at);
    }

    /** Writes everything from an index on into an array with room for it: for what is read too often to be copied twice. */
    public void copyTo(byte[] target, int at, int from) throws MalformedMessage {
        need(from, content.length - from);
        System.arraycopy(content, from, target, at, content.length - from);
    }

    public boolean startsWith(int... values) {
        if (values.length > content.length) return false;
        for (int i = 0; i < values.length; i++) {
            if (content[i] != (byte) values[i]) return false;
        }
        return true;
    }

    public byte[] toArray() {
        return content.clone();
    }

    /** Lower-case hex without blanks. */
    public String hex() {
        return HexFormat.of().formatHex(content);
    }

    private void need(int from, int length) throws MalformedMessage {
        if (from < 0 || length < 0 || from > content.length - length) {
            throw new MalformedMessage("a message of " + content.length + " bytes has no " + length + " bytes at " + from);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes that && Arrays.equals(content, that.content);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(content);
    }

    @Override
    public String toString() {
        return hex();
    }

    /** Puts a message together, little-endian. */
    public static final class Builder {
        private final ByteArrayOutputStream content = new ByteArrayOutputStream();

        private Builder() {}

        /** The low eight bits of a number; so a signed byte, too. */
        public Builder u8(int value) {
            content.write(value);
            return this;
        }

        public Builder u16(int value) {
            return u8(value).u8(value >> 8);
        }

        public Builder u32(long value) {
            return u16((int) value).u16((int) (value >> 16));
        }

        public Builder bytes(Bytes more) {
            content.writeBytes(more.content);
            return this;
        }

        public Bytes toBytes() {
            return new Bytes(content.toByteArray());
        }
    }
}
