package io.github.wristway.itests.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.wristway.commands.HouseShell;
import io.github.wristway.gateway.Place;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.virtual.band.BandModel;
import io.github.wristway.virtual.band.VirtualBand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each plan as it is typed: looked at, refused without consent, run with its token, and told place by place. */
@DisplayName("R3, R9, R10: every plan has a dry run, a token, and an outcome per place")
class EveryPlanByCommandTest {
    private static final Set<String> ALL_FOUR = Arrays.stream(Place.values()).map(Enum::name).collect(Collectors.toCollection(TreeSet::new));

    @TempDir
    Path folder;
    private WholeHouse house;
    private HouseShell shell;
    private VirtualBand band;

    @BeforeEach
    void linkKitchen() throws WristwayException {
        house = new WholeHouse(folder);
        house.signIn();
        band = house.linked(BandModel.MI4, "kitchen", Duration.ofHours(1));
        shell = new HouseShell(house.gateway(), List.of(house.accounts()));
    }

    @AfterEach
    void close() {
        shell.close();
        house.close();
    }

    private JsonObject json(String line) {
        return JsonParser.parseString(shell.run(line + " --json")).getAsJsonObject();
    }

    private static Set<String> places(JsonObject report) {
        Set<String> places = new TreeSet<>(report.getAsJsonObject("places").keySet());
        places.addAll(report.getAsJsonObject("untouched").keySet());
        return places;
    }

    @ParameterizedTest
    @ValueSource(strings = {"unlink", "reset", "move", "handover", "erase"})
    void isLookedAtFirst_wantsConsent_andTellsAllFourPlaces(String verb) throws WristwayException {
        shell.run("wearable:sync kitchen");
        String line = "wearable:" + verb + " kitchen";
        String token = json(line + " --dry-run").get("token").getAsString();
        assertEquals("CONFIRM_NEEDED", json(line).get("outcome").getAsString());
        assertFalse(band.isFree());
        assertTrue(house.accountLists(band), "nothing has changed by looking");
        JsonObject report = json(line + " --confirm " + token);
        assertEquals("OK", report.get("outcome").getAsString(), report::toString);
        assertEquals(ALL_FOUR, places(report), report::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"unlink", "reset", "move", "handover"})
    void aYesIsEnoughWhereNothingIsOnlyOnTheBand(String verb) {
        shell.run("wearable:sync kitchen");
        JsonObject report = json("wearable:" + verb + " kitchen --yes");
        assertEquals("OK", report.get("outcome").getAsString(), report::toString);
    }

    @Test
    void aRelinkToo() {
        shell.run("wearable:sync kitchen");
        shell.run("wearable:move kitchen --yes");
        assertEquals("kitchen", json("wearable:relink kitchen --dry-run").get("wearable").getAsString());
        JsonObject report = json("wearable:relink kitchen");
        assertEquals("OK", report.get("outcome").getAsString(), report::toString);
        assertEquals(ALL_FOUR, places(report), report::toString);
    }

    @Test
    void aHandoverWritesTheCopyBeforeAnythingIsErased() throws IOException {
        shell.run("wearable:sync kitchen");
        Path copy = folder.resolve("kitchen.zip");
        String printed = shell.run("wearable:handover kitchen --yes --export " + copy);
        assertTrue(printed.replaceAll("\\s+", " ").contains("export a copy of"), printed);
        assertTrue(printed.contains("wearable:sheet kitchen writes the proof"), printed);
        try (ZipFile zip = new ZipFile(copy.toFile())) {
            assertEquals(List.of("minutes.csv", "sleep.csv", "workouts.csv"), zip.stream().map(Object::toString).toList());
        }
        assertTrue(band.isFree());
    }

    @Test
    void withoutRoomForTheCopyTheBandIsNotTouched() throws IOException {
        shell.run("wearable:sync kitchen");
        Path taken = Files.writeString(folder.resolve("taken.zip"), "mine");
        assertTrue(shell.run("wearable:handover kitchen --yes --export " + taken).startsWith("INVALID"));
        String printed = shell.run("wearable:handover kitchen --yes --export " + taken + "/under/a/file.zip");
        assertTrue(printed.contains("STORAGE"), printed);
        assertFalse(band.isFree());
        assertTrue(house.accountLists(band));
        assertEquals("mine", Files.readString(taken));
    }

    @Test
    @DisplayName("R39: of a person, over all bands, after one confirmation")
    void ofAPersonOverAllBands() throws WristwayException {
        VirtualBand other = house.world.add(BandModel.MI2, "desk").tappedAfter(Duration.ofSeconds(2));
        assertEquals(Outcome.OK, house.link(other, "desk").outcome());
        house.pass(Duration.ofMinutes(30));
        shell.run("wearable:sync kitchen");
        shell.run("wearable:sync desk");
        String token = json("wearable:erase --person anna --dry-run").get("token").getAsString();
        assertEquals("CONFIRM_NEEDED", json("wearable:erase --person anna --yes").get("outcome").getAsString());
        long before = house.storedMinutes("kitchen");
        JsonObject done = json("wearable:erase --person anna --confirm " + token);
        assertEquals("OK", done.get("outcome").getAsString(), done::toString);
        assertEquals(2, done.getAsJsonArray("bands").size());
        assertTrue(house.storedMinutes("kitchen") < before);
        assertTrue(house.storedMinutes("desk") <= 1);
        assertEquals("ALREADY", json("wearable:erase --person anna").get("outcome").getAsString());
    }
}
