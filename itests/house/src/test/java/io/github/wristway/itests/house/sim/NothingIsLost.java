package io.github.wristway.itests.house.sim;

import static io.github.wristway.itests.house.sim.Promise.must;

import io.github.wristway.gateway.Wish.Option;
import io.github.wristway.virtual.band.VirtualBand;
import io.github.wristway.virtual.band.kept.Stretch;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Each minute that a band was told to forget is stored, and what is only on the band is saved before a reset over the air, unless
 * somebody wished otherwise.
 */
final class NothingIsLost implements Promise {
    /** So much may be new between the last sync and the reset that follows it. */
    private static final int NEGLIGIBLE = 15;

    private final Course course;
    private int resetsSeen;
    private List<Stretch> heldBefore = List.of();

    NothingIsLost(Course course) {
        this.course = course;
    }

    @Override
    public void watch(Point point) {
        VirtualBand band = course.band();
        if (band == null) return;
        int resets = course.outside().otherResets();
        if (resets > resetsSeen) {
            resetsSeen = resets;
            mustBeSaved(band);
        }
        if (point == Point.BEFORE_PACKET) heldBefore = band.storedMinutes() <= NEGLIGIBLE ? List.of() : held(band);
    }

    private void mustBeSaved(VirtualBand band) {
        if (course.schedule().options().contains(Option.NO_SYNC) || course.asking().erased() || course.scene().clockWasWrong()) return;
        Set<Instant> stored = course.written().minutes(band);
        long lost = minutes(heldBefore).filter(minute -> !stored.contains(minute)).count();
        must(lost <= NEGLIGIBLE, lost + " minutes were lost by a reset over the air");
    }

    private static List<Stretch> held(VirtualBand band) {
        List<Stretch> all = new ArrayList<>();
        for (Optional<Stretch> next = band.stored(Instant.EPOCH); next.isPresent(); next = band.stored(next.get().end())) all.add(next.get());
        return all;
    }

    @Override
    public void always() {
        course.scene().world.bands().forEach(this::allIsStored);
    }

    private void allIsStored(VirtualBand band) {
        Set<Instant> stored = course.written().minutes(band);
        if (course.asking().erased()) return;
        minutes(band.forgotten()).forEach(minute -> must(stored.contains(minute), band.name() + " was told to forget what is not stored: " + minute));
    }

    private static Stream<Instant> minutes(List<Stretch> stretches) {
        return stretches.stream().flatMap(one -> IntStream.range(0, one.minutes()).mapToObj(minute -> one.start().plus(Duration.ofMinutes(minute))));
    }
}
