package io.github.wristway.miband.keyfiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.device.FoundKey;
import io.github.wristway.gateway.device.FoundKeys;
import io.github.wristway.gateway.device.PairingKey;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The layouts are written from the facts; no file of a real phone was at hand. */
class MiBandKeyFilesTest {
    private static final String CANARY = "ca5a12ca5a12ca5a12ca5a12ca5a12ca";
    private static final String OTHER = "00112233445566778899aabbccddeeff";
    private static final String MAC = "D1:C5:15:0A:22:7F";
    private static final String SETTINGS = """
        {
          "preferences": {
            "device_region": {"type": "String", "value": "eu"},
            "authkey": {
              "type": "String",
              "value": "%s"
            },
            "heartrate": {"type": "Boolean", "value": true}
          }
        }
        """;

    @TempDir
    Path folder;

    private Path zip(String name, Map<String, String> entries) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private static Optional<FoundKeys> read(Path file) throws IOException, MalformedMessage {
        return new MiBandKeyFiles().read(file);
    }

    private static void assertKeys(FoundKeys found, String... addressThenKey) throws Exception {
        assertEquals(addressThenKey.length, 2 * found.keys().size(), found::toString);
        for (int i = 0; i < found.keys().size(); i++) {
            FoundKey one = found.keys().get(i);
            assertEquals(addressThenKey[2 * i], one.address().text());
            assertEquals(PairingKey.parse(addressThenKey[2 * i + 1]), one.key());
        }
        assertFalse(found.toString().contains(addressThenKey[1]), "it cannot be printed");
    }

    private Map<String, String> export(String... more) {
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put("preferences/global.json", "{\"preferences\": {}}");
        for (int i = 0; i < more.length; i += 2) entries.put(more[i], more[i + 1]);
        entries.put("database/Gadgetbridge", "SQLite format 3\0");
        entries.put("files/track.log", "authKey=" + OTHER + " mac=" + MAC);
        entries.put("gadgetbridge.json", "{\"appId\": \"nodomain.freeyourgadget.gadgetbridge\", \"backupVersion\": 1}");
        return entries;
    }

