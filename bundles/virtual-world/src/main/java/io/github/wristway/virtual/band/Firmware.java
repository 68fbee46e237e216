package io.github.wristway.virtual.band;

import java.util.Arrays;
import java.util.regex.Pattern;

/** The numbers in the name of a firmware, such as V1.0.4.38. */
public final class Firmware {
    private static final Pattern NUMBERS = Pattern.compile("V?\\d{1,3}(\\.\\d{1,3}){2,3}");

    private Firmware() {}

    /** Whether a text could be one. */
    public static boolean isOne(String text) {
        return NUMBERS.matcher(text).matches();
    }

    public static boolean isAtLeast(String firmware, String other) {
        return Arrays.compare(numbers(firmware), numbers(other)) >= 0;
    }

    private static int[] numbers(String firmware) {
        return Arrays.stream(firmware.replace("V", "").split("\\.")).mapToInt(Integer::parseInt).toArray();
    }
}
