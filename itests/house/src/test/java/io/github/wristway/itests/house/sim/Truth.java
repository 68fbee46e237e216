package io.github.wristway.itests.house.sim;

import io.github.wristway.gateway.LinkState;
import io.github.wristway.gateway.PendingPlan;
import io.github.wristway.gateway.Report;
import io.github.wristway.gateway.Step;
import io.github.wristway.gateway.Verb;
import io.github.wristway.gateway.WearableInfo;
import io.github.wristway.gateway.Wish.Option;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.Secret;
import io.github.wristway.gateway.base.StorageTrouble;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Metric;
import io.github.wristway.gateway.internal.store.Journal;
import io.github.wristway.gateway.internal.store.WearableRow;
import io.github.wristway.virtual.band.BandModel;
import io.github.wristway.virtual.band.VirtualBand;
import io.github.wristway.virtual.band.kept.Stretch;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What must be so whatever happens. Who breaks it is told with a {@link Violation}. */
final class Truth {
    private static final Instant FAR = Instant.parse("2100-01-01T00:00:00Z");
    private static final Set<Metric> MINUTES = Set.of(Metric.KIND, Metric.STEPS);
    private static final Set<BandModel> FIRST = Set.of(BandModel.MI1, BandModel.MI1A, BandModel.MI1S);
    private static final Set<BandModel> UNTOLD = Set.of(BandModel.MI1, BandModel.MI1A, BandModel.MI1S, BandModel.MI7);
    /** So much may be new between the last sync and the reset that follows it. */
    private static final int NEGLIGIBLE = 15;

    private final Course course;
    private int menuResets;
    private int resetsSeen;
    private List<Stretch> heldBefore = List.of();
    private boolean historyMayGo;

    Truth(Course course) {
        this.course = course;
    }

    private static void must(boolean so, String what) {
        if (!so) throw new Violation(what);
    }

    void resetByMenu() {
        menuResets++;
        resetsSeen = course.band().resets();
    }

    /** From now on somebody wants what is stored to be erased. */
    void historyMayGo() {
        historyMayGo = true;
    }

    /** What is only on the band is saved before a reset over the air, unless somebody wished otherwise. */
    void watch(Point point) {
        VirtualBand band = course.band();
        if (band == null) return;
        if (band.resets() > resetsSeen) {
            resetsSeen = band.resets();
            boolean asked = course.schedule().options().contains(Option.NO_SYNC) || historyMayGo || course.scene().clockWasWrong();
            long lost = asked ? 0 : minutes(heldBefore).filter(minute -> !stored(band).contains(minute)).count();
            must(lost <= NEGLIGIBLE, lost + " minutes were lost by a reset over the air");
        }
        if (point == Point.BEFORE_PACKET) heldBefore = band.storedMinutes() <= NEGLIGIBLE ? List.of() : held(band);
    }

    private static List<Stretch> held(VirtualBand band) {
        List<Stretch> all = new ArrayList<>();
        for (Optional<Stretch> next = band.stored(Instant.EPOCH); next.isPresent(); next = band.stored(next.get().end())) all.add(next.get());
        return all;
    }

    private static Stream<Instant> minutes(List<Stretch> stretches) {
        return stretches.stream().flatMap(one -> IntStream.range(0, one.minutes()).mapToObj(minute -> one.start().plus(Duration.ofMinutes(minute))));
    }

    /** Whoever removed it in the app has lost the key, if nobody else had it. */
    void excuseLostKey() {
        VirtualBand band = course.band();
        if (!band.isFree() && !isKept(band)) course.scene().excuse(band);
    }

    /** Of a report that was just given. */
    void of(Report report) {
        VirtualBand band = course.band();
        if (report.wearable().equals(Course.OFFICE) || course.scene().linkings() > linkingsAtFirst()) return;
        for (Report.Line line : report.lines()) {
            boolean frees = report.verb() == Verb.UNLINK || report.verb() == Verb.HANDOVER || report.verb() == Verb.RESET;
            if (frees && line.step() == Step.BAND && line.outcome().isSuccess()) must(band.isFree(), "the report says that the band is free, and it is not: " + line);
            if (line.step() == Step.ACCOUNT && line.outcome().isSuccess()) must(!course.scene().isListed(band), "the report says that no account lists it, and one does: " + line);
            if (line.step() == Step.LINK && line.outcome().isSuccess()) must(!band.isFree() && (isKept(band) || course.scene().accountHasKey(band)), "the report says that it is linked, and its key is not kept");
            if (frees && line.step() == Step.BAND && line.said().contains("by this gateway") && !line.said().contains("not by this gateway")) {
                must(band.resets() > menuResets, "the report says that we reset it, and somebody else did: " + line);
            }
            if (frees && line.step() == Step.BAND && line.outcome().isSuccess() && (line.said().contains("not by this gateway") || line.said().contains("by you"))) {
                must(menuResets > 0, "the report says that others reset it, and we did: " + line);
            }
        }
        must(report.outcome() != Outcome.ERROR, "a report of a bug: " + report);
    }

    private int linkingsAtFirst() {
        return course.schedule().model().takesAnyKey() ? 0 : course.schedule().two() ? 2 : 1;
    }

    /** At any moment when nothing is going on. */
    void always() {
        for (VirtualBand band : course.scene().world.bands()) {
            if (!band.isFree()) must(isKept(band) || course.scene().accountHasKey(band), "nobody has the key any more that opens " + band.name());
            allIsStored(band);
        }
        nothingIsGivenUp();
        for (PendingPlan plan : course.pending()) must(!plan.waitsFor().isBlank() && !plan.waitsFor().startsWith("nothing"), "a plan waits, and does not say for what: " + plan);
    }

