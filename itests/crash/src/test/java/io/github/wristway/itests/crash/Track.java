package io.github.wristway.itests.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.itests.far.ScaledTime;
import io.github.wristway.virtual.Accounts;
import io.github.wristway.virtual.World;
import io.github.wristway.virtual.band.BandModel;
import io.github.wristway.virtual.band.VirtualBand;
import io.github.wristway.virtual.band.kept.Stretch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Links, syncs and unlinks one band after the other, and kills the gateway once in each command. Bands, air and account
 * service outlive it. After each kill it is started anew and finishes, by itself or when it is told the same again.
 */
final class Track implements AutoCloseable {
    private static final int TIMES_FASTER = 20;
    /** More than there are, before we know better. */
    private static final Map<Moment.Event, Integer> MANY = Map.of(Moment.Event.MESSAGE, 200, Moment.Event.STEP, 12);
    private static final Duration AT_WORK = Duration.ofSeconds(1);
    private static final Duration A_WHILE = Duration.ofSeconds(3);
    private static final Duration TO_FINISH = Duration.ofSeconds(120);
    private static final Set<BandModel> RESET_BY_HAND = EnumSet.of(BandModel.MI7, BandModel.MI8, BandModel.MI9);
    private static final Set<BandModel> TELLS_NOBODY_THAT_IT_IS_FREE = EnumSet.of(BandModel.MI7);
    private static final List<BandModel> MODELS = List.of(BandModel.MI2, BandModel.MI3, BandModel.MI4, BandModel.MI5, BandModel.MI6,
            BandModel.MI7, BandModel.MI8, BandModel.MI9);

    private final Random random;
    private final Hits hits;
    private final Path folder;
    private final ScaledTime time;
    private final World world;
    private final Accounts accounts;
    private final Life.Place place;
    private final Map<String, Map<Moment.Event, Integer>> usualEvents = new HashMap<>();
    private Life life;

    Track(Path folder, long seed, Hits hits) throws IOException {
        this.random = new Random(seed);
        this.hits = hits;
        this.folder = Files.createDirectories(folder.resolve("data"));
        Instant start = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        time = new ScaledTime(start, TIMES_FASTER);
        world = World.empty(time, seed).tappingAfter(Duration.ofSeconds(1));
        accounts = Accounts.open(0, time);
        place = new Life.Place(this.folder, world.radio(), accounts.server().address().toString(), start, TIMES_FASTER);
        life = new Life(place);
        life.ask("sign-in");
    }

    /** A band from its first link until it is free. */
    void oneBand(String name) throws IOException, SQLException {
        VirtualBand band = world.add(MODELS.get(random.nextInt(MODELS.size())), name).holding(Duration.ofHours(1 + random.nextInt(30)));
        String which = band.address().text() + " " + name + keyToPaste(band);
        Life.Ending linked = killedIn("link", band, " " + which);
        assertNothingWaitsForNothing();
        if (linked.report().filter(report -> report.startsWith("OK")).isEmpty()) retype("link " + which, band);
        assertEquals("LINKED_HERE with its key", life.ask("state " + name), band::toString);

        band.record(random.nextInt(200));
        List<Stretch> held = held(band);
        killedIn("sync", band, " " + name);
        assertEquals("LINKED_HERE with its key", life.ask("state " + name), band::toString);
        assertStored(name, band.forgotten());
        retype("sync " + name, band);
        assertStored(name, band.forgotten());
        assertStored(name, held);

        band.record(random.nextInt(200));
        held = held(band);
        Life.Ending unlinked = killedIn("unlink", band, " " + name);
        if (random.nextBoolean()) killedAtWorkByItself("unlink of " + band.model());
        assertNothingWaitsForNothing();
        if (!band.isFree()) assertTrue(life.ask("state " + name).endsWith("with its key"), "it may still need its key: " + band.diary());
        assertStored(name, band.forgotten());
        boolean begun = unlinked.report().isEmpty() && unlinked.events().containsKey(Moment.Event.STEP);
        if (begun) assertTrue(life.ask("pending").contains(name) || isOver(name, band), "what was begun is forgotten: " + band.diary());
        finish(name, band, begun && random.nextBoolean());
        assertFree(name, band);
        assertStored(name, band.forgotten());
        assertStored(name, held);
        world.remove(band);
    }

    /** Links it by the vendor's app, if that is how it gets a key. The gateway knows one of the two vendors' accounts; of the other the key is typed in. */
    private String keyToPaste(VirtualBand band) {
        if (band.model().takesAnyKey()) return "";
        String key = accounts.linkByVendor(band, Accounts.ANNA).reveal().hex();
        return band.model().isInZepp() ? "" : " " + key;
    }

