package io.github.wristway.gateway.internal.doctor;

import io.github.wristway.gateway.Diagnosis.Verdict;
import io.github.wristway.gateway.Diagnosis;
import io.github.wristway.gateway.KeyInfo.Tried;
import io.github.wristway.gateway.LinkState;
import io.github.wristway.gateway.WearableInfo;
import io.github.wristway.gateway.base.AdapterTrouble;
import io.github.wristway.gateway.base.LinkLost;
import io.github.wristway.gateway.base.NoAnswer;
import io.github.wristway.gateway.base.OutOfRange;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.Restricted;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.CapabilitySheet;
import io.github.wristway.gateway.device.Condition.State;
import io.github.wristway.gateway.device.Condition;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The rules, in order: the first one that holds makes the diagnosis. Pure. */
enum Judgement {
    NO_RADIO      (Verdict.ADAPTER_TROUBLE,  Outcome.ADAPTER,           chart -> hostTrouble(chart).isPresent(),
                   chart -> hostTrouble(chart).orElseThrow().getMessage(), Advice::mendTheHost),
    REFUSES_HOSTS (Verdict.RESTRICTED,       Outcome.RESTRICTED,        chart -> chart.door().refusedBy(Restricted.class) && !isFaint(chart),
                   chart -> mayBeHeld(chart) ? "it is heard, and takes no connection; a phone may be holding it as well, which looks the same" : "", Advice::lift),
    IMPOSTOR      (Verdict.ANOTHER_WEARABLE, Outcome.NOT_LINKED,        Chart::isAnother,
                   chart -> "that one's serial number is " + chart.door().seen().flatMap(Condition::serial).orElse("another"), Advice::linkTheOther),
    FREE_ELSEWHERE(Verdict.FREE,             Outcome.OK,                chart -> chart.air().freeAt().isPresent(),
                   chart -> "it was reset, and is heard under " + chart.air().freeAt().orElseThrow(), Advice::linkIt),
    FREE          (Verdict.FREE,             Outcome.OK,                chart -> chart.door().is(State.FREE),
                   chart -> "anybody can link it", Advice::linkIt),
    UNLINKING     (Verdict.UNLINK_PENDING,   Outcome.QUEUED,            chart -> chart.subject().is(LinkState.UNLINK_PENDING),
                   chart -> chart.kept().waitsFor().map(what -> "that waits for " + what).orElse(""), Advice::letItFinish),
    RESETTING     (Verdict.RESETTING,        Outcome.SENT_NOT_VERIFIED, chart -> chart.subject().is(LinkState.RESETTING),
                   chart -> chart.kept().waitsFor().map(what -> "its plan waits for " + what).orElse(""), Advice::letItFinish),
    ORPHANED      (Verdict.ORPHANED,         Outcome.PARTIAL,           chart -> chart.subject().is(LinkState.ORPHANED),
                   chart -> chart.door().is(State.OURS) ? "our key still opens it" : "", Advice::freeIt),
    GONE_SILENT   (Verdict.HELD_BY_PHONE,    Outcome.OUT_OF_RANGE,      Judgement::hasGoneSilent,
                   chart -> "it was near " + Spans.of(chart.silentFor().orElseThrow()) + " ago and is silent now, as a band is that is connected; "
                            + "but it may as well have been carried away", Advice::letGo),
    SILENT        (Verdict.OUT_OF_REACH,     Outcome.OUT_OF_RANGE,      chart -> !chart.air().onAir(),
                   chart -> "no radio hears it", Advice::bringIt),
    STRANGE       (Verdict.UNRECOGNISED,     Outcome.UNSUPPORTED,       chart -> chart.subject().sheet().isEmpty(),
                   chart -> "", Advice::lookUpModels),
    FAINT         (Verdict.OUT_OF_REACH,     Outcome.OUT_OF_RANGE,      Judgement::isFaint,
                   chart -> "it is heard, but faintly, and no connection comes about", Advice::bringIt),
    TAKES_NO_LINK (Verdict.HELD_BY_PHONE,    Outcome.OUT_OF_RANGE,      chart -> chart.door().refusedBy(OutOfRange.class),
                   chart -> "most likely it is, for it is heard and takes no connection", Advice::letGo),
    CLOCK_WRONG   (Verdict.CLOCK_OFF,        Outcome.OK,                chart -> (isOursAndLinked(chart) || isMostLikelyOurs(chart)) && Clockwork.isOff(chart),
                   chart -> "it is " + Clockwork.skew(chart), Advice::setClock),
    KEY_FITS      (Verdict.OURS,             Outcome.OK,                Judgement::isOursAndLinked,
                   chart -> "our key opens it", Advice::useIt),
    KEPT_KEY_FITS (Verdict.LINKABLE,         Outcome.NOT_LINKED,        chart -> chart.door().is(State.OURS),
                   chart -> "a key that is kept here opens it", Advice::linkIt),
    KEY_REFUSED   (Verdict.KEY_STALE,        Outcome.KEY_STALE,         chart -> chart.subject().isLinkedHere() && refusesOurKey(chart),
                   chart -> "it was linked anew since, or reset", Advice::findTheKey),
    NO_KEY        (Verdict.KEY_MISSING,      Outcome.KEY_MISSING,       chart -> chart.subject().here().filter(Judgement::isKeyless).isPresent(),
                   chart -> "", Advice::findTheKey),
    KEY_FITTED    (Verdict.OURS,             Outcome.OK,                Judgement::isMostLikelyOurs,
                   chart -> "most likely, for our key opened it last time; a look does not show that", Advice::useIt),
    SOMEBODYS     (Verdict.FOREIGN,          Outcome.NOT_LINKED,        chart -> chart.door().is(State.FOREIGN) || chart.door().is(State.LINKED),
                   chart -> "", Advice::askItsOwner),
    UNCLEAR       (Verdict.UNCLEAR,          Outcome.AUTH_REFUSED,      chart -> true,
                   chart -> chart.door().refused().map(WristwayException::getMessage).orElse(""), Advice::lookAgain);

