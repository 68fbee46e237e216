package io.github.wristway.virtual.account;

import io.github.wristway.gateway.base.Bytes;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A day of a device, as the phone app has uploaded it.
 *
 * @param day      the date that it is filed under
 * @param summary  JSON
 * @param data     1440 records of 3 or 8 bytes
 * @param dataHr   1440 heart rates
 */
public record StandInDay(String deviceId, LocalDate day, String summary, Bytes data, Bytes dataHr) {
    Map<String, Object> entry(String userId, boolean detail) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("uid", userId);
        entry.put("data_type", 0);
        entry.put("date_time", day.toString());
        entry.put("source", 59);
        entry.put("summary", base64(Bytes.copyOf(summary.getBytes(StandardCharsets.UTF_8))));
        entry.put("device_id", deviceId);
        if (!detail) return entry;
        entry.put("data", base64(data));
        entry.put("data_hr", base64(dataHr));
        return entry;
    }

    private static String base64(Bytes bytes) {
        return Base64.getEncoder().encodeToString(bytes.toArray());
    }
}
