package io.github.wristway.itests.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.itests.far.ScaledTime;
import io.github.wristway.virtual.Accounts;
import io.github.wristway.virtual.World;
import io.github.wristway.virtual.band.BandModel;
import io.github.wristway.virtual.band.VirtualBand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} of what people run: neither its lock nor its control socket nor its framework's cache hinders the next start. {@code -Dhosted.kills=} says how often. */
@Timeout(600)
class KilledHostIT {
    private static final int KILLS = Integer.getInteger("hosted.kills", 3);
    private static final long SEED = Long.getLong("seed", 1);
    private static final int TIMES_FASTER = 10;
    /** What each of the commands takes. Its steps cannot be seen from outside: a moment that counts them comes right after the command. */
    private static final Map<Moment.Event, Integer> ABOUT = Map.of(Moment.Event.MESSAGE, 100, Moment.Event.STEP, 12);

    @TempDir
    Path folder;
    private final Random random = new Random(SEED);
    private ScaledTime time;
    private World world;
    private Accounts accounts;
    private Life.Place place;
    private HostedGateway gateway;
    private int kills;

    @BeforeEach
    void open() throws IOException, InterruptedException {
        Instant start = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        time = new ScaledTime(start, TIMES_FASTER);
        world = World.empty(time, SEED);
        accounts = Accounts.open(0, time);
        String server = accounts.server().address().toString();
        Path data = folder.resolve("data");
        Files.writeString(Files.createDirectories(data.resolve("conf")).resolve("io.github.wristway.account.zepp.cfg"),
                "passwordServer = %1$s\naccountServer = %1$s\ndataServer = %1$s\n".formatted(server));
        place = new Life.Place(data, world.radio(), server, start, TIMES_FASTER);
        gateway = new HostedGateway(HostedGateway.copyOfHome(folder.resolve("home")), place);
        Path password = Files.createFile(folder.resolve("password"), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(password, Accounts.PASSWORD + "\n");
        type("account:sign-in " + Accounts.ANNA + " --provider zepp --password-file " + password);
    }

    @AfterEach
    void close() {
        if (gateway != null) gateway.close();
        accounts.close();
        world.close();
        time.close();
    }

    @Test
    void itComesBackAndFinishes() throws IOException, InterruptedException, SQLException {
        for (int band = 0; kills < KILLS; band++) oneBand("band-" + band);
        System.out.printf("seed %d, %d kills of the whole home%n", SEED, kills);
    }

    private void oneBand(String name) throws IOException, InterruptedException, SQLException {
        VirtualBand band = world.add(BandModel.MI4, name).holding(Duration.ofHours(20));
        accounts.linkByVendor(band, Accounts.ANNA);
        String link = "wearable:link " + band.address().text() + " --name " + name + " --person anna --yes";
        killedIn(link);
        if (!gateway.exec("wearable:list").text().contains(name)) type(link);
        killedIn("wearable:sync " + name);
        type("wearable:sync " + name);
        assertTrue(type("wearable:plan unlink " + name).contains("%,d minutes".formatted(band.forgottenMinutes())), "what it forgot is stored");

        killedIn("wearable:unlink " + name + " --yes");
        Instant end = Instant.now().plusSeconds(60);
        while (gateway.exec("wearable:pending").text().contains(name)) assertTrue(Instant.now().isBefore(end), "it does not finish by itself");
        if (!band.isFree()) type("wearable:unlink " + name + " --yes");
        assertTrue(band.isFree());
        assertFalse(accounts.server().devices(Accounts.ANNA).stream().anyMatch(device -> device.serial().equals(band.serial())), "the account lists it");
        world.remove(band);
    }

    private void killedIn(String command) throws IOException, InterruptedException, SQLException {
        int events = gateway.killedIn(command, Moment.within(ABOUT, random));
        System.out.println("killed after " + events + " events of " + command);
        kills++;
        StoreCheck.assertSound(place.folder().resolve("wristway.db"));
        gateway = new HostedGateway(folder.resolve("home"), place);
    }

    private String type(String command) throws IOException, InterruptedException {
        HostedGateway.Answer answer = gateway.exec(command);
        assertEquals(0, answer.status(), command + ": " + answer.text());
        return answer.text();
    }
}
