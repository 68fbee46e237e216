package io.github.wristway.miband.files;

import java.util.Map;

/** The sports that we have a layout for, as the subtype of a {@link FileId}; in the words of the other bands. */
final class Sport {
    static final int TREADMILL = 0x03;
    static final int INDOOR_CYCLING = 0x07;
    static final int FREE_STYLE = 0x08;
    static final int ELLIPTICAL = 0x0b;
    static final int ROWING = 0x0d;
    static final int OUTDOOR = 0x16;
    static final int RIDE = 0x17;

    private static final Map<Integer, String> WORDS = Map.of(
            TREADMILL, "treadmill", INDOOR_CYCLING, "indoor cycling", FREE_STYLE, "exercise", ELLIPTICAL, "elliptical trainer",
            ROWING, "rowing machine", OUTDOOR, "outdoor workout", RIDE, "ride");
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
