package io.github.wristway.miband.vectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.base.AuthenticationRefused;
import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.device.PairingKey;
import io.github.wristway.miband.one.BandClock;
import io.github.wristway.miband.one.Battery;
import io.github.wristway.miband.one.Control;
import io.github.wristway.miband.one.Crc8;
import io.github.wristway.miband.one.DeviceInfo;
import io.github.wristway.miband.one.Firmware;
import io.github.wristway.miband.one.Hardware;
import io.github.wristway.miband.one.Introduction;
import io.github.wristway.miband.one.LinkParameters;
import io.github.wristway.miband.one.LiveHeartRate;
import io.github.wristway.miband.one.LiveSteps;
import io.github.wristway.miband.one.Notice;
import io.github.wristway.miband.one.UserBlock;
import io.github.wristway.miband.one.UserNumber;
import io.github.wristway.miband.vectors.Vectors.Vector;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What is said between a host and a band of the first generation, but for its activity. */
final class OneVectors {
    static final Map<String, VectorTest.Check> CHECKS = Map.ofEntries(
            Map.entry("crc8", OneVectors::checksum),
            Map.entry("b1_deviceinfo_decode", OneVectors::deviceInfo),
            Map.entry("b1_fw_int_to_string", OneVectors::firmware),
            Map.entry("b1_userinfo_encode", OneVectors::userBlock),
            Map.entry("b1_ff03_notification", OneVectors::notice),
            Map.entry("b1_time_encode", OneVectors::clockWritten),
            Map.entry("b1_time_decode", OneVectors::clockRead),
            Map.entry("b1_battery_decode", OneVectors::battery),
            Map.entry("b1_leparams_encode", OneVectors::linkParameters),
            Map.entry("b1_goal_encode", OneVectors::goal),
            Map.entry("b1_alarm_encode", OneVectors::alarm),
            Map.entry("b1_steps_decode", OneVectors::steps),
            Map.entry("b1_hr_decode", OneVectors::heartRate));

    private OneVectors() {}

    private static void checksum(Vector vector) {
        assertEquals(hexNumber(vector, "crc8"), Crc8.of(vector.input()));
    }

    private static void deviceInfo(Vector vector) throws MalformedMessage {
        if (vector.expectsRefusal()) {
            assertThrows(MalformedMessage.class, () -> DeviceInfo.decode(vector.input()));
            return;
        }
        DeviceInfo info = DeviceInfo.decode(vector.input());
        assertEquals(vector.wanted("device_id"), Optional.of(info.deviceId()));
        assertEquals(vector.wanted("feature"), Optional.of(Integer.toString(info.feature())));
        assertEquals(vector.wanted("appearance"), Optional.of(Integer.toString(info.appearance())));
        assertEquals(vector.wanted("hw"), Optional.of(Integer.toString(info.hardwareVersion())));
        assertEquals(vector.wanted("profile_version"), Optional.of("0x%08x".formatted(info.profileVersion())));
        assertEquals(vector.wanted("firmware"), Optional.of(info.firmware().toString()));
        assertEquals(vector.wanted("hr_firmware"), info.pulseFirmware().map(Firmware::toString));
        assertEquals(vector.wanted("activity_packet_counter"), Optional.of(Boolean.toString(info.countsPackets())));
        assertEquals(vector.wanted("model").map(OneVectors::hardware), info.hardware());
    }

    private static Hardware hardware(String model) {
        return Hardware.valueOf(model.toUpperCase(Locale.ROOT).replace("MI1", "BAND_1"));
    }

    private static void firmware(Vector vector) {
        long number = Long.parseLong(vector.json().get("input").getAsString());
        assertEquals(vector.wanted("firmware"), Optional.of(new Firmware(number).toString()));
    }

    private static void userBlock(Vector vector) throws MalformedMessage {
        PairingKey key = new PairingKey(Bytes.build().u32(Long.parseLong(vector.given("uid").orElseThrow()))
                .bytes(Bytes.ofHex("ff".repeat(12))).toBytes());
        UserBlock.Profile profile = new UserBlock.Profile(number(vector, "gender"), number(vector, "age"),
                number(vector, "height_cm"), number(vector, "weight_kg"), vector.given("alias").orElseThrow());
        Bytes mark = vector.given("feature").isEmpty() ? Bytes.EMPTY
                : Bytes.of(number(vector, "feature"), number(vector, "appearance"));
        int lastOfAddress = Integer.parseInt(vector.given("mac").orElseThrow().substring(15), 16);
        Bytes block = new UserBlock(UserNumber.of(key), profile, number(vector, "type"), mark).encode(lastOfAddress);
        assertEquals(hex(vector), block);
        assertEquals(hexNumber(vector, "crc8_of_first_19"), Crc8.of(block.slice(0, 19)));
    }

