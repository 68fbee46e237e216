package io.github.wristway.gateway;

import java.util.Optional;

/** The steps that plans are made of, in the order in which they come. */
public enum Step {
    /** See what is in reach, what the key opens, what the account lists. Changes nothing. */
    LOOK(null),
    /** Fetch and store what is only on the wearable. */
    SAVE(null),
    /** Hand out a copy of what is stored. */
    EXPORT(null),
    /** Take the wearable on with a key. */
    LINK(Place.BAND),
    /** See that a switch in the vendor's app is off which keeps other hosts away. No order for it is known. */
    RESTRICTION(null),
    /** Remove it from the vendor's account. */
    ACCOUNT(Place.ACCOUNT),
    /** Set the wearable back, and see that it is free. */
    BAND(Place.BAND),
    /** Write down, or forget, key, bond and entry here. */
    HOST(Place.HOST),
    /** The samples that are stored. */
    HISTORY(Place.HISTORY);

    private final Place place;

    Step(Place place) {
        this.place = place;
    }

    /** The place that the step changes; empty if it only reads. */
    public Optional<Place> place() {
        return Optional.ofNullable(place);
    }

    /** As printed in front of its line: at most nine letters. */
    public String word() {
        return this == RESTRICTION ? "switch" : name().toLowerCase(java.util.Locale.ROOT);
    }
}
