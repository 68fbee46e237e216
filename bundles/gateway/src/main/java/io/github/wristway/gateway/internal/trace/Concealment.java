package io.github.wristway.gateway.internal.trace;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.device.Disguise;
import io.github.wristway.gateway.radio.Address;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Takes the secrets of one trace out of whatever goes into its file, and counts what it took. */
final class Concealment {
    private static final int TAIL = 2;
    /** Shorter texts hold no name with a part of an address in it. */
    private static final int SHORTEST_TEXT = 5;

    private final StandIns standIns;
    private final Map<Address, Address> addresses = new TreeMap<>();
    private final List<Tail> tails = new ArrayList<>();
    private final Map<String, Integer> replaced = new TreeMap<>();

    /** The end of an address, as makers put it into names: {@code MI Band 7F22}. */
    private record Tail(Pattern real, String fake) {}

    Concealment(Secrets secrets, Disguise disguise) {
        standIns = new StandIns(secrets.standIns(disguise));
        for (Address address : secrets.addresses()) {
            Address fake = Secrets.standIn(addresses.size() + 1);
            addresses.put(address, fake);
            tails.add(new Tail(Pattern.compile(end(address), Pattern.CASE_INSENSITIVE), end(fake)));
        }
    }

    private static String end(Address address) {
        String digits = address.text().replace(":", "");
        return digits.substring(digits.length() - 2 * TAIL);
    }

    Address address(Address real) {
        count("address");
        return addresses.getOrDefault(real, Secrets.standIn(0));
    }

    /** A text may also hold only the end of an address. */
    String text(String real) {
        String text = new String(bytes(Bytes.copyOf(real.getBytes(StandardCharsets.UTF_8))).toArray(), StandardCharsets.UTF_8);
        for (Tail tail : tails) {
            String without = tail.real().matcher(text).replaceAll(tail.fake());
            if (!without.equals(text)) count("address");
            text = without;
        }
        return text;
    }

    Bytes value(Bytes real) {
        return isText(real) ? Bytes.copyOf(text(new String(real.toArray(), StandardCharsets.US_ASCII)).getBytes(StandardCharsets.US_ASCII))
                : bytes(real);
    }

    private Bytes bytes(Bytes real) {
        byte[] value = real.toArray();
        standIns.replaceIn(value, this::count);
        return Bytes.copyOf(value);
    }

    private static boolean isText(Bytes value) {
        if (value.length() < SHORTEST_TEXT) return false;
        for (byte each : value.toArray()) {
            if (each < 0x20 || each == 0x7f) return false;
        }
        return true;
    }

    private void count(String kind) {
        replaced.merge(kind, 1, Integer::sum);
    }

    /** In how many places what was replaced, by kind. */
    Map<String, Integer> replaced() {
        return Collections.unmodifiableMap(replaced);
    }
}
