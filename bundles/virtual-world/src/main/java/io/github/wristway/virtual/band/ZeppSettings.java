package io.github.wristway.virtual.band;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The settings of a Band 7, in groups. Endpoint 000a:
 * <pre>
 * 05 group version 00 n {code type value}    set     06 01
 * 03 0 group n {code}                        read    04 01 group version 0 n {code type value}
 * </pre>
 * Each type has its length: 0b a yes or no and 10 a byte 1, 01 a short and 30 hour and minute 2, 03 an integer 4,
 * 40 milliseconds 8, 20 a text up to its zero. Which values nobody has set the band does not tell; real ones may.
 */
final class ZeppSettings {
    static final int ENDPOINT = 0x000a;

    private static final int OK = 0x01;
    private static final int REFUSED = 0x02;
    private static final int BLUETOOTH = 0x0b;
    private static final int DISCOVERABLE = 0x02;
    private static final int HEALTH = 0x08;
    private static final int SHARE_HEART_RATE = 0x05;
    private static final int SETS_AHEAD = 5;

    /** By group and code; a value has its type in front. */
    private final Map<Integer, Bytes> values = new TreeMap<>();

    /** Whether it can be seen while it has a link. */
    boolean discoverable() {
        return says(BLUETOOTH, DISCOVERABLE);
    }

    boolean sharesHeartRate() {
        return says(HEALTH, SHARE_HEART_RATE);
    }

    private boolean says(int group, int code) {
        return values.getOrDefault(key(group, code), Bytes.EMPTY).equals(Bytes.of(0x0b, 1));
    }

    /** Takes a message; gives the answer. */
    Optional<Bytes> heard(Bytes message) throws MalformedMessage {
        return switch (message.u8(0)) {
            case 0x03 -> Optional.of(read(message));
            case 0x05 -> Optional.of(Bytes.of(0x06, set(message) ? OK : REFUSED));
            default -> Optional.empty();
        };
    }

    /** All of it, or nothing. */
    private boolean set(Bytes message) throws MalformedMessage {
        int group = message.u8(1);
        if (message.u8(2) != version(group)) return false;
        Map<Integer, Bytes> changed = new TreeMap<>();
        int at = SETS_AHEAD;
        for (int left = message.u8(SETS_AHEAD - 1); left > 0; left--) {
            int length = 1 + valueLength(message.from(at + 1));
            changed.put(key(group, message.u8(at)), message.slice(at + 1, length));
            at += 1 + length;
        }
        if (at != message.length()) return false;
        values.putAll(changed);
        return true;
    }

    private Bytes read(Bytes message) throws MalformedMessage {
        int group = message.u8(2);
        Bytes codes = message.slice(4, message.u8(3));
        Bytes.Builder found = Bytes.build();
        int number = 0;
        for (int i = 0; i < codes.length(); i++) {
            Bytes value = values.get(key(group, codes.u8(i)));
            if (value == null) continue;
            found.u8(codes.u8(i)).bytes(value);
            number++;
        }
        return Bytes.build().u8(0x04).u8(OK).u8(group).u8(version(group)).u8(0).u8(number).bytes(found.toBytes()).toBytes();
    }

    private static int valueLength(Bytes typed) throws MalformedMessage {
        return switch (typed.u8(0)) {
            case 0x0b, 0x10 -> 1;
            case 0x01, 0x30 -> 2;
            case 0x03 -> 4;
            case 0x40 -> 8;
            case 0x20 -> textLength(typed);
            default -> throw new MalformedMessage("a setting of the type " + typed.u8(0));
        };
    }

    private static int textLength(Bytes typed) throws MalformedMessage {
        int length = 1;
        while (typed.u8(length) != 0) length++;
        return length;
    }

    private static int version(int group) {
        return switch (group) {
            case 0x01, 0x03, 0x05, 0x06, 0x07, HEALTH -> 2;
            default -> 1;
        };
    }

    private static int key(int group, int code) {
        return group << 8 | code;
    }

    void wipe() {
        values.clear();
    }
}