    @Test
    void anExportOfGadgetbridgeHoldsAKeyPerDevice() throws Exception {
        FoundKeys found = read(zip("export.zip", export(
                "preferences/device_" + MAC + ".json", SETTINGS.formatted("0x" + CANARY.toUpperCase()),
                "preferences/device_C6:3B:9E:41:7D:08.json", SETTINGS.formatted("0123456789@ABCDE"),
                "preferences/device_AA:BB:CC:DD:EE:FF.json", "{\"preferences\": {}}",
                "preferences/device_serial.json", SETTINGS.formatted(OTHER)))).orElseThrow();
        assertEquals("export of Gadgetbridge", found.kind());
        assertKeys(found, MAC, CANARY, "C6:3B:9E:41:7D:08", "30313233343536373839404142434445");
        assertEquals(List.of("preferences/device_AA:BB:CC:DD:EE:FF.json has no key in it"), found.notes());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Export_preference_D1_C5_15_0A_22_7F     | <?xml version='1.0' encoding='UTF-8' standalone='yes' ?>\\n<preferences><String name="authkey">0x%s</String></preferences>
        devicesettings_D1:C5:15:0A:22:7F.xml    | <?xml version="1.0"?>\\n<map>\\n<string name="authkey">%s</string></map>
        device_D1-C5-15-0A-22-7F.json           | {"preferences":{"authkey":{"value":"%s"}}}
        d1c5150a227f.xml                        | <map><string name="authkey">%s</string></map>
        """)
    void settingsByThemselves(String name, String content) throws Exception {
        assertKeys(read(file(name, content.replace("\\n", "\n").formatted(CANARY))).orElseThrow(), MAC, CANARY);
    }

    @Test
    void settingsThatDoNotTellWhoseAreRefused() throws IOException {
        Path file = file("settings.json", SETTINGS.formatted(CANARY));
        MalformedMessage refused = assertThrows(MalformedMessage.class, () -> read(file));
        assertTrue(refused.remedy().contains("--key-file") && !(refused.getMessage() + refused.remedy()).contains(CANARY));
    }

    @Test
    void theDatabaseAloneHasNoKeys() throws IOException {
        Path file = file("Gadgetbridge", "SQLite format 3\0…");
        assertTrue(assertThrows(MalformedMessage.class, () -> read(file)).remedy().contains("Export a ZIP"));
    }

    @Test
    void aLogOfTheAppTellsTheNewestKeyLast() throws Exception {
        FoundKeys found = read(file("XiaomiFit.device.log", """
            11-22 09:00:00 I DeviceInfo(device=Device(did='huami.1', detail=Detail(mac=D1:C5:15:0A:22:7F, sn=1)), huamiAuthKey=%s, x)
            11-22 09:00:01 D connect C6:3B:9E:41:7D:08
            11-22 09:00:02 D {"encryptKey": "%s"}
            11-22 09:00:03 I Detail(mac=D1:C5:15:0A:22:7F, sn=1)), authKey=%s, mac=D1:C5:15:0A:22:7F
            """.formatted(OTHER, OTHER, CANARY))).orElseThrow();
        assertKeys(found, MAC, OTHER, "C6:3B:9E:41:7D:08", OTHER, MAC, CANARY);
        assertEquals("XiaomiFit.device.log, line 4", found.keys().get(2).where());
    }

    @Test
    void aKeyFarFromAnyAddressIsNobodys() throws Exception {
        FoundKeys found = read(file("a.log", MAC + "\n" + "nothing\n".repeat(60) + "token=" + CANARY)).orElseThrow();
        assertTrue(found.keys().isEmpty());
        assertEquals(List.of("a.log, line 62: a key, but nothing near it tells whose"), found.notes());
    }

    @Test
    void logsInAZip() throws Exception {
        assertKeys(read(zip("1773510602684log.zip", Map.of("../../XiaomiFit.device.log", "mac=" + MAC + ", token=" + CANARY))).orElseThrow(), MAC, CANARY);
        try (var files = Files.list(folder)) {
            assertEquals(1, files.count(), "nothing is unpacked");
        }
    }

    @Test
    void whatUnfoldsToTooMuchIsRefused() throws IOException {
        Path bomb = zip("bomb.zip", export("preferences/device_" + MAC + ".json", " ".repeat(SavedSettings.MOST_BYTES + 1)));
        assertTrue(Files.size(bomb) < 10_000);
        assertThrows(MalformedMessage.class, () -> read(bomb));
    }

    @Test
    void aZipCutShortIsRefusedWithoutAWordOfTheKey() throws IOException {
        Path whole = zip("export.zip", export("preferences/device_" + MAC + ".json", SETTINGS.formatted(CANARY)));
        byte[] bytes = Files.readAllBytes(whole);
        for (int length = 4; length < bytes.length - 22; length += 37) {
            Path cut = Files.write(folder.resolve("cut.zip"), Arrays.copyOf(bytes, length));
            MalformedMessage refused = assertThrows(MalformedMessage.class, () -> read(cut));
            assertEquals("cut.zip is a damaged ZIP file", refused.getMessage());
        }
    }

    @Test
    void aLineWithoutEndIsRead() throws Exception {
        assertKeys(read(file("long.log", "x".repeat(1 << 20) + "\nmac=" + MAC + " token=" + CANARY)).orElseThrow(), MAC, CANARY);
    }

    @ParameterizedTest
    @CsvSource({"kitchen.txt,hello", "table.csv,'address,key'", "empty,''", "photos.zip,''"})
    void whatIsSomethingElseIsLeftToOthers(String name, String content) throws Exception {
        Path file = name.endsWith(".zip") ? zip(name, Map.of("1.jpg", "x")) : file(name, content);
        assertEquals(Optional.empty(), read(file));
    }
}
