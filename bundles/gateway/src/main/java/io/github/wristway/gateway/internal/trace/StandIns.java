package io.github.wristway.gateway.internal.trace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Stand-ins by the beginnings of all their parts: a secret may be cut into packets anywhere, so a part of it is replaced,
 * too, if it is long enough to be no accident. The longest part that fits wins; of equal ones, the one that was named first.
 */
final class StandIns {
    private final Map<Long, List<Part>> parts = new HashMap<>();
    private final TreeSet<Integer> lengths = new TreeSet<>();

    /** A stand-in, from one of its bytes on. */
    private record Part(byte[] real, byte[] fake, int from, String kind) {
        int common(byte[] value, int at) {
            int length = 0;
            while (at + length < value.length && from + length < real.length && value[at + length] == real[from + length]) length++;
            return length;
        }
    }

    StandIns(List<StandIn> all) {
        for (StandIn one : all) {
            if (one.real().isEmpty() || one.real().equals(one.fake())) continue;
            byte[] real = one.real().toArray();
            byte[] fake = one.fake().toArray();
            lengths.add(one.least());
            for (int from = 0; from + one.least() <= real.length; from++) {
                parts.computeIfAbsent(mark(real, from, one.least()), mark -> new ArrayList<>()).add(new Part(real, fake, from, one.kind()));
            }
        }
    }

    /** Up to six bytes and how many they are, as one number. */
    private static long mark(byte[] bytes, int from, int length) {
        long mark = length;
        for (int i = 0; i < length; i++) mark = mark << 8 | bytes[from + i] & 0xff;
        return mark;
    }

    /** Puts stand-ins wherever there is a secret or a part of it, and tells of which kind it was. */
    void replaceIn(byte[] value, Consumer<String> found) {
        for (int at = 0; at < value.length; ) {
            Part part = longest(value, at);
            if (part == null) {
                at++;
                continue;
            }
            int length = part.common(value, at);
            System.arraycopy(part.fake(), part.from(), value, at, length);
            found.accept(part.kind());
            at += length;
        }
    }

    private Part longest(byte[] value, int at) {
        Part longest = null;
        for (int length : lengths) {
            if (at + length > value.length) break;
            for (Part part : parts.getOrDefault(mark(value, at, length), List.of())) {
                if (longest == null || part.common(value, at) > longest.common(value, at)) longest = part;
            }
        }
        return longest;
    }
}
