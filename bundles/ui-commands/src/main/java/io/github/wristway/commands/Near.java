package io.github.wristway.commands;

import io.github.wristway.gateway.base.Spelling;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Names that somebody may have meant who mistyped one. */
final class Near {
    private static final int MOST = 3;

    private Near() {}

    /** The nearest; empty if none is near. A command is also meant by its name without the scope. */
    static List<String> names(String typed, Collection<String> known) {
        List<String> begun = known.stream().filter(name -> begins(name, typed)).sorted().limit(MOST).toList();
        if (!begun.isEmpty()) return begun;
        int nearest = known.stream().mapToInt(name -> distance(typed, name)).min().orElse(Integer.MAX_VALUE);
        if (nearest > allowed(typed)) return List.of();
        return known.stream().filter(name -> distance(typed, name) == nearest).sorted().limit(MOST).toList();
    }

    /** A command that somebody has not typed to its end. */
    private static boolean begins(String name, String typed) {
        String plain = typed.toLowerCase(Locale.ROOT);
        return !plain.endsWith(":") && (name.startsWith(plain) || name.substring(name.indexOf(':') + 1).startsWith(plain));
    }

    private static int allowed(String typed) {
        return Math.max(1, Math.min(3, typed.length() / 3));
    }

    private static int distance(String typed, String name) {
        String plain = typed.toLowerCase(Locale.ROOT);
        int whole = Spelling.distance(plain, name);
        return plain.contains(":") ? whole : Math.min(whole, Spelling.distance(plain, name.substring(name.indexOf(':') + 1)));
    }
}