    /** Runs a command, kills the gateway meanwhile, looks at what is left, and starts it anew. */
    private Life.Ending killedIn(String verb, VirtualBand band, String more) throws IOException, SQLException {
        String kind = verb + " of " + band.model();
        Life.Ending ending = life.type(verb + more, Moment.within(usualEvents.getOrDefault(kind, MANY), random));
        if (ending.report().isPresent() && ending.events().size() == Moment.Event.values().length) usualEvents.put(kind, ending.events());
        hits.add(verb, ending.where());
        beginAnew();
        return ending;
    }

    /** Kills it once more, while it goes on with what it was killed in. */
    private void killedAtWorkByItself(String kind) throws IOException, SQLException {
        life.killed(Moment.within(usualEvents.getOrDefault(kind, MANY), random), AT_WORK);
        hits.add("restart", "at work by itself");
        beginAnew();
    }

    private void beginAnew() throws IOException, SQLException {
        life.close();
        StoreCheck.assertSound(folder.resolve("wristway.db"));
        life = new Life(place);
        assertEquals("whole", life.ask("audit"), "the audit log");
        assertEquals(0, place.temp().toFile().list().length, "what it has left in the temp folder");
        assertTrue(folder.resolve("native").toFile().list().length <= 2, "each life leaves a library, and a mark that it is in use");
    }

    /** As somebody does who saw it die. It may have gone on by itself meanwhile, or the band may not know yet that its link is dead. */
    private void retype(String command, VirtualBand band) throws IOException {
        List<String> reports = new ArrayList<>();
        Instant end = Instant.now().plus(TO_FINISH);
        while (Instant.now().isBefore(end)) {
            String report = life.ask(command);
            reports.add(report);
            if (report.startsWith("OK") || report.startsWith("ALREADY")) return;
            await();
        }
        throw new AssertionError(command + " does not come to an end after a kill: " + reports + band.diary());
    }

    /** Until the band is free and no plan waits: by itself, or by typing it again and again. Meanwhile somebody does what only a person can do. */
    private void finish(String name, VirtualBand band, boolean byItself) throws IOException {
        List<String> reports = new ArrayList<>();
        Instant end = Instant.now().plus(TO_FINISH);
        while (!isOver(name, band)) {
            if (Instant.now().isAfter(end)) throw new AssertionError("it does not finish: " + life.ask("pending") + reports + band.diary());
            if (!byItself) reports.add(life.ask("unlink " + name));
            boolean wanted = RESET_BY_HAND.contains(band.model()) && life.ask("pending").contains("to be heard as free");
            if (wanted && !band.isFree()) band.resetByMenu();
            await();
        }
    }

    private boolean isOver(String name, VirtualBand band) throws IOException {
        return band.isFree() && !life.ask("pending").contains(name);
    }

    private void await() throws IOException {
        try {
            time.await(() -> false, A_WHILE);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private void assertNothingWaitsForNothing() throws IOException {
        for (String one : life.ask("pending").split("; ")) assertFalse(one.endsWith("waits for "), one);
    }

    private void assertFree(String name, VirtualBand band) throws IOException {
        assertTrue(band.isFree(), () -> "it is said to be free: " + band.diary());
        assertFalse(accounts.server().devices(Accounts.ANNA).stream().anyMatch(device -> device.serial().equals(band.serial())), "the account lists it");
        String expected = TELLS_NOBODY_THAT_IT_IS_FREE.contains(band.model()) ? "ORPHANED with its key" : "UNPAIRED without a key";
        assertEquals(expected, life.ask("state " + name), () -> band.diary().toString());
        assertEquals("", life.ask("pending"));
    }

    private static List<Stretch> held(VirtualBand band) {
        return band.stored(Instant.EPOCH).stream().toList();
    }

    /** Every one of these minutes is stored, and what was measured in it. */
    private void assertStored(String name, List<Stretch> stretches) throws IOException {
        for (Stretch stretch : stretches) {
            long steps = 0;
            byte[] data = stretch.data().toArray();
            for (int at = 2; at < data.length; at += stretch.sampleSize()) steps += data[at] & 0xff;
            assertEquals(stretch.minutes() + " minutes, " + steps + " steps", life.ask("stored " + name + " " + stretch.start() + " " + stretch.end()),
                    () -> "of " + name + " from " + stretch.start());
        }
    }

    @Override
    public void close() {
        life.close();
        accounts.close();
        world.close();
        time.close();
    }
}
