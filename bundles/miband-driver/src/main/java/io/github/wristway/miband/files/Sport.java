package io.github.wristway.miband.files;

import java.util.Map;

/** What people call the sports that we have a layout for, as the subtype of a {@link FileId}; in the words of the other bands. */
final class Sport {
    private static final int OUTDOOR = 0x16;

    private static final Map<Integer, String> WORDS = Map.of(
            0x03, "treadmill", 0x07, "indoor cycling", 0x08, "exercise", 0x0b, "elliptical trainer", 0x0d, "rowing machine",
            OUTDOOR, "outdoor workout", 0x17, "ride");
    /** What the wearer did outdoors. */
    private static final Map<Integer, String> OUTDOOR_TYPES = Map.of(1, "outdoor run", 2, "walk");

    private Sport() {}

    static String words(int sport) {
        return WORDS.getOrDefault(sport, "workout " + sport);
    }

    /** @param type of the summary; 0 if it does not say */
    static String words(int sport, int type) {
        return sport == OUTDOOR ? OUTDOOR_TYPES.getOrDefault(type, words(sport)) : words(sport);
    }
}