    /** What was begun and goes on by itself ends, or waits; only people give it up. */
    private void nothingIsGivenUp() {
        try {
            for (WearableRow row : course.life().store().wearables().all()) {
                for (Journal.Entry entry : course.life().store().journal().of(row.id())) {
                    boolean goesOn = entry.verb() == Verb.UNLINK || entry.verb() == Verb.HANDOVER || entry.verb() == Verb.RESET;
                    must(!goesOn || entry.state() != Journal.State.CANCELLED || course.gaveUp(), "a plan was given up by nobody: " + entry);
                }
            }
        } catch (StorageTrouble e) {
            throw new Violation("the journal is not told: " + e.getMessage(), e);
        }
    }

    private void allIsStored(VirtualBand band) {
        Set<Instant> stored = stored(band);
        if (historyMayGo) return;
        minutes(band.forgotten()).forEach(minute -> must(stored.contains(minute), band.name() + " was told to forget what is not stored: " + minute));
    }

    /** The minutes of a band that are stored; none of them twice. */
    private Set<Instant> stored(VirtualBand band) {
        Set<Instant> stored = new TreeSet<>();
        try {
            for (WearableRow row : course.life().store().wearables().all()) {
                if (!isOf(row, band)) continue;
                Set<Instant> minutes = new TreeSet<>();
                course.life().store().samples().between(row.id(), MINUTES, Instant.EPOCH, FAR).forEach(sample -> minutes.add(sample.at()));
                for (Instant minute : minutes) must(stored.add(minute), "a minute of " + band.name() + " is stored twice: " + minute);
            }
            return stored;
        } catch (StorageTrouble e) {
            throw new Violation("the store does not tell what is in it: " + e.getMessage(), e);
        }
    }

    private static boolean isOf(WearableRow row, VirtualBand band) {
        return row.serial().map(serial -> serial.equals(band.serial())).orElseGet(() -> row.address().equals(Optional.of(band.address())));
    }

    /** Whether the gateway has the key that opens a band. */
    private boolean isKept(VirtualBand band) {
        String whole = band.key().orElseThrow().reveal().hex();
        String key = FIRST.contains(band.model()) ? whole.substring(0, 8) : whole; // their keys are numbers of four bytes
        try {
            for (String start : List.of("key/", "ring/", "offered/")) {
                for (String name : course.life().room().names(start)) {
                    if (course.life().room().get(name).map(Secret::reveal).filter(text -> text.contains(key)).isPresent()) return true;
                }
            }
            return false;
        } catch (StorageTrouble e) {
            throw new Violation("the vault does not open: " + e.getMessage(), e);
        }
    }

    /** A model that does not tell whether it is free: the last that its plan could say is that nobody has seen it. */
    boolean isAsGoodAsItGets() {
        if (!course.schedule().frees() || !UNTOLD.contains(course.band().model()) || !course.band().isFree()) return false;
        try {
            return course.life().store().journal().of(info(Course.KITCHEN).id()).stream().anyMatch(entry -> entry.verb() == course.schedule().verb()
                    && entry.state() == Journal.State.DONE && entry.outcome().equals(Optional.of(Outcome.SENT_NOT_VERIFIED)));
        } catch (StorageTrouble e) {
            throw new Violation("the journal is not told: " + e.getMessage(), e);
        }
    }

    /** When all has healed and the plan has come to its end. */
    void atTheEnd(Optional<VirtualBand> other) {
        always();
        VirtualBand band = course.band();
        WearableInfo info = info(Course.KITCHEN);
        Schedule schedule = course.schedule();
        switch (schedule.verb()) {
            case UNLINK, HANDOVER, RESET -> {
                must(band.isFree(), "in the end the band is not free");
                must(info.state() == LinkState.UNPAIRED || info.state() == LinkState.ORPHANED, "in the end it counts as " + info.state());
                must(info.state() != LinkState.UNPAIRED || !info.keyPresent(), "a dead key is kept");
                if (schedule.freesInTheAccount()) must(!course.scene().isListed(band), "in the end the account lists it");
                must(course.pending().isEmpty() || UNTOLD.contains(band.model()), "in the end something is pending: " + course.pending());
            }
            case LINK, RELINK, SYNC -> must(info.state() == LinkState.LINKED_HERE && info.keyPresent() && !band.isFree(), "in the end it counts as " + info.state());
            case MOVE -> must(!info.keyPresent() && (info.state() == LinkState.LINKED_ELSEWHERE || info.state() == LinkState.UNPAIRED), "in the end it counts as " + info.state());
            case ERASE -> must(info.lastSync().isEmpty(), "it is erased, and there is something");
            case FORGET -> must(!info.keyPresent(), "it is forgotten, and its key is not");
        }
        other.ifPresent(this::isUntouched);
    }

    private void isUntouched(VirtualBand other) {
        must(!other.isFree(), "the other band was reset");
        must(other.model().takesAnyKey() || course.scene().isListed(other), "the other band was removed from the account");
        must(info(Course.OFFICE).state() == LinkState.LINKED_HERE && info(Course.OFFICE).keyPresent(), "the other band is not linked here any more");
    }

    private WearableInfo info(String name) {
        try {
            return course.life().gateway().wearables().find(name);
        } catch (WristwayException e) {
            throw new Violation("the gateway does not know " + name + ": " + e.getMessage(), e);
        }
    }
}
