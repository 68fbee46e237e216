package io.github.wristway.gateway.internal.settings;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds what somebody may have meant. */
final class Spelling {
    private static final int MOST = 3;

    private Spelling() {}

    /** The names that look like what was typed, nearest first; none if it looks like nothing. */
    static List<String> nearest(String typed, List<String> names) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        if (wanted.isEmpty()) return List.of();
        return names.stream().filter(name -> isNear(wanted, name))
                .sorted(Comparator.comparingInt(name -> distance(wanted, name))).limit(MOST).toList();
    }

    private static boolean isNear(String wanted, String name) {
        boolean partOfIt = wanted.length() >= 3 && name.contains(wanted) || name.length() >= 3 && wanted.contains(name);
        return partOfIt || distance(wanted, name) <= Math.max(2, name.length() / 3);
    }

    /** How many letters must be put in, taken out or exchanged to make one of the other. */
    private static int distance(String one, String other) {
        int[] above = new int[other.length() + 1];
        for (int j = 0; j < above.length; j++) above[j] = j;
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[above.length];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int exchanged = above[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(exchanged, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[other.length()];
    }
}
