package io.github.wristway.virtual.account;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Something measured now and then, as the phone app has uploaded it.
 *
 * @param type  such as all_day_stress or blood_oxygen
 * @param more  fields beside eventType and timestamp; what is a list or an object in one of them travels as text
 */
public record StandInEvent(String type, Instant at, Map<String, Object> more) {
    Map<String, Object> item(String userId) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("userId", userId);
        item.put("eventType", type);
        item.put("timestamp", at.toEpochMilli());
        item.putAll(more);
        return item;
    }
}
