package io.github.wristway.miband;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.miband.activity.BreathingReading;
import io.github.wristway.miband.activity.HeartRateReading;
import io.github.wristway.miband.activity.OxygenReading;
import io.github.wristway.miband.activity.PaiReading;
import io.github.wristway.miband.activity.Position;
import io.github.wristway.miband.activity.SleepOxygenReading;
import io.github.wristway.miband.activity.StressReading;
import io.github.wristway.miband.activity.TemperatureReading;
import io.github.wristway.miband.activity.TrackPoint;
import io.github.wristway.miband.activity.WorkoutSummary;
import io.github.wristway.miband.huami.ChunkedMessage;
import io.github.wristway.miband.huami.DeviceEvent;
import io.github.wristway.miband.huami.LiveHeartRate;
import io.github.wristway.miband.huami.LiveSteps;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is cut short, too long or nonsense is refused, and the sentence says which. */
class RefusalTest {
    private interface Decoder {
        void read(Bytes message) throws MalformedMessage;
    }

    private static final Map<String, Decoder> DECODERS = Map.ofEntries(
            Map.entry("event", DeviceEvent::decode),
            Map.entry("pulse", LiveHeartRate::decode),
            Map.entry("steps", LiveSteps::decode),
            Map.entry("heart rate", HeartRateReading::decode),
            Map.entry("breathing", BreathingReading::decode),
            Map.entry("stress", StressReading::decodeManual),
            Map.entry("minutes", message -> StressReading.decodeAutomatic(message, Instant.EPOCH)),
            Map.entry("oxygen", OxygenReading::decode),
            Map.entry("sleep oxygen", SleepOxygenReading::decode),
            Map.entry("PAI", PaiReading::decode),
            Map.entry("temperature", noise -> TemperatureReading.decode(noise, Instant.EPOCH)),
            Map.entry("workout", WorkoutSummary::decode),
            Map.entry("track", message -> TrackPoint.decode(message, new Position(0, 0, Optional.empty()))));

    /** Bytes of zero are written as *n. */
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
        event        | *0                                  | has no 1 bytes at 0
        event        | 07 *20                              | up to 20 bytes, not 21
        event        | 10                                  | has no 1 bytes at 1
        event        | fe                                  | has no 1 bytes at 1
        event        | 14 00 01                            | has no 1 bytes at 3
        event        | 16 f7                               | has 3 bytes, not 2
        event        | 16 f7 00 00                         | has 3 bytes, not 4
        event        | 16 14 00                            | no MTU of 20
        event        | 16 ff ff                            | no MTU of 65535
        pulse        | 00                                  | has 2 bytes, not 1
        pulse        | 00 48 00                            | has 2 bytes, not 3
        pulse        | 01 48                               | says that it is longer
        steps        | 0c *11                              | has 13 bytes, not 12
        steps        | 0c *13                              | has 13 bytes, not 14
        heart rate   | 73e54e6908                          | no whole number of 6-byte records
        heart rate   | 73e54e690885 00                     | no whole number of 6-byte records
        heart rate   | 73e54e697f85                        | no time zone is 127 quarters
        breathing    | b31892660813                        | no whole number of 8-byte records
        stress       | c7534b66                            | no whole number of 5-byte records
        stress       | c7534b6665                          | from 0 to 100, not 101
        minutes      | 0a ff fe                            | from 0 to 100, not 254
        oxygen       | *0                                  | has no 1 bytes at 0
        oxygen       | 01 *65                              | of version 1 are not known
        oxygen       | 02 *64                              | no whole number of 65-byte records
        oxygen       | 02 *4 65 *60                        | cannot hold 101 % oxygen
        sleep oxygen | 03 *30                              | of version 3 are not known
        sleep oxygen | 02 *31                              | no whole number of 30-byte records
        sleep oxygen | 02 *4 e4 *25                        | cannot hold 228 % oxygen
        PAI          | 05 *100                             | no whole number of 102-byte records
        PAI          | 04 *101                             | starts with 05, not 04
        PAI          | 05 *36 0000c07f *61                 | at byte 37 should be a number
        PAI          | 05 *36 000080bf *61                 | cannot be negative: -1.0
        temperature  | *9                                  | no whole number of 8-byte records
        track        | *15                                 | no whole number of 8-byte records
        workout      | *1                                  | has no 2 bytes at 0
        workout      | 0301 *123                           | has no 2 bytes at 124
        workout      | 0002 *137                           | has no 2 bytes at 138
        workout      | 0402 *141                           | has no 2 bytes at 142
        workout      | 0702 *253                           | has no 2 bytes at 254
        workout      | 0301 *1023                          | up to 1024 bytes, not 1025
        workout      | 0301 0100 0a000000 09000000 *114    | cannot end 1 s before it starts
        workout      | 0301 0100 *20 0000807f *98          | at byte 24 should be a number
        """)
    void refuses(String decoder, String hex, String sentence) {
        MalformedMessage refusal = assertThrows(MalformedMessage.class, () -> DECODERS.get(decoder).read(bytes(hex)));
        assertTrue(refusal.getMessage().contains(sentence), refusal.getMessage());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        nothing                       | *0                            | one packet or more
        a head cut short              | 00c0                          | has no 1 bytes at 2
        another first byte            | 01c000aa                      | starts with 00
        no end                        | 000000aa                      | packet 1 of 1 stands in a wrong place
        no beginning                  | 008001aa                      | packet 1 of 1 stands in a wrong place
        a middle that ends            | 000000aa,008001bb,008002cc    | packet 2 of 3 stands in a wrong place
        a packet lost                 | 000000aa,008002bb             | is missing before
        a packet repeated             | 000000aa,004001bb,004001bb,008002cc | is missing before
        another message               | 000000aa,008101bb             | another message
        """)
    void refusesPackets(String name, String packets, String sentence) {
        MalformedMessage refusal = assertThrows(MalformedMessage.class, () -> ChunkedMessage.decode(
                Stream.of(packets.split(",")).map(RefusalTest::bytes).filter(packet -> !packet.isEmpty()).toList()));
        assertTrue(refusal.getMessage().contains(sentence), refusal.getMessage());
    }

    private static Bytes bytes(String hex) {
        Bytes.Builder bytes = Bytes.build();
        for (String part : hex.split(" ")) {
            bytes.bytes(part.startsWith("*") ? Bytes.copyOf(new byte[Integer.parseInt(part.substring(1))]) : Bytes.ofHex(part));
        }
        return bytes.toBytes();
    }
}
