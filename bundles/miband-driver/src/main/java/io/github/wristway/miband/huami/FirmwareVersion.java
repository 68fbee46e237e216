package io.github.wristway.miband.huami;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A firmware's version as bands tell it on 2A28, such as {@code V1.0.9.66}; it has one number or more. */
public record FirmwareVersion(List<Integer> numbers) implements Comparable<FirmwareVersion> {
    private static final Pattern WRITTEN = Pattern.compile("[Vv]?(\\d{1,8}(\\.\\d{1,8}){0,7})");

    /** Empty if it is written like none. */
    public static Optional<FirmwareVersion> read(String said) {
        Matcher written = WRITTEN.matcher(said.strip());
        if (!written.matches()) return Optional.empty();
        return Optional.of(new FirmwareVersion(Stream.of(written.group(1).split("\\.")).map(Integer::valueOf).toList()));
    }

    /** The first number: what changes when much changes. */
    public int major() {
        return numbers.get(0);
    }

    public boolean isAtLeast(FirmwareVersion other) {
        return compareTo(other) >= 0;
    }

    /** Number by number; a shorter version comes before a longer one that starts with it. */
    @Override
    public int compareTo(FirmwareVersion other) {
        for (int i = 0; i < Math.min(numbers.size(), other.numbers.size()); i++) {
            int order = numbers.get(i).compareTo(other.numbers.get(i));
            if (order != 0) return order;
        }
        return Integer.compare(numbers.size(), other.numbers.size());
    }
}
