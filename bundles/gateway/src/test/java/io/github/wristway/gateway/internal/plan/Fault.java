package io.github.wristway.gateway.internal.plan;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What can go wrong at a {@link Spot}: before its effect, or after it. */
enum Fault {
    NONE(),
    CRASH_BEFORE(Spot.Kind.values()),
    CRASH_AFTER(Spot.Kind.values()),
    CLOCK_FORWARD(Spot.Kind.values()),
    CLOCK_BACK(Spot.Kind.values()),
    DISK_FULL(Spot.Kind.WRITE),
    LINK_LOST_BEFORE(Spot.Kind.BAND),
    LINK_LOST_AFTER(Spot.Kind.BAND),
    /** It never gets there, and no answer comes. */
    MUTE(Spot.Kind.BAND),
    /** It gets there, and no answer comes. */
    REPLY_LOST(Spot.Kind.BAND),
    OUT_OF_REACH(Spot.Kind.BAND),
    DRIVER_GONE(Spot.Kind.BAND),
    DOWN(Spot.Kind.ACCOUNT),
    TIMEOUT_BEFORE(Spot.Kind.ACCOUNT),
    TIMEOUT_AFTER(Spot.Kind.ACCOUNT),
    /** HTTP 401. */
    SIGNED_OUT(Spot.Kind.ACCOUNT),
    /** HTTP 429. */
    TOO_MANY(Spot.Kind.ACCOUNT),
    /** The answer to what was asked before, once more. */
    DUPLICATE(Spot.Kind.ACCOUNT);

    private static final Map<Spot.Kind, List<Fault>> BY_KIND = new EnumMap<>(Spot.Kind.class);

    static {
        for (Spot.Kind kind : Spot.Kind.values()) {
            BY_KIND.put(kind, Arrays.stream(values()).filter(fault -> fault.kinds.contains(kind)).toList());
        }
    }

    private final Set<Spot.Kind> kinds;

    Fault(Spot.Kind... kinds) {
        this.kinds = EnumSet.noneOf(Spot.Kind.class);
        this.kinds.addAll(Arrays.asList(kinds));
    }

    static List<Fault> at(Spot.Kind kind) {
        return BY_KIND.get(kind);
    }
}
