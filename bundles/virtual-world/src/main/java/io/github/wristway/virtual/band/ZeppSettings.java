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
 * 03 00 group n {code}                       read    04 01 group version 00 n {code type value}
 * </pre>
 * Each type has its length: 0b yes or no and 10 a byte 1, 01 a short and 30 hour and minute 2, 03 an integer 4,
 * 40 milliseconds 8, 20 a text up to its zero. It tells what was set only; real ones may tell what they begin with.
 */
final class ZeppSettings {
    private static final int SET = 0x05;
    private static final int READ = 0x03;
    private static final int OK = 0x01;
    private static final int REFUSED = 0x02;
    private static final int HEALTH = 0x08;
    private static final int SET_HEAD = 5;
    /** What older bands have, too, by the bytes that name it there. */
    private static final Map<Integer, String> AS_BEFORE = Map.of(key(0x0b, 0x02), "060100", key(HEALTH, 0x05), "061f00");

    private final Configuration kept;

    ZeppSettings(Configuration kept) {
        this.kept = kept;
    }

    /** Gives the answer; empty to something that it does not know. */
    Optional<Bytes> heard(Bytes message) throws MalformedMessage {
        return switch (message.u8(0)) {
            case READ -> Optional.of(read(message.u8(2), message.slice(4, message.u8(3))));
            case SET -> Optional.of(Bytes.of(0x06, set(message) ? OK : REFUSED));
            default -> Optional.empty();
        };
    }

    /** All of it, or nothing. */
    private boolean set(Bytes message) throws MalformedMessage {
        int group = message.u8(1);
        Map<Integer, Bytes> changed = new TreeMap<>();
        int at = SET_HEAD;
        for (int left = message.u8(SET_HEAD - 1); left > 0; left--) {
            int length = 1 + valueLength(message.from(at + 1));
            changed.put(key(group, message.u8(at)), message.slice(at + 1, length));
            at += 1 + length;
        }
        if (message.u8(2) != version(group) || at != message.length()) return false;
        for (Map.Entry<Integer, Bytes> each : changed.entrySet()) {
            kept.keep(naming(each.getKey()), each.getValue());
            String before = AS_BEFORE.get(each.getKey());
            if (before != null) kept.keep(before, each.getValue().from(1));
        }
        return true;
    }

    private Bytes read(int group, Bytes codes) throws MalformedMessage {
        Bytes.Builder found = Bytes.build();
        int number = 0;
        for (int i = 0; i < codes.length(); i++) {
            Optional<Bytes> value = kept.settings().value(naming(key(group, codes.u8(i))));
            if (value.isEmpty()) continue;
            found.u8(codes.u8(i)).bytes(value.get());
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

    private static String naming(int key) {
        return "group %02x code %02x".formatted(key >> 8, key & 0xff);
    }
}
