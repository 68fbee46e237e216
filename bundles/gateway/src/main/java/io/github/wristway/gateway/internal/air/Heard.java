package io.github.wristway.gateway.internal.air;

import io.github.wristway.gateway.device.Condition;
import io.github.wristway.gateway.device.Recognition;
import io.github.wristway.gateway.radio.Address;
import io.github.wristway.gateway.radio.Advertisement;
import io.github.wristway.gateway.radio.Radio;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Something on the air, as all radios together have heard it.
 *
 * @param each      the last that each radio heard of it, by the name of the radio
 * @param first     since when it is heard under this address without a longer silence
 * @param condition what a recent look showed; empty if nobody looked
 * @param lookedAt  when that was
 */
public record Heard(Advertisement last, Map<String, Advertisement> each, Instant first, Optional<Claim> claim, Optional<Condition> condition, Instant lookedAt) {
    /** So long a look is believed: somebody else may link or reset the band at any time. */
    private static final Duration BELIEVED = Duration.ofMinutes(2);

    /** A driver's claim to it. */
    public record Claim(String make, Recognition recognition) {}

    static Heard first(Advertisement advertisement, Optional<Claim> claim) {
        return new Heard(advertisement, Map.of(advertisement.radio(), advertisement), advertisement.heardAt(), claim, Optional.empty(), Instant.EPOCH);
    }

    /** @param claiming who claims it, if nobody has so far: its driver may have come meanwhile */
    Heard again(Advertisement advertisement, Function<Advertisement, Optional<Claim>> claiming) {
        Instant at = advertisement.heardAt();
        boolean arrived = !isFresh(at);
        boolean believed = !arrived && isNear(lookedAt, at, BELIEVED);
        return new Heard(advertisement, eachAnd(advertisement), arrived ? at : first, claim.or(() -> claiming.apply(advertisement)),
                         believed ? condition : Optional.empty(), believed ? lookedAt : Instant.EPOCH);
    }

    private Map<String, Advertisement> eachAnd(Advertisement advertisement) {
        if (each.size() == 1 && each.containsKey(advertisement.radio())) return Map.of(advertisement.radio(), advertisement);
        Map<String, Advertisement> all = new HashMap<>(each);
        all.put(advertisement.radio(), advertisement);
        return Map.copyOf(all);
    }

    /** Empty if nobody else has heard it. */
    Optional<Heard> without(Radio radio) {
        Map<String, Advertisement> others = new HashMap<>(each);
        others.remove(radio.name());
        return others.values().stream().max(Comparator.comparing(Advertisement::heardAt))
                .map(latest -> new Heard(latest, Map.copyOf(others), first, claim, condition, lookedAt));
    }

    Heard seen(Condition shown, Instant at) {
        return new Heard(last, each, first, claim, Optional.of(shown), at);
    }

    public Address address() {
        return last.address();
    }

    /** That it is there, and how near if its radio can tell. */
    public String inReach() {
        return last.hasRssi() ? "in reach (" + last.rssiDbm() + " dBm)" : "in reach";
    }

    /** How long ago it was heard; see {@link #isNear}. */
    Duration age(Instant now) {
        return Duration.between(last.heardAt(), now).abs();
    }

    boolean isFresh(Instant now) {
        return isNear(last.heardAt(), now, Airwaves.FRESH);
    }

    /** Whether that radio, too, hears it now. */
    boolean isFresh(Radio radio, Instant now) {
        return isKnownTo(radio) && isNear(each.get(radio.name()).heardAt(), now, Airwaves.FRESH);
    }

    boolean isKnownTo(Radio radio) {
        return each.containsKey(radio.name());
    }

    /** What was heard before the clock was set back lies in the future, and is as far away as what is long past. */
    private static boolean isNear(Instant one, Instant other, Duration atMost) {
        return Duration.between(one, other).abs().compareTo(atMost) <= 0;
    }
}
