package io.github.wristway.miband.vectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.miband.huami.BandTime;
import io.github.wristway.miband.huami.Time8;
import io.github.wristway.miband.vectors.Vectors.Vector;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Map;

/** What time is it on the band? */
final class TimeVectors {
    static final Map<String, VectorTest.Check> CHECKS = Map.of(
            "current_time_encode", TimeVectors::encode,
            "current_time_decode", TimeVectors::decode,
            "current_time_variant", TimeVectors::variant,
            "timestamp8_decode", TimeVectors::moment);

    private TimeVectors() {}

    private static void encode(Vector vector) {
        OffsetDateTime moment = OffsetDateTime.parse(vector.given("iso").orElseThrow());
        ZoneId zone = vector.given("zone").map(ZoneId::of).orElse(moment.getOffset());
        assertEquals(vector.wanted("hex").map(Bytes::ofHex).orElseThrow(), BandTime.of(moment.toInstant(), zone).encode());
    }

    private static void decode(Vector vector) throws MalformedMessage {
        if (vector.expectsRefusal()) {
            assertThrows(MalformedMessage.class, () -> BandTime.decode(vector.input()));
            return;
        }
        BandTime time = BandTime.decode(vector.input());
        assertEquals(OffsetDateTime.parse(vector.wanted("iso").orElseThrow()), time.moment());
        vector.wanted("weekday").ifPresent(weekday -> assertEquals(Integer.parseInt(weekday), time.weekday()));
        assertEquals(vector.input(), time.encode());
    }

    /** What another host wrote, its weekday missing: read it, never write it. */
    private static void variant(Vector vector) throws MalformedMessage {
        BandTime time = BandTime.decode(vector.wanted("hex").map(Bytes::ofHex).orElseThrow());
        assertEquals(OffsetDateTime.parse(vector.given("iso").orElseThrow()), time.moment());
    }

    private static void moment(Vector vector) throws MalformedMessage {
        if (vector.expectsRefusal()) {
            assertThrows(MalformedMessage.class, () -> Time8.decode(vector.input()));
            return;
        }
        Time8 time = Time8.decode(vector.input());
        vector.wanted("iso").ifPresent(iso -> assertEquals(OffsetDateTime.parse(iso), time.moment()));
        vector.wanted("epoch").ifPresent(epoch -> assertEquals(Long.parseLong(epoch), time.moment().toEpochSecond()));
        assertEquals(vector.input(), time.encode());
    }
}
