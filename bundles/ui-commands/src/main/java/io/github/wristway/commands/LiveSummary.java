package io.github.wristway.commands;

import io.github.wristway.gateway.base.Outcome;
import java.time.Duration;
import java.util.IntSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What watching a band has come to.
 *
 * @param lasted       how long it was watched
 * @param heartRates   how many of the readings are heart rates
 * @param average      beats per minute, rounded; empty if there was no heart rate
 * @param steps        since midnight, as last told; empty if it told none
 * @param stepsOnWatch how many were taken while it was watched
 */
record LiveSummary(Duration lasted, int heartRates, Optional<Integer> average, Optional<Integer> lowest,
                   Optional<Integer> highest, Optional<Long> steps, Optional<Long> stepsOnWatch) {
    private static final String NO_HEART_RATE = "the first heart rate takes up to half a minute, and none comes from a band "
            + "that is not worn, lies too loosely, or has no sensor for it";

    static LiveSummary of(Duration lasted, List<LiveReading> readings) {
        IntSummaryStatistics hearts = readings.stream().flatMap(reading -> reading.heartRate().stream())
                                              .mapToInt(Integer::intValue).summaryStatistics();
        boolean some = hearts.getCount() > 0;
        List<Long> steps = readings.stream().flatMap(reading -> reading.steps().stream()).toList();
        Optional<Long> last = steps.isEmpty() ? Optional.empty() : Optional.of(steps.get(steps.size() - 1));
        return new LiveSummary(lasted, (int) hearts.getCount(),
                               some ? Optional.of((int) Math.round(hearts.getAverage())) : Optional.empty(),
                               some ? Optional.of(hearts.getMin()) : Optional.empty(),
                               some ? Optional.of(hearts.getMax()) : Optional.empty(),
                               last, last.map(now -> Math.max(0, now - steps.get(0)))); // midnight begins at 0 again
    }

    /** A band that told nothing was asked, and nobody saw an effect. */
    static Answer<LiveReading> answer(String band, Duration lasted, List<LiveReading> readings) {
        LiveSummary summary = of(lasted, readings);
        Outcome outcome = readings.isEmpty() ? Outcome.SENT_NOT_VERIFIED : Outcome.OK;
        String message = Typesetting.sentence(summary.sentence(band));
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("outcome", outcome);
        facts.put("message", message);
        facts.put("summary", summary);
        facts.put("readings", readings);
        return Answer.of(outcome, readings, facts, Typesetting.paragraph(outcome + "  ", message));
    }

    private String sentence(String band) {
        String within = " within " + Phrases.seconds(lasted);
        if (heartRates == 0 && steps.isEmpty()) return band + " told nothing" + within + ": " + NO_HEART_RATE;
        String walked = steps.map(today -> ". " + Phrases.count(today, "step") + " today, "
                                           + stepsOnWatch.orElseThrow() + " of them meanwhile").orElse("");
        if (heartRates == 0) return band + " told no heart rate" + within + ": " + NO_HEART_RATE + walked;
        String hearts = band + " told " + Phrases.count(heartRates, "heart rate") + within + ": " + average.orElseThrow() + " bpm";
        return hearts + (lowest.equals(highest) ? "" : " on average, " + lowest.orElseThrow() + " to " + highest.orElseThrow()) + walked;
    }
}
