package io.github.wristway.miband.vectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.miband.vectors.Vectors.Vector;
import io.github.wristway.miband.xiaomi.Topic;
import io.github.wristway.miband.xiaomi.Wire;
import io.github.wristway.miband.xiaomi.proto.Command;
import io.github.wristway.miband.xiaomi.proto.Device;
import io.github.wristway.miband.xiaomi.proto.Fitness;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Messages of the newer bands. */
final class ProtobufVectors {
    static final Map<String, VectorTest.Check> CHECKS = Map.of(
            "pb_command", ProtobufVectors::command,
            "pb_decode", ProtobufVectors::decode,
            "pb_activity_request", vector -> files(vector, Topic.FILE, Fitness.newBuilder().setFiles(Wire.field(vector.input()))),
            "pb_activity_ack", vector -> files(vector, Topic.FILES_DONE, Fitness.newBuilder().setConfirmedFiles(Wire.field(vector.input()))));

    private static final int FILE_ID = 14;

    /** Those that we say. */
    private static final Map<String, Command.Builder> COMMANDS = Map.ofEntries(
            Map.entry("get device info", Topic.INFO.command()),
            Map.entry("get battery", Topic.BATTERY.command()),
            Map.entry("get basic status", Topic.STATUS.command()),
            Map.entry("find band start", Topic.FIND.command().setDevice(Device.newBuilder().setFind(0))),
            Map.entry("find band stop", Topic.FIND.command().setDevice(Device.newBuilder().setFind(1))),
            Map.entry("reset ERASE_ALL", Topic.RESET.command().setDevice(Device.newBuilder().setResetMode(1))),
            Map.entry("reset NO_ERASE", Topic.RESET.command().setDevice(Device.newBuilder().setResetMode(0))),
            Map.entry("realtime start", Topic.LIVE_START.command()),
            Map.entry("realtime stop", Topic.LIVE_STOP.command()),
            Map.entry("activity ids today", Topic.FILES_OF_TODAY.command()
                    .setFitness(Fitness.newBuilder().setToday(Fitness.Today.newBuilder().setUnknown(0)))),
            Map.entry("activity ids history", Topic.FILES_OF_THE_PAST.command()),
            Map.entry("get heart rate config", Topic.HEART_RATE.command()),
            Map.entry("language de_de", Topic.LANGUAGE.command()
                    .setDevice(Device.newBuilder().setLanguage(Device.Language.newBuilder().setCode("de_de")))));

    private ProtobufVectors() {}

    /** What only others say is at least written as it was read. */
    private static void command(Vector vector) throws MalformedMessage {
        Bytes wanted = Bytes.ofHex(vector.wanted("command").orElseThrow());
        Command.Builder ours = COMMANDS.get(vector.given("name").orElseThrow().replaceFirst(" \\(.*", ""));
        assertEquals(wanted, Wire.encode(ours == null ? Wire.decode(wanted) : ours.build()));
    }

    private static void files(Vector vector, Topic topic, Fitness.Builder files) {
        assertEquals(vector.wanted("command").orElseThrow(), Wire.encode(topic.command().setFitness(files).build()).hex());
    }

    private static void decode(Vector vector) throws MalformedMessage {
        if (vector.expectsRefusal()) {
            assertThrows(MalformedMessage.class, () -> Wire.decode(vector.input()));
            return;
        }
        Command command = Wire.decode(vector.input());
        Map<String, Object> found = new LinkedHashMap<>(Map.of("type", command.getType(), "subtype", command.getId()));
        if (command.hasError()) found.put("error_code", command.getError());
        if (command.hasDevice()) device(command.getDevice(), found);
        if (command.hasFitness()) heartRate(command.getFitness(), found);
        Fields.same(vector.expected(), found);
        if (vector.expected().has("file_ids")) {
            assertEquals(vector.expected().getAsJsonArray("file_ids").asList().stream().map(id -> id.getAsString()).toList(),
                         fileIds(Wire.bytes(command.getFitness().getFiles())));
        }
    }

    private static void device(Device device, Map<String, Object> found) {
        if (device.hasPower()) found.put("battery", device.getPower().getBattery().getPercent());
        if (device.hasInfo()) {
            found.put("serial", device.getInfo().getSerial());
            found.put("firmware", device.getInfo().getFirmware());
            found.put("model", device.getInfo().getModel());
        }
        if (device.hasStatus()) {
            found.put("charging", device.getStatus().getCharging());
            found.put("battery", device.getStatus().getPercent());
            found.put("worn", device.getStatus().getWorn());
            found.put("asleep", device.getStatus().getAsleep());
            found.put("sport_type", device.getStatus().getSport().getType());
            found.put("sport_state", device.getStatus().getSport().getState());
        }
    }

    private static void heartRate(Fitness fitness, Map<String, Object> found) {
        if (fitness.hasLive()) {
            found.put("steps", fitness.getLive().getSteps());
            found.put("calories", fitness.getLive().getEnergyKcal());
        }
        if (!fitness.hasHeartRate()) return;
        Fitness.HeartRate set = fitness.getHeartRate();
        found.put("disabled", set.getDisabled());
        found.put("interval_minutes", set.getIntervalMinutes());
        found.put("alarm_high_enabled", set.getHighAlert());
        found.put("alarm_high", set.getHighLimit());
        found.put("sleep_detection", set.getSleep().getDetected());
        found.put("alarm_low_enabled", set.getLow().getOn());
        found.put("alarm_low", set.getLow().getLimit());
        found.put("breathing_score", set.getBreathing() == 1);
    }

    private static List<String> fileIds(Bytes files) {
        String hex = files.hex();
        return IntStream.range(0, hex.length() / FILE_ID).mapToObj(at -> hex.substring(at * FILE_ID, (at + 1) * FILE_ID))
                .filter(id -> !id.matches("0{8}..00.*")).toList();
    }
}
