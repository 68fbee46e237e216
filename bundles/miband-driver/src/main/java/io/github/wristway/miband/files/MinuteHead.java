package io.github.wristway.miband.files;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The head of {@link DailyDetails}: which groups a record has, and so where its values are. */
record MinuteHead(int version, int[] halves) {
    /** Instead of the place of a value that is not there, or not valid. */
    static final int ABSENT = -1;

    private static final int THERE = 8;
    private static final int FIRST = 4;
    private static final int SECOND = 2;
    private static final int THIRD = 1;

    private static final int STEPS = 0;
    private static final int KILOCALORIES = 1;
    private static final int HEART_RATE = 4;
    private static final int OXYGEN = 7;
    private static final int STRESS = 8;
    /** Sizes of the groups before the extra one; versions 1 and 2 have no more than seven. */
    private static final int[] SIZES = {2, 1, 1, 2, 1, 1, 2, 1, 1};
    private static final int EXTRA_FOLLOWS = 0x4000;

    static MinuteHead of(int version, Body body) throws MalformedMessage {
        int[] halves = new int[version < 3 ? 8 : version == 3 ? 10 : 12];
        for (int i = 0; i < halves.length; i += 2) {
            int both = body.u8();
            halves[i] = both >> 4;
            halves[i + 1] = both & 0x0f;
        }
        return new MinuteHead(version, halves);
    }

    int steps() {
        return offset(STEPS, THIRD);
    }

    int kilocalories() {
        return offset(KILOCALORIES, FIRST | SECOND);
    }

    int heartRate() {
        return offset(HEART_RATE, FIRST);
    }

    int oxygen() {
        return version < 3 ? ABSENT : offset(OXYGEN, FIRST);
    }

    int stress() {
        return version < 3 ? ABSENT : offset(STRESS, FIRST);
    }

    /** Where each record begins. */
    int[] cut(Bytes records, int most) throws MalformedMessage {
        int before = offset(plain());
        int withExtra = before + size(plain(), 1) + tail(plain() + 1);
        List<Integer> without = Stream.of(before + tail(plain()), before + tail(plain() + 1)).distinct().toList();
        Optional<int[]> found = Optional.empty();
        for (int size : without) {
            Optional<int[]> places = cut(records, size, withExtra, most);
            if (places.isEmpty()) continue;
            if (found.isPresent() && !Arrays.equals(found.get(), places.get())) {
                throw new MalformedMessage("these minutes can be read in two ways");
            }
            found = places;
        }
        return found.orElseThrow(() -> new MalformedMessage("%d bytes of minutes do not come out even".formatted(records.length())));
    }

    private Optional<int[]> cut(Bytes records, int size, int withExtra, int most) throws MalformedMessage {
        if (size == 0 || withExtra == 0) return Optional.empty();
        int[] places = new int[Math.min(most, records.length())];
        int minutes = 0;
        int at = 0;
        while (at < records.length() && minutes < places.length) {
            places[minutes++] = at;
            at += hasExtra(records, at) ? withExtra : size;
        }
        return at == records.length() ? Optional.of(Arrays.copyOf(places, minutes)) : Optional.empty();
    }

    private boolean hasExtra(Bytes records, int at) throws MalformedMessage {
        return (halves[STEPS] & (THERE | SECOND)) == (THERE | SECOND) && at + 2 <= records.length()
                && (records.u16(at) & EXTRA_FOLLOWS) != 0;
    }

    /** How many groups there are before the extra one; so, which half says whether that exists. */
    private int plain() {
        return version < 3 ? 7 : 9;
    }

    /** Light and momentum. */
    private int tail(int firstHalf) {
        return version < 4 ? 0 : size(firstHalf, 2) + size(firstHalf + 1, 2);
    }

    private int offset(int group, int valid) {
        return (halves[group] & (THERE | valid)) == (THERE | valid) ? offset(group) : ABSENT;
    }

    private int offset(int group) {
        int offset = 0;
        for (int before = 0; before < group; before++) offset += size(before, SIZES[before]);
        return offset;
    }

    private int size(int half, int bytes) {
        return (halves[half] & THERE) != 0 ? bytes : 0;
    }
}
