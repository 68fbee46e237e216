package io.github.wristway.miband;

import java.util.List;
import java.util.Locale;

/** The names that bands of a model go by in advertisements. Capitals do not count. */
record AdvertisedNames(List<String> names) {
    private static final int SURE = 95;
    private static final int SURE_WITH_MORE_NAME = 90;
    private static final int NAME_ONLY = 60;

    static AdvertisedNames of(String... names) {
        return new AdvertisedNames(List.of(names));
    }

    /**
     * How well a name fits: "Mi Smart Band 4 NFC" is a Band 4, "Mi Smart Band 4C" is something else; and "MI Band 9" is no "MI".
     *
     * @param looksLike whether everything else fits, too
     */
    int likeness(String name, boolean looksLike) {
        String said = name.strip().toLowerCase(Locale.ROOT);
        return names.stream().mapToInt(ours -> likeness(said, ours.toLowerCase(Locale.ROOT), looksLike)).max().orElse(0);
    }

    private static int likeness(String said, String ours, boolean looksLike) {
        if (said.equals(ours)) return looksLike ? SURE : NAME_ONLY;
        boolean longEnough = ours.contains(" ");
        return looksLike && longEnough && said.startsWith(ours + " ") ? SURE_WITH_MORE_NAME : 0;
    }
}