    private static void notice(Vector vector) throws Exception {
        Notice notice = Notice.decode(vector.input()).orElseThrow();
        Introduction.Waiting waiting = new Introduction.AwaitingTake("the band", Duration.ofSeconds(60));
        if (notice == Notice.MALFUNCTION) { // says nothing of us; but a band that is broken is not waited for
            assertEquals(Optional.of("none"), vector.wanted("auth_meaning"));
            assertThrows(AuthenticationRefused.class, () -> waiting.on(notice));
            return;
        }
        Introduction next = waiting.on(notice).next();
        switch (vector.wanted("auth_meaning").orElseThrow()) {
            case "authenticated" -> assertEquals(new Introduction.Welcome(), next);
            case "wait_for_tap" -> assertTrue(next instanceof Introduction.AwaitingTap);
            default -> assertEquals(waiting, next);
        }
    }

    private static void clockWritten(Vector vector) throws MalformedMessage {
        Bytes written = new BandClock(local(vector.given("local_time"))).encode();
        assertEquals(hex(vector).slice(0, 6), written.slice(0, 6));
        if (vector.given("older_filler").equals(Optional.of("ff"))) assertEquals(hex(vector), written);
        assertEquals(hex(vector).length(), written.length());
    }

    private static void clockRead(Vector vector) throws MalformedMessage {
        assertEquals(local(vector.wanted("local_time")), BandClock.decode(vector.input()).shown());
    }

    private static void battery(Vector vector) throws MalformedMessage {
        Battery battery = Battery.decode(vector.input());
        assertEquals(vector.wanted("level"), Optional.of(Integer.toString(battery.percent())));
        assertEquals(Optional.of(local(vector.wanted("last_charge_local"))), battery.chargedAt());
        assertEquals(vector.wanted("charges"), Optional.of(Integer.toString(battery.charges())));
        assertEquals(vector.wanted("status"), Optional.of(battery.status().name().toLowerCase(Locale.ROOT)));
    }

    private static void linkParameters(Vector vector) {
        LinkParameters parameters = new LinkParameters(number(vector, "conn_min"), number(vector, "conn_max"),
                number(vector, "latency"), number(vector, "timeout"), number(vector, "conn_int"), number(vector, "adv_int"));
        assertEquals(hex(vector), parameters.encode());
        assertTrue(parameters.equals(LinkParameters.FAST) || parameters.equals(LinkParameters.SLOW));
    }

    private static void goal(Vector vector) {
        assertEquals(hex(vector), new Control.Goal(number(vector, "goal")).encode());
    }

    private static void alarm(Vector vector) {
        assertEquals(hex(vector), new Control.Alarm(number(vector, "slot"), flag(vector, "enabled"), local(vector.given("local_time")),
                flag(vector, "smart"), number(vector, "repeat_mask")).encode());
    }

    private static void steps(Vector vector) throws MalformedMessage {
        assertEquals(vector.wanted("steps"), Optional.of(Long.toString(LiveSteps.decode(vector.input()).steps())));
    }

    private static void heartRate(Vector vector) throws MalformedMessage {
        assertEquals(vector.wanted("bpm").map(Integer::valueOf), LiveHeartRate.decode(vector.input()).beatsPerMinute());
    }

    static Bytes hex(Vector vector) {
        return vector.wanted("hex").map(Bytes::ofHex).orElseThrow();
    }

    private static int hexNumber(Vector vector, String name) {
        return Integer.parseInt(vector.wanted(name).orElseThrow(), 16);
    }

    static int number(Vector vector, String name) {
        return Integer.parseInt(vector.given(name).orElseThrow());
    }

    static boolean flag(Vector vector, String name) {
        return Boolean.parseBoolean(vector.given(name).orElseThrow());
    }

    static LocalDateTime local(Optional<String> text) {
        return LocalDateTime.parse(text.orElseThrow());
    }
}
