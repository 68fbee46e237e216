package io.github.wristway.miband.vectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.miband.huami.BandTime;
import io.github.wristway.miband.huami.DataType;
import io.github.wristway.miband.huami.FetchReply;
import io.github.wristway.miband.huami.FetchRequest;
import io.github.wristway.miband.huami.Time8;
import io.github.wristway.miband.huami2021.ZeppFetched;
import io.github.wristway.miband.vectors.Vectors.Vector;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;

/** The control messages of a transfer. */
final class FetchVectors {
    static final Map<String, VectorTest.Check> CHECKS = Map.of(
            "fetch_request_encode", FetchVectors::request,
            "fetch_reply_decode", FetchVectors::reply,
            "fetch_status_decode", FetchVectors::status,
            "fetch_done_crc32", FetchVectors::crc,
            "fetch_ack_encode", FetchVectors::acknowledgement);

    /** The vectors' words for what a band keeps. */
    private static final Map<String, DataType> TYPES = Map.ofEntries(
            Map.entry("activity", DataType.ACTIVITY),
            Map.entry("manual_hr", DataType.MANUAL_HEART_RATE),
            Map.entry("sports_summary", DataType.WORKOUT_SUMMARY),
            Map.entry("sports_summaries", DataType.WORKOUT_SUMMARY),
            Map.entry("workout_summary", DataType.WORKOUT_SUMMARY),
            Map.entry("sports_details", DataType.WORKOUT_DETAILS),
            Map.entry("workout_details", DataType.WORKOUT_DETAILS),
            Map.entry("debug", DataType.DEBUG_LOG),
            Map.entry("debug_log", DataType.DEBUG_LOG),
            Map.entry("debug_logs", DataType.DEBUG_LOG),
            Map.entry("pai", DataType.PAI),
            Map.entry("stress_manual", DataType.STRESS_MANUAL),
            Map.entry("stress_auto", DataType.STRESS_AUTOMATIC),
            Map.entry("stress_automatic", DataType.STRESS_AUTOMATIC),
            Map.entry("spo2", DataType.OXYGEN),
            Map.entry("spo2_normal", DataType.OXYGEN),
            Map.entry("spo2_sleep", DataType.OXYGEN_IN_SLEEP),
            Map.entry("statistics", DataType.STATISTICS),
            Map.entry("temperature", DataType.TEMPERATURE),
            Map.entry("sleep_resp", DataType.BREATHING_IN_SLEEP),
            Map.entry("sleep_respiratory_rate", DataType.BREATHING_IN_SLEEP),
            Map.entry("resting_hr", DataType.RESTING_HEART_RATE),
            Map.entry("max_hr", DataType.HIGHEST_HEART_RATE));

    private FetchVectors() {}

    private static void request(Vector vector) {
        String data = vector.given("data").orElseThrow();
        DataType type = Optional.ofNullable(TYPES.get(data)).orElseThrow(() -> new AssertionError("no such data: " + data));
        OffsetDateTime since = OffsetDateTime.parse(vector.given("iso").orElseThrow());
        FetchRequest request = vector.given("precision").orElse("minutes").startsWith("second")
                ? new FetchRequest.FromSecond(type, BandTime.of(since.toInstant(), since.getOffset()))
                : new FetchRequest.From(type, Time8.of(since.toInstant(), since.getOffset()));
        assertEquals(vector.wanted("hex").map(Bytes::ofHex).orElseThrow(), request.encode());
    }

    private static void reply(Vector vector) throws MalformedMessage {
        if (vector.expectsRefusal()) {
            assertThrows(MalformedMessage.class, () -> FetchReply.decode(vector.input()));
        } else if (vector.wanted("count").orElse("").equals("0")) {
            assertInstanceOf(FetchReply.Nothing.class, FetchReply.decode(vector.input()));
        } else if (vector.wanted("status").orElse("ok").equals("ok")) {
            FetchReply.Available reply = assertInstanceOf(FetchReply.Available.class, FetchReply.decode(vector.input()));
            assertEquals(Long.parseLong(vector.wanted("count").orElseThrow()), reply.count());
            assertEquals(OffsetDateTime.parse(vector.wanted("start").orElseThrow()), reply.start());
        } else {
            assertInstanceOf(FetchReply.Refused.class, FetchReply.decode(vector.input()));
        }
    }

    private static void status(Vector vector) throws MalformedMessage {
        if (vector.expectsRefusal() || vector.wanted("result").orElseThrow().contains("unknown")) {
            assertThrows(MalformedMessage.class, () -> FetchReply.decode(vector.input()));
            return;
        }
        String result = vector.wanted("result").orElseThrow();
        FetchReply reply = FetchReply.decode(vector.input());
        if (result.contains("done")) {
            assertInstanceOf(FetchReply.AllSent.class, reply);
        } else if (result.contains("ack") || result.contains("forgot")) {
            assertInstanceOf(FetchReply.Forgotten.class, reply);
        } else {
            FetchReply.Refused refused = assertInstanceOf(FetchReply.Refused.class, reply, result);
            assertEquals(result.contains("unfinished"),
                         refused.command() == FetchReply.REQUEST && refused.status() == FetchReply.UNFINISHED, result);
        }
    }

    private static void crc(Vector vector) throws MalformedMessage {
        if (vector.expectsRefusal()) {
            assertThrows(MalformedMessage.class, () -> FetchReply.decode(vector.input()));
            return;
        }
        FetchReply.AllSent end = assertInstanceOf(FetchReply.AllSent.class, FetchReply.decode(vector.input()));
        CRC32 crc = new CRC32();
        crc.update(Bytes.ofHex(vector.given("buffer").orElseThrow()).toArray());
        vector.wanted("crc").ifPresent(wanted -> assertEquals(Long.parseLong(wanted, 16), end.crc().orElseThrow()));
        vector.wanted("ok").ifPresent(ok -> assertEquals(Boolean.valueOf(ok), end.crc().orElseThrow() == crc.getValue()));
    }

    /** To keep the data on the band, nothing is sent at all. */
    private static void acknowledgement(Vector vector) {
        if (vector.models().startsWith("zepp os")) {
            assertEquals(vector.wanted("hex").map(Bytes::ofHex), Optional.of(ZeppFetched.KEEP.encode()));
        } else if (vector.given("mode").orElse("delete").equals("keep")) {
            assertTrue(vector.wanted("hex").orElse("").isEmpty());
        } else {
            assertEquals(vector.wanted("hex").map(Bytes::ofHex).orElseThrow(), new FetchRequest.Stored().encode());
        }
    }
}
