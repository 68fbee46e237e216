package io.github.wristway.itests.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.Verb;
import io.github.wristway.gateway.Wish;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.StorageTrouble;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.virtual.band.BandModel;
import io.github.wristway.virtual.band.VirtualBand;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StorageTest {
    @TempDir
    Path folder;
    private WholeHouse house;
    private VirtualBand band;

    @BeforeEach
    void linkKitchen() throws WristwayException {
        house = new WholeHouse(folder);
        house.signIn();
        band = house.vendorLinked(BandModel.MI4, "kitchen", Duration.ofHours(1));
        house.link(band, "kitchen");
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void aKeyFileThatOthersCanReadIsRefusedUntilItIsMended() throws Exception {
        Path key = folder.resolve("vault.key");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(key)));
        house.stop();
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));
        house.start();
        StorageTrouble refusal = assertThrows(StorageTrouble.class, () -> house.gateway().plans().make(Wish.of(Verb.UNLINK, "kitchen")));
        assertTrue(refusal.remedy().contains("chmod 600"), refusal.remedy());
        assertFalse(band.isFree());
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
        assertEquals(Outcome.OK, house.run(Verb.UNLINK, "kitchen").outcome(), "mended without a restart");
    }

    @Test
    void whatIsPendingGoesOnOnceTheStoreCanBeOpened() throws Exception {
        house.world.takeAway(band);
        house.pass(Duration.ofMinutes(1));
        assertEquals(Outcome.QUEUED, house.run(Verb.UNLINK, "kitchen").outcome());
        Path store = folder.resolve("wristway.db");
        house.stop();
        Files.move(store, folder.resolve("aside"));
        Files.writeString(store, "this is no database, and long enough to be looked at as one, with more than a header of bytes in it");
        house.start();
        house.world.bringBack(band);
        house.pass(Duration.ofMinutes(2));
        assertThrows(StorageTrouble.class, () -> house.gateway().plans().pending());
        assertFalse(band.isFree());
        Files.move(folder.resolve("aside"), store, StandardCopyOption.REPLACE_EXISTING);
        house.pass(Duration.ofMinutes(2));
        assertEquals(List.of(), house.gateway().plans().pending());
        assertTrue(band.isFree());
    }

    @Test
    void aStoreFromANewerVersionIsRefusedInWords() throws Exception {
        house.stop();
        try (var database = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("wristway.db")); var sql = database.createStatement()) {
            sql.execute("PRAGMA user_version = 9999");
        }
        house.start();
        StorageTrouble refusal = assertThrows(StorageTrouble.class, () -> house.gateway().wearables().all());
        assertTrue(refusal.getMessage().contains("newer"), refusal.getMessage());
        assertFalse(refusal.remedy().isBlank());
    }

    @Test
    void noKeyTokenOrPasswordLiesOpenInTheDataFolder() throws Exception {
        List<String> secrets = List.of(band.key().orElseThrow().reveal().hex(), "virtual\"", "app_token", "login_token");
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String content = Files.readString(file, StandardCharsets.ISO_8859_1);
                for (String secret : secrets) assertFalse(content.contains(secret), file + " holds " + secret);
            }
        }
    }
}
