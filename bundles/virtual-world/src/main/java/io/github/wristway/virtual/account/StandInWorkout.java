package io.github.wristway.virtual.account;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A workout, as the phone app has uploaded it.
 *
 * @param summary fields of the list, beside trackid and source
 * @param detail  packed texts of the detail, beside trackid and source
 */
public record StandInWorkout(Instant start, String source, Map<String, Object> summary, Map<String, String> detail) {
    String trackId() {
        return Long.toString(start.getEpochSecond());
    }

    Map<String, Object> listed() {
        return with(summary);
    }

    Map<String, Object> whole() {
        return with(detail);
    }

    private Map<String, Object> with(Map<String, ?> more) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("trackid", trackId());
        all.put("source", source);
        all.putAll(more);
        return all;
    }
}
