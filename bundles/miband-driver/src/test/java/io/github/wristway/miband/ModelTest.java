package io.github.wristway.miband;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.device.CapabilitySheet;
import io.github.wristway.gateway.device.CapabilitySheet.AfterReset;
import io.github.wristway.gateway.device.CapabilitySheet.KeyOrigin;
import io.github.wristway.gateway.device.CapabilitySheet.Support;
import io.github.wristway.gateway.device.Recognition;
import io.github.wristway.gateway.radio.Address;
import io.github.wristway.gateway.radio.Advertisement;
import io.github.wristway.gateway.radio.BluetoothUuid;
import io.github.wristway.miband.talk.Patience;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelTest {
    private final MiBandDriver driver = new Scene().driver;

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "MI Band 2, mi2, 95", "mi band 2, mi2, 95", "Mi Band HRX, hrx, 95", "Mi Band 2i, hrx, 95", "Xiaomi Band 3, mi3, 95",
        "Mi Smart Band 4, mi4, 95", "MI SMART BAND 4 NFC, mi4, 90", "Mi Smart Band 5, mi5, 95", "Amazfit Band 5, amazfit5, 95",
        "Mi Smart Band 6, mi6, 95", "Mi Smart Band 6 NFC, mi6, 90", "Xiaomi Smart Band 7 1A2F, mi7, 90", "Xiaomi Smart Band 7, mi7, 95",
    })
    @Tag("R28")
    void recognisesAName(String name, String model, int score) {
        assertEquals(Optional.of(new Recognition(model, score, "its name \"" + name + "\"")), driver.recognise(named(name)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"MI Band 20", "MI_SCALE", "Mi Smart Band 4C", "Mi Smart Band 8", "Xiaomi Smart Band 7 Pro", "xiaomi smart band 9 1a2b", "Xiaomi Smart Band 9", "Mi Watch Lite_1A2B", "Mi Band 20",
                            "Redmi Watch", "Amazfit Bip", "Amazfit Band 7"})
    void leavesOthersAlone(String name) {
        assertEquals(Optional.empty(), driver.recognise(named(name)));
        assertEquals(Optional.empty(), driver.recognise(heard(name, Set.of(BluetoothUuid.of(0xfee0)), "02ff")));
    }

    @ParameterizedTest(name = "{0} at {1} with service {2}: {3}, {4}")
    @CsvSource({
        "MI,   88:0F:10:01:1A:E1, fee0, mi1,  95",
        "mi,   C8:0F:10:01:1A:E1, 180d, mi1,  95",
        "MI1A, C8:0F:10:76:8F:85, 180d, mi1a, 95",
        "MI1S, C8:0F:10:47:83:23, fee0, mi1s, 95",
        "MI1S, D1:C5:15:0A:22:7F, fee0, mi1s, 95",
        "MI,   D1:C5:15:0A:22:7F, 180d, mi1,  60", // might be a phone
    })
    void recognisesTheFirstGeneration(String name, String address, String service, String model, int score) {
        Advertisement heard = new Advertisement("hci0", new Address(address), name, -60,
                Set.of(BluetoothUuid.of(Integer.parseInt(service, 16))), Map.of(), Map.of(), Instant.EPOCH);
        assertEquals(Optional.of(new Recognition(model, score, "its name \"" + name + "\"")), driver.recognise(heard));
    }

    @Test
    void onlyGuessesWithoutAName() {
        Recognition guess = driver.recognise(heard("", Set.of(), "02ffffffffffffffffffffffffffffffff02aabbccddeeff")).orElseThrow();
        assertTrue(guess.score() < 50 && guess.reason().contains("0157"), guess.toString());
        assertTrue(driver.recognise(heard("Kitchen", Set.of(BluetoothUuid.of(0xfee1)), "")).orElseThrow().score() < 50);
        assertTrue(driver.recognise(heard("", Set.of(BluetoothUuid.of(0xfee0)), "")).orElseThrow().score() < 50);
        assertTrue(driver.recognise(heard("", Set.of(), "00")).orElseThrow().score() < 50);
        assertEquals(Optional.of("mi6"), driver.recognise(heard("", Set.of(), "02ffffffffffffffffffffffffffffffff03aabbccddeeff"))
                .filter(newer -> newer.score() < 50).map(Recognition::model));
        assertEquals(Optional.empty(), driver.recognise(heard("", Set.of(), "02ffffffffffffffffffffffffffffffff04aabbccddeeff")));
        assertEquals(Optional.empty(), driver.recognise(named("")));
        assertEquals(Optional.empty(), driver.recognise(heard("Headphones", Set.of(BluetoothUuid.of(0x180d)), "")));
    }

    @Test
    @Tag("R32")
    void describesEveryModel() {
        List<CapabilitySheet> sheets = driver.models();
        assertEquals(List.of("mi1", "mi1a", "mi1s", "mi2", "hrx", "mi3", "mi4", "mi5", "amazfit5", "mi6", "mi7",
                             "mi7pro", "mi8", "mi8active", "mi8pro", "mi9", "mi9active", "mi9pro", "mi10", "mi10pro", "mi11",
                             "redmiwatch2", "redmiwatch2lite", "redmismartband2", "redmismartbandpro", "redmiwatch3", "redmiwatch3active",
                             "redmiwatch4", "redmiwatch5", "redmiwatch5active", "redmiwatch5lite", "redmiwatch6",
                             "xiaomiwatchs1", "xiaomiwatchs1active", "xiaomiwatchs1pro", "xiaomiwatchs3", "xiaomiwatchs4", "xiaomiwatchs5"), sheets.stream().map(CapabilitySheet::model).toList());
        for (CapabilitySheet sheet : sheets) {
            assertEquals(List.of("link", "heart rate", "activity per minute", "sleep", "workouts", "stress", "oxygen", "PAI",
                                 "resting and highest heart rate", "heart rate on request", "breathing in sleep", "temperature",
                                 "battery", "time", "find", "live heart rate", "live steps",
                                 "heart rate interval", "text messages", "incoming call", "settings", "reboot",
                                 "factory reset", "reset in the band's menu", "unlink without vendor app"),
                         sheet.abilities().stream().map(CapabilitySheet.Line::ability).toList());
            assertTrue(sheet.abilities().stream().noneMatch(line -> line.source().isBlank()), sheet.model());
            assertEquals(sheet.resetMenu().isPresent(), support(sheet, "reset in the band's menu") != Support.NO, sheet.model());
            assertEquals(sheet.keyOrigin() == KeyOrigin.OURS_WITH_TAP, sheet.afterReset() == AfterReset.LINK_ANYWHERE, sheet.model());
        }
        assertEquals(Support.NO, support(sheets.get(0), "heart rate"));
        assertEquals(Support.YES, support(sheets.get(2), "heart rate"));
        assertEquals(Support.UNTESTED, support(sheets.get(2), "factory reset"));
        assertEquals(Support.NO, support(sheets.get(4), "heart rate"));
        assertEquals(Support.UNTESTED, support(sheets.get(8), "factory reset"));
        assertEquals(Support.UNTESTED, support(sheets.get(9), "factory reset"));
        assertEquals(Support.MENU_ONLY, support(sheets.get(10), "factory reset"));
        assertEquals(List.of(Support.NO, Support.NO, Support.UNTESTED, Support.UNTESTED),
                     Stream.of(0, 3, 5, 7).map(model -> support(sheets.get(model), "workouts")).toList());
        assertEquals(List.of(Support.NO, Support.NO, Support.NO, Support.UNTESTED),
                     Stream.of(0, 3, 5, 7).map(model -> support(sheets.get(model), "stress")).toList());
    }

    @Test
    void refusesWrongSettingsInTheWordsOfTheFile() {
        Duration second = Duration.ofSeconds(1);
        String words = assertThrows(IllegalArgumentException.class,
                () -> new Patience(Duration.ZERO, second, second, second, 2)).getMessage();
        assertTrue(words.contains("replyTimeoutSeconds"), words);
        words = assertThrows(IllegalArgumentException.class,
                () -> new Patience(second, second, second, second, 6)).getMessage();
        assertTrue(words.contains("attempts"), words);
    }

    private static Support support(CapabilitySheet sheet, String ability) {
        return sheet.abilities().stream().filter(line -> line.ability().equals(ability)).findFirst().orElseThrow().support();
    }

    private static Advertisement named(String name) {
        return heard(name, Set.of(), "");
    }

    private static Advertisement heard(String name, Set<UUID> services, String huamiData) {
        Map<Integer, Bytes> data = huamiData.isEmpty() ? Map.of() : Map.of(0x0157, Bytes.ofHex(huamiData));
        return new Advertisement("hci0", ScriptedBand.ADDRESS, name, -60, services, data, Map.of(), Instant.EPOCH);
    }
}
