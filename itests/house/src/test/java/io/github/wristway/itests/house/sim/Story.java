package io.github.wristway.itests.house.sim;

import io.github.wristway.gateway.base.Time;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** What happened in one schedule, line by line: the same lines each time it is played. */
final class Story {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("dd HH:mm:ss.SSS").withZone(ZoneOffset.UTC);

    private final List<String> lines = new ArrayList<>();
    private final Time time;

    Story(Time time) {
        this.time = time;
    }

    void tell(String what) {
        lines.add(CLOCK.format(time.now()) + "  " + what.replace("\n", "\n                  "));
    }

    List<String> lines() {
        return List.copyOf(lines);
    }
}
