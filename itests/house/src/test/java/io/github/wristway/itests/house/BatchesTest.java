package io.github.wristway.itests.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.wristway.commands.HouseShell;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.virtual.band.BandModel;
import io.github.wristway.virtual.band.VirtualBand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A school's box of bands: enrolled from a table, freed in one go, though one is away and one is stubborn. */
class BatchesTest {
    private static final List<BandModel> MODELS = List.of(BandModel.MI4, BandModel.MI3, BandModel.MI5, BandModel.MI2, BandModel.MI4, BandModel.MI6);

    @TempDir
    Path folder;
    private final Map<String, VirtualBand> bands = new LinkedHashMap<>();
    private WholeHouse house;
    private HouseShell shell;
    private Path table;

    @BeforeEach
    void sixBandsInATable() throws WristwayException, IOException {
        house = new WholeHouse(folder.resolve("data"));
        house.signIn();
        shell = new HouseShell(house.gateway(), List.of(house.accounts()));
        List<String> lines = new ArrayList<>(List.of("address;name;person"));
        for (int i = 0; i < MODELS.size(); i++) {
            VirtualBand band = band(MODELS.get(i), "class-" + i);
            bands.put("class-" + i, band);
            lines.add(band.address().text() + ";class-" + i + ";" + (i % 2 == 0 ? "anna" : "ben"));
        }
        table = Files.write(folder.resolve("bands.csv"), lines);
        house.pass(Duration.ofSeconds(3));
    }

    private VirtualBand band(BandModel model, String name) {
        Duration worn = Duration.ofMinutes(10);
        return model.takesAnyKey() ? house.world.add(model, name).holding(worn).tappedAfter(Duration.ofSeconds(1)) : house.vendorLinked(model, name, worn);
    }

    @AfterEach
    void close() {
        shell.close();
        house.close();
    }

    /** The outcome of each band, and of all. */
    private Map<String, String> run(String line) {
        JsonObject told = JsonParser.parseString(shell.run(line + " --json")).getAsJsonObject();
        Map<String, String> outcomes = new LinkedHashMap<>();
        for (JsonElement band : told.getAsJsonArray("bands")) {
            outcomes.put(band.getAsJsonObject().get("band").getAsString(), band.getAsJsonObject().get("outcome").getAsString());
        }
        outcomes.put("all", told.get("outcome").getAsString());
        return outcomes;
    }

    private String confirmed(String line) {
        return line + " --confirm " + JsonParser.parseString(shell.run(line + " --dry-run --json")).getAsJsonObject().get("token").getAsString();
    }

    @Test
    void whatIsOutOfReachIsEnrolledTheNextTime() {
        house.world.takeAway(bands.get("class-3"));
        house.pass(Duration.ofMinutes(1));
        Map<String, String> first = run("wearable:enrol " + table + " --yes");
        assertEquals("OUT_OF_RANGE", first.get("class-3"), first::toString);
        assertEquals("OK", first.get("class-4"), first::toString);
        assertEquals("PARTIAL", first.get("all"));
        house.world.bringBack(bands.get("class-3"));
        house.pass(Duration.ofSeconds(5));
        Map<String, String> again = run("wearable:enrol " + table + " --yes");
        assertEquals("OK", again.get("class-3"), again::toString);
        assertEquals("ALREADY", again.get("class-0"), again::toString);
        assertEquals("OK", again.get("all"));
    }

    @Test
    @DisplayName("R7, R9: a person's bands are freed with one consent; one that fails and one that is away stop none of the others")
    void freesWhatItCanAndGoesOnLater() throws WristwayException {
        run("wearable:enrol " + table + " --yes");
        VirtualBand away = bands.get("class-2");
        house.world.takeAway(away);
        bands.get("class-4").linkByVendor(); // into an account that nobody knows here
        house.pass(Duration.ofMinutes(1));
        String typed = "wearable:unlink --all --person anna";
        assertEquals("CONFIRM_NEEDED", JsonParser.parseString(shell.run(typed + " --json")).getAsJsonObject().get("outcome").getAsString());
        assertFalse(bands.get("class-0").isFree(), "nobody has agreed yet");

        Map<String, String> first = run(confirmed(typed));
        assertEquals(Map.of("class-0", "OK", "class-2", "QUEUED", "class-4", "KEY_STALE", "all", "PARTIAL"), first);
        assertTrue(bands.get("class-0").isFree());
        assertFalse(bands.get("class-1").isFree(), "it is Ben's");

        house.world.bringBack(away);
        house.passUntilNothingWaits(Duration.ofMinutes(5));
        assertTrue(away.isFree(), "it finished by itself");
        Map<String, String> again = run(confirmed("wearable:unlink --from " + table));
        assertEquals("ALREADY", again.get("class-0"), again::toString);
        assertEquals("ALREADY", again.get("class-2"), again::toString);
        assertEquals("OK", again.get("class-5"), again::toString);
        assertTrue(bands.get("class-5").isFree());
    }

    @Test
    void syncsAllOfThem() throws WristwayException {
        run("wearable:enrol " + table + " --yes");
        bands.values().forEach(band -> band.record(30));
        Map<String, String> all = run("wearable:sync --all");
        assertEquals("OK", all.get("all"), all::toString);
        for (String name : bands.keySet()) assertTrue(house.storedMinutes(name) >= 30, name);
    }
}
