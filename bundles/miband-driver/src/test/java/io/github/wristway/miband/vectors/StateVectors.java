package io.github.wristway.miband.vectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.miband.huami.Battery;
import io.github.wristway.miband.huami.ConfigReply;
import io.github.wristway.miband.huami.VibrationPattern;
import io.github.wristway.miband.huami2021.Message;
import io.github.wristway.miband.huami2021.OldConfiguration;
import io.github.wristway.miband.talk.Order;
import io.github.wristway.miband.vectors.Vectors.Vector;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The battery, and what a band can be told to do. */
final class StateVectors {
    static final Map<String, VectorTest.Check> CHECKS = Map.of(
            "battery_decode", StateVectors::battery,
            "config_reply", StateVectors::configReply,
            "reset_command", StateVectors::order,
            "vibrate_custom_encode", StateVectors::vibration);

    private StateVectors() {}

    private static void battery(Vector vector) throws MalformedMessage {
        if (vector.expectsRefusal()) {
            assertThrows(MalformedMessage.class, () -> Battery.decode(vector.input()));
            return;
        }
        Battery battery = Battery.decode(vector.input());
        assertEquals(vector.wanted("level").map(Integer::valueOf), Optional.of(battery.percent()));
        vector.wanted("charging").ifPresent(charging ->
                assertEquals(Boolean.valueOf(charging), battery.power() == Battery.Power.CHARGER));
        assertEquals(vector.wanted("last_off").map(OffsetDateTime::parse), battery.offChargerAt());
        assertEquals(vector.wanted("last_charge").map(OffsetDateTime::parse), battery.chargedAt());
        assertEquals(vector.wanted("last_charge_level").map(Integer::valueOf), battery.chargedToPercent());
    }

    private static void configReply(Vector vector) throws MalformedMessage {
        if (vector.expectsRefusal()) {
            assertThrows(MalformedMessage.class, () -> ConfigReply.decode(vector.input()));
            return;
        }
        ConfigReply reply = ConfigReply.decode(vector.input());
        assertEquals(vector.wanted("command").map(hex -> Integer.parseInt(hex, 16)), Optional.of(reply.command()));
        assertEquals(vector.wanted("sub").map(Bytes::ofHex), Optional.of(reply.sub()));
        assertEquals(vector.wanted("status").map(hex -> Integer.parseInt(hex, 16)), Optional.of(reply.status()));
        vector.wanted("ok").ifPresent(ok -> assertEquals(Boolean.valueOf(ok), reply.status() == ConfigReply.DONE));
        vector.given("sent").ifPresent(sent -> assertTrue(ConfigReply.answers(vector.input(), Bytes.ofHex(sent))));
    }

    private static void order(Vector vector) {
        String generation = vector.wanted("characteristic").equals(Optional.of("ff05")) ? "ONE_" : "";
        Order order = Order.valueOf(generation + vector.given("action").orElseThrow().toUpperCase(Locale.ROOT));
        if (vector.wanted("endpoint").isPresent()) {
            Message message = OldConfiguration.setting(order.message());
            assertEquals(vector.wanted("endpoint").map(Integer::decode), Optional.of(message.endpoint()));
            assertEquals(vector.wanted("payload").map(Bytes::ofHex), Optional.of(message.payload()));
            return;
        }
        assertEquals(vector.wanted("hex").map(Bytes::ofHex).orElseThrow(), order.message());
        vector.wanted("characteristic").ifPresent(number ->
                assertTrue(order.to().uuid().toString().startsWith("0000" + number.toLowerCase(Locale.ROOT) + "-")));
    }

    private static void vibration(Vector vector) {
        VibrationPattern pattern = new VibrationPattern(
                number(vector, "on_ms"), number(vector, "off_ms"), number(vector, "repeat"));
        assertEquals(vector.wanted("hex").map(Bytes::ofHex).orElseThrow(), pattern.encode());
    }

    private static int number(Vector vector, String name) {
        return Integer.parseInt(vector.given(name).orElseThrow());
    }
}
