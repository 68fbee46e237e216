package io.github.wristway.miband;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.device.CapabilitySheet;
import io.github.wristway.gateway.device.CapabilitySheet.Line;
import io.github.wristway.gateway.device.CapabilitySheet.Support;
import io.github.wristway.gateway.device.Recognition;
import io.github.wristway.gateway.radio.Advertisement;
import io.github.wristway.gateway.radio.BluetoothUuid;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class XiaomiModelTest {
    private static final Map<UUID, Bytes> BEACON = Map.of(BluetoothUuid.of(0xfe95), Bytes.of(0x30));

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "Xiaomi Smart Band 7 Pro 1A2B, mi7pro", "Xiaomi Smart Band 8 1A2B, mi8", "Xiaomi Band 8 Active 1A2B, mi8active",
        "Xiaomi Smart Band 9 1A2B, mi9", "Xiaomi Smart Band 9 Active 1A2B, mi9active", "Xiaomi Smart Band 9 Pro 1A2B, mi9pro",
        "Xiaomi Smart Band 10 5B38, mi10", "Xiaomi Smart Band 10 NFC 5B38, mi10", "Xiaomi Smart Band 10 Pro 5B38, mi10pro",
        "Xiaomi Smart Band 11 5B38, mi11", "Redmi Watch 5 Lite 1A2B, redmiwatch5lite", "Redmi Band Pro ABCD, redmismartbandpro",
        "Xiaomi Smart Band 9 Active 1A, mi9active", "Xiaomi Smart Band 8 Active 1A, mi8active", "L61 1A2B, xiaomiwatchs1pro", "Xiaomi Watch S3 eSIM 1A2B, xiaomiwatchs3",
    })
    void aNameIsSureOnlyWithTheBeaconOfItsMake(String name, String model) {
        assertEquals(Optional.of(new Recognition(model, 95, "its name \"" + name + "\"")), recognise(name, BEACON));
        assertEquals(Optional.of(new Recognition(model, 75, "its name \"" + name + "\"")), recognise(name, Map.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"xiaomi smart band 9 1a2b", "Xiaomi Smart Band 9", "Xiaomi Smart Band 9 1A2", "Xiaomi Smart Band 9 Active 1",
                            "Xiaomi Smart Band 9 Actives 1", "Xiaomi Smart Band 12 1A2B",
                            "Redmi Buds 5 1A2B", "Mi Watch Lite_1A2B", ""})
    void theBeaconAloneSaysNothing(String name) {
        assertEquals(Optional.empty(), recognise(name, BEACON));
    }

    @Test
    void aBand7WithoutAWordMoreIsOneOfZeppOs() {
        assertEquals(Optional.of("mi7"), recognise("Xiaomi Smart Band 7 1A2F", BEACON).map(Recognition::model));
    }

    @ParameterizedTest
    @EnumSource(XiaomiModel.class)
    @Tag("R32")
    void onlyItsMenuResetsItUnlessItsOwnerDares(XiaomiModel model) {
        CapabilitySheet usual = Ability.sheet(model, false);
        assertEquals(Support.MENU_ONLY, reset(usual).support());
        assertFalse(usual.resetsOverTheAir());
        CapabilitySheet daring = Ability.sheet(model, true);
        assertEquals(Support.UNTESTED, reset(daring).support());
        assertTrue(reset(daring).note().startsWith("experimental, untested: "), reset(daring).note());
        assertTrue(daring.resetsOverTheAir());
        assertTrue(daring.resetDoubt().orElseThrow().contains(reset(daring).note()), "a plan warns in the words of the sheet");
    }

    @ParameterizedTest
    @EnumSource(MiBandModel.class)
    void whoDaresChangesNothingForOlderBands(MiBandModel model) {
        assertEquals(Ability.sheet(model, false).abilities(), Ability.sheet(model, true).abilities());
    }

    private static Line reset(CapabilitySheet sheet) {
        return sheet.abilities().stream().filter(line -> line.ability().equals("factory reset")).findFirst().orElseThrow();
    }

    private static Optional<Recognition> recognise(String name, Map<UUID, Bytes> serviceData) {
        return BandSpotter.recognise(new Advertisement("hci0", ScriptedBand.ADDRESS, name, -60, Set.of(), Map.of(), serviceData, Instant.EPOCH));
    }
}
