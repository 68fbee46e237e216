package io.github.wristway.commands;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Names that somebody may have meant who mistyped one. */
final class Near {
    private static final int MOST = 3;

    private Near() {}

    /** The nearest; empty if none is near. A command is also meant by its name without the scope. */
    static List<String> names(String typed, Collection<String> known) {
        int nearest = known.stream().mapToInt(name -> distance(typed, name)).min().orElse(Integer.MAX_VALUE);
        if (nearest > allowed(typed)) return List.of();
        return known.stream().filter(name -> distance(typed, name) == nearest).sorted().limit(MOST).toList();
    }

    private static int allowed(String typed) {
        return Math.max(1, Math.min(3, typed.length() / 3));
    }

    private static int distance(String typed, String name) {
        String plain = typed.toLowerCase(Locale.ROOT);
        int whole = edits(plain, name);
        return plain.contains(":") ? whole : Math.min(whole, edits(plain, name.substring(name.indexOf(':') + 1)));
    }

    /** How many letters have to be changed, put in or taken out. */
    private static int edits(String from, String to) {
        int[] last = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) last[j] = j;
        for (int i = 1; i <= from.length(); i++) {
            int[] next = new int[to.length() + 1];
            next[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int changed = last[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                next[j] = Math.min(changed, 1 + Math.min(last[j], next[j - 1]));
            }
            last = next;
        }
        return last[to.length()];
    }
}
