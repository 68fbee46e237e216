package io.github.wristway.miband;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The model field of a vector: {@code mi4}, {@code mi2..mi6}, {@code mi5,mi6}, {@code *}, with or without remarks. */
public final class ModelRange {
    private static final List<String> OLDEST_FIRST =
            List.of("mi1", "mi1a", "mi1s", "mi2", "hrx", "mi3", "mi4", "mi5", "amazfit5", "mi6", "mi7");
    private static final Pattern RANGE = Pattern.compile("(\\w+)\\s*\\.\\.\\s*(\\w+)");

    private ModelRange() {}

    /** Whether it names a model of the first table: the newer ones have vectors of kinds of their own. A remark may follow in brackets or behind a semicolon. */
    public static boolean isOurs(String models) {
        String plain = models.toLowerCase(Locale.ROOT).replaceAll("\\(.*?\\)|;.*", "").strip();
        if (plain.equals("*") || plain.equals("huami") || plain.equals("all")) return true;
        if (plain.startsWith("zepp os")) return names("mi7");
        if (plain.equals("mi1*") || plain.equals("mi1-family")) return names("mi1..mi1s");
        return Stream.of(plain.split("[,/ ]+(?!\\s*\\.\\.)")).anyMatch(ModelRange::names);
    }

    private static boolean names(String part) {
        Matcher range = RANGE.matcher(part);
        return Stream.of(MiBandModel.values()).map(MiBandModel::id).anyMatch(
                range.matches() ? ours -> isWithin(ours, range.group(1), range.group(2)) : part::equals);
    }

    private static boolean isWithin(String model, String first, String last) {
        int at = OLDEST_FIRST.indexOf(model);
        boolean newest = !OLDEST_FIRST.contains(last); // a model that nobody knew when this was written
        return OLDEST_FIRST.indexOf(first) <= at && (newest || at <= OLDEST_FIRST.indexOf(last));
    }
}
