package io.github.wristway.account.zepp.history;

import io.github.wristway.account.web.LooseJson;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.device.Metric;
import io.github.wristway.gateway.device.Sample;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Kinds of events that are read. By two open tools, of 2025 and 2026: zepp-cloud-sdk knows both kinds, zepp-export knows stress. */
public enum HealthEvent {
    /**
     * A day.
     * <pre>
     * data   [{time, value}], often as text; epoch milliseconds; 0 to 100, about every five minutes
     * </pre>
     */
    STRESS("all_day_stress") {
        @Override
        public List<Sample> read(LooseJson item) throws MalformedMessage {
            List<Sample> samples = new ArrayList<>();
            for (LooseJson point : item.innerList("data").orElseThrow(() -> new MalformedMessage("a day of stress has no list of values"))) {
                point.number("value").filter(value -> value >= 0 && value <= 100)
                     .ifPresent(value -> point.number("time").ifPresent(time -> samples.add(sample(Metric.STRESS, time, value))));
            }
            return samples;
        }
    },

    /**
     * One measurement, of the sub type click. The others have no values for a minute: odi sums up a night, osa_event tells of a fall.
     * <pre>
     * timestamp   epoch milliseconds
     * extra       {spo2}, often as text; percent
     * </pre>
     */
    OXYGEN("blood_oxygen") {
        @Override
        public List<Sample> read(LooseJson item) throws MalformedMessage {
            if (item.text("subType", "subtype").filter("click"::equals).isEmpty()) return List.of();
            long time = item.number("timestamp").orElseThrow(() -> new MalformedMessage("a measurement of oxygen has no time"));
            long percent = item.inner("extra").flatMap(extra -> extra.number("spo2"))
                               .orElseThrow(() -> new MalformedMessage("a measurement of oxygen has no value"));
            if (percent <= 0 || percent > 100) throw new MalformedMessage("blood cannot hold " + percent + " % oxygen");
            return List.of(sample(Metric.OXYGEN, time, percent));
        }
    };

    private final String type;

    HealthEvent(String type) {
        this.type = type;
    }

    /** What the service calls it. */
    public String type() {
        return type;
    }

    /** The values that an item has; those that cannot be are left out. */
    public abstract List<Sample> read(LooseJson item) throws MalformedMessage;

    private static Sample sample(Metric metric, long epochMilli, long value) {
        return new Sample(metric, Instant.ofEpochMilli(epochMilli), (int) value);
    }
}