    /** What fell silent so lately has hardly gone far. */
    private static final Duration JUST_BEFORE = Duration.ofMinutes(15);

    private final Verdict verdict;
    private final Outcome outcome;
    private final Predicate<Chart> holds;
    private final Function<Chart, String> because;
    private final Function<Chart, Advice> advice;

    /** @param because what makes us say so; may be empty, where the evidence says it */
    Judgement(Verdict verdict, Outcome outcome, Predicate<Chart> holds, Function<Chart, String> because, Function<Chart, Advice> advice) {
        this.verdict = verdict;
        this.outcome = outcome;
        this.holds = holds;
        this.because = because;
        this.advice = advice;
    }

    static Diagnosis of(Chart chart) {
        Judgement judgement = Stream.of(values()).filter(rule -> rule.holds.test(chart)).findFirst().orElseThrow();
        String because = judgement.because.apply(chart);
        Advice advice = judgement.advice.apply(chart);
        return new Diagnosis(chart.subject().called(), chart.subject().sheet().map(CapabilitySheet::name), chart.subject().address(),
                judgement.verdict, judgement.outcome(chart), chart.subject().called() + " " + judgement.verdict.words()
                + (because.isEmpty() ? "" : ": " + because), Proof.of(chart), Complaints.of(chart), advice.what(), advice.command(), advice.ladder());
    }

    /** Where nothing was seen because something failed, its code says more. */
    private Outcome outcome(Chart chart) {
        return this == UNCLEAR ? chart.door().refused().map(WristwayException::outcome).orElse(outcome) : outcome;
    }

    private static Optional<WristwayException> hostTrouble(Chart chart) {
        return chart.air().trouble().or(() -> chart.door().refused().filter(why ->
                why instanceof AdapterTrouble || why instanceof OutOfRange broken && broken.aborted()));
    }

    private static boolean hasGoneSilent(Chart chart) {
        return !chart.air().onAir() && chart.isNear() && chart.silentFor().filter(silence -> silence.compareTo(JUST_BEFORE) <= 0).isPresent();
    }

    private static boolean isFaint(Chart chart) {
        boolean noLink = chart.door().refused().filter(why -> why instanceof OutOfRange || why instanceof LinkLost || why instanceof NoAnswer).isPresent();
        return !chart.isNear() && (noLink || mayBeHeld(chart));
    }

    /** A model with a switch that keeps other hosts away does not say that it is on. */
    private static boolean mayBeHeld(Chart chart) {
        return chart.door().refusedBy(Restricted.class) && chart.subject().sheet().flatMap(CapabilitySheet::restriction).isPresent();
    }

    private static boolean isOursAndLinked(Chart chart) {
        return chart.door().is(State.OURS) && chart.subject().isLinkedHere();
    }

    /** A model that shows whose it is only to one who changes something is not asked by a look. */
    private static boolean isMostLikelyOurs(Chart chart) {
        return chart.subject().isLinkedHere() && chart.kept().keyIs(Tried.FITS)
                && (chart.door().is(State.LINKED) || chart.door().is(State.UNKNOWN) && chart.door().talks());
    }

    private static boolean refusesOurKey(Chart chart) {
        return chart.door().is(State.FOREIGN) || chart.kept().keyIs(Tried.STALE) || chart.kept().keyIs(Tried.REFUSED);
    }

    private static boolean isKeyless(WearableInfo here) {
        return here.linkedSince().isPresent() && !here.keyPresent();
    }
}
