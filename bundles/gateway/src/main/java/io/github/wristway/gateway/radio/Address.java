package io.github.wristway.gateway.radio;

import io.github.wristway.gateway.base.InvalidRequest;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A Bluetooth device address, in the spelling {@code D1:C5:15:0A:22:7F}. It names a radio, not a wearable: a Huami band
 * has another one after each reset.
 */
public record Address(String text) implements Comparable<Address> {
    private static final Pattern SPELLING = Pattern.compile("([0-9A-F]{2}:){5}[0-9A-F]{2}");
    private static final Pattern TYPED = Pattern.compile("([0-9A-Fa-f]{2}[:-]?){5}[0-9A-Fa-f]{2}");

    public Address {
        text = text.toUpperCase(Locale.ROOT);
        if (!SPELLING.matcher(text).matches()) throw new IllegalArgumentException("not a Bluetooth address: " + text);
    }

    /** Whether what a person typed is meant for an address, rather than for a name. */
    public static boolean isTyped(String typed) {
        return TYPED.matcher(typed.strip()).matches();
    }

    /** Reads what a person typed or a server sent: any case, with colons, dashes or nothing between the pairs. */
    public static Address parse(String typed) throws InvalidRequest {
        String digits = typed.strip().replaceAll("[:-]", "");
        if (!digits.matches("[0-9A-Fa-f]{12}")) {
            throw new InvalidRequest("\"" + typed.strip() + "\" is not a Bluetooth address",
                                     "Type it like D1:C5:15:0A:22:7F");
        }
        return new Address(digits.replaceAll("(..)(?!$)", "$1:"));
    }

    @Override
    public int compareTo(Address other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
