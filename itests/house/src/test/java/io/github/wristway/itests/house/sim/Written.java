package io.github.wristway.itests.house.sim;

import io.github.wristway.gateway.WearableInfo;
import io.github.wristway.gateway.base.Secret;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Metric;
import io.github.wristway.gateway.internal.store.Journal;
import io.github.wristway.gateway.internal.store.WearableRow;
import io.github.wristway.virtual.band.BandModel;
import io.github.wristway.virtual.band.VirtualBand;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What the gateway has written down, as its present life finds it. That it can be read is a promise, too. */
final class Written {
    private static final Instant FAR = Instant.parse("2100-01-01T00:00:00Z");
    private static final Set<Metric> MINUTES = Set.of(Metric.KIND, Metric.STEPS);
    private static final Set<BandModel> FIRST = Set.of(BandModel.MI1, BandModel.MI1A, BandModel.MI1S);

    private final Course course;

    Written(Course course) {
        this.course = course;
    }

    /** Something to read. */
    private interface Reading<T> {
        T get() throws WristwayException;
    }

    private static <T> T read(String what, Reading<T> reading) {
        try {
            return reading.get();
        } catch (WristwayException e) {
            throw new Violation(what + " cannot be read: " + e.getMessage(), e);
        }
    }

    WearableInfo wearable(String name) {
        return read("what is known of " + name, () -> course.life().gateway().wearables().find(name));
    }

    /** All plans of all wearables. */
    List<Journal.Entry> plans() {
        List<Journal.Entry> plans = new ArrayList<>();
        for (WearableRow row : rows()) plans.addAll(plans(row.id()));
        return plans;
    }

    List<Journal.Entry> plans(String wearableId) {
        return read("the journal", () -> course.life().store().journal().of(wearableId));
    }

    List<Journal.StepEntry> steps(Journal.Entry plan) {
        return read("the journal", () -> course.life().store().journal().steps(plan.planId()));
    }

    /** The minutes of a band that are stored; none of them twice. */
    Set<Instant> minutes(VirtualBand band) {
        Set<Instant> stored = new TreeSet<>();
        for (WearableRow row : rows()) {
            if (!isOf(row, band)) continue;
            for (Instant minute : minutes(row)) Promise.must(stored.add(minute), "a minute of " + band.name() + " is stored twice: " + minute);
        }
        return stored;
    }

    private Set<Instant> minutes(WearableRow row) {
        return read("the store", () -> {
            Set<Instant> minutes = new TreeSet<>();
            course.life().store().samples().between(row.id(), MINUTES, Instant.EPOCH, FAR).forEach(sample -> minutes.add(sample.at()));
            return minutes;
        });
    }

    private List<WearableRow> rows() {
        return read("the store", () -> course.life().store().wearables().all());
    }

    private static boolean isOf(WearableRow row, VirtualBand band) {
        return row.serial().map(serial -> serial.equals(band.serial())).orElseGet(() -> row.address().equals(Optional.of(band.address())));
    }

    /** Whether the gateway has the key that opens a band. */
    boolean hasKeyOf(VirtualBand band) {
        String whole = band.key().orElseThrow().reveal().hex();
        String key = FIRST.contains(band.model()) ? whole.substring(0, 8) : whole; // their keys are numbers of four bytes
        return read("the vault", () -> {
            for (String start : List.of("key/", "ring/", "offered/")) {
                for (String name : course.life().room().names(start)) {
                    if (course.life().room().get(name).map(Secret::reveal).filter(text -> text.contains(key)).isPresent()) return true;
                }
            }
            return false;
        });
    }
}
