package io.github.wristway.miband.activity;

import java.util.Map;

/** What the vendor's numbers of workouts mean. Source: Gadgetbridge, read for facts. */
final class WorkoutKinds {
    private static final Map<Integer, String> WORDS = Map.ofEntries(
            Map.entry(1, "outdoor run"), Map.entry(2, "treadmill"), Map.entry(3, "walk"), Map.entry(4, "ride"),
            Map.entry(5, "exercise"), Map.entry(6, "swimming"), Map.entry(7, "open water swimming"),
            Map.entry(8, "indoor cycling"), Map.entry(9, "elliptical trainer"), Map.entry(10, "climbing"),
            Map.entry(15, "hike"), Map.entry(18, "soccer"), Map.entry(21, "jump rope"), Map.entry(23, "rowing machine"),
            Map.entry(52, "strength training"), Map.entry(60, "yoga"), Map.entry(78, "cricket"), Map.entry(85, "basketball"),
            Map.entry(89, "table tennis"), Map.entry(92, "badminton"));

    private WorkoutKinds() {}

    static String words(int number) {
        return WORDS.getOrDefault(number, "workout " + number);
    }
}
