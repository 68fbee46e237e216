package io.github.wristway.gateway.internal.plan;

import io.github.wristway.gateway.CopyWriter.CopyTo;
import io.github.wristway.gateway.Report;
import io.github.wristway.gateway.base.StorageTrouble;
import io.github.wristway.gateway.device.Bystander;
import io.github.wristway.gateway.device.Metric;
import io.github.wristway.gateway.device.RawFile;
import io.github.wristway.gateway.device.Sample;
import io.github.wristway.gateway.device.Series;
import io.github.wristway.gateway.device.Workout;
import io.github.wristway.gateway.internal.plan.place.Gaps;
import io.github.wristway.gateway.internal.plan.place.HistorySide;
import io.github.wristway.gateway.internal.plan.place.Tally;
import io.github.wristway.gateway.internal.store.Erasure.Holdings;
import io.github.wristway.gateway.internal.store.Erasure.Share;
import io.github.wristway.gateway.internal.store.WearableRow;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The minutes that are stored of the band: the first 64 of its life, one bit each. */
class ModelHistory implements HistorySide {
    private static final Instant FIRST = Instant.parse("2026-11-20T00:00:00Z");

    final World world;
    /** On disk. */
    long minutes;

    ModelHistory(World world) {
        this.world = world;
    }

    static Series minutes(int from, int to) {
        return new Series(Metric.STEPS, FIRST.plusSeconds(60L * from), new int[to - from]);
    }

    /** The first minute after a moment. */
    static int after(Instant moment) {
        return (int) ((moment.getEpochSecond() - FIRST.getEpochSecond()) / 60) + 1;
    }

    /** These minutes, as bits. */
    static long bits(int from, int to) {
        return (1L << to) - (1L << from);
    }

    void store(long more) throws StorageTrouble {
        world.write(Spot.MINUTES, () -> minutes |= more);
    }

    @Override
    public Filling filling(String wearableId) {
        return new Into();
    }

    @Override
    public String copy(WearableRow row, CopyTo to, Bystander onlooker) {
        throw new UnsupportedOperationException("nobody here asks for a copy");
    }

    @Override
    public Holdings holdings(String wearableId, Share share) {
        long stored = Long.bitCount(minutes);
        return new Holdings(Map.of("day", Math.min(stored, 1), "workout", 0L, "raw_file", 0L), stored, 0);
    }

    @Override
    public boolean erase(String wearableId, Share share, Holdings agreed, String planId, Report.Line line) throws StorageTrouble {
        if (agreed.minutes() != Long.bitCount(minutes)) return false;
        world.write(Spot.ERASED, () -> {
            minutes = 0;
            world.journal.noteEnded(planId, line);
        });
        return true;
    }

    @Override
    public int days(String wearableId) {
        return minutes == 0 ? 0 : 1;
    }

    private final class Into implements Filling {
        private final long before = minutes;
        private final Gaps gaps = Gaps.after(latest(Metric.STEPS).map(Sample::at));

        @Override
        public Optional<Sample> latest(Metric metric) {
            if (minutes == 0) return Optional.empty();
            int last = 63 - Long.numberOfLeadingZeros(minutes);
            return Optional.of(new Sample(metric, FIRST.plusSeconds(60L * last), 0));
        }

        @Override
        public void store(List<Series> series) throws StorageTrouble {
            for (Series one : series) {
                int from = after(one.start()) - 1;
                ModelHistory.this.store(bits(from, from + one.values().length));
                gaps.came(one);
            }
        }

        @Override
        public Tally tally() {
            return new Tally(Long.bitCount(minutes & ~before), 0, 0, 0);
        }

        @Override
        public Gaps gaps() {
            return gaps;
        }

        @Override
        public Optional<Instant> future() {
            return Optional.empty();
        }

        @Override
        public Optional<Instant> latestWorkout() {
            return Optional.empty();
        }

        @Override
        public void store(Workout workout) {
            throw new UnsupportedOperationException("the band keeps no workouts");
        }

        @Override
        public void store(RawFile file) {
            throw new UnsupportedOperationException("the band keeps no files");
        }
    }
}
