package io.github.wristway.miband.huami;

import io.github.wristway.gateway.base.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Text on a band. */
final class Utf8 {
    /** Longest name of a person or an app, in bytes; our own limit, so that it leaves room for the text. */
    static final int NAME = 100;

    private Utf8() {}

    /** As much of the text as fits; no character is cut in two, and none ends the text early. */
    static Bytes atMost(int bytes, String text) {
        byte[] whole = text.replace('\0', ' ').getBytes(StandardCharsets.UTF_8);
        int end = Math.min(bytes, whole.length);
        while (end > 0 && end < whole.length && isInside(whole[end])) end--;
        return Bytes.copyOf(Arrays.copyOf(whole, end));
    }

    private static boolean isInside(byte next) {
        return (next & 0xc0) == 0x80;
    }
}
