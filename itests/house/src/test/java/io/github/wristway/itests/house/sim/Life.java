package io.github.wristway.itests.house.sim;

import io.github.wristway.account.mifitness.MiFitnessBridge;
import io.github.wristway.account.zepp.ZeppBridge;
import io.github.wristway.gateway.Gateway;
import io.github.wristway.gateway.WearableInfo;
import io.github.wristway.gateway.account.AccountBridge;
import io.github.wristway.gateway.account.Owner;
import io.github.wristway.gateway.account.SignIn;
import io.github.wristway.gateway.base.Secret;
import io.github.wristway.gateway.base.StorageTrouble;
import io.github.wristway.gateway.base.Time;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.WearableDriver;
import io.github.wristway.gateway.internal.House;
import io.github.wristway.gateway.internal.store.Store;
import io.github.wristway.gateway.internal.sync.SyncPolicy;
import io.github.wristway.gateway.internal.vault.StoreRoom;
import io.github.wristway.gateway.internal.wearable.Announcer;
import io.github.wristway.itests.house.OneThread;
import io.github.wristway.miband.MiBandDriver;
import io.github.wristway.virtual.Components;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One life of the gateway's process, from its start until it is closed or killed. The folder is what it inherits and leaves. */
final class Life {
    private final Scene scene;
    private final Seam seam;
    private final StoreRoom room;
    private final SeamStore store;
    private final OneThread thread = new OneThread();
    private final House house;
    private final WearableDriver driver;
    private final List<AccountBridge> bridges;
    private boolean resuming;

    Life(Scene scene, Path folder, HttpClient http, Seam.Passing passing, Mistake mistake, Story story, long seed) throws StorageTrouble {
        this.scene = scene;
        this.seam = new Seam(passing);
        this.room = new StoreRoom(folder, ZoneOffset.UTC);
        this.store = SeamStore.under(room, seam, mistake);
        Time time = new SeamTime(scene.time, seam, scene::hostClock);
        this.house = new House(room, time, ZoneOffset.UTC, mistake.around(thread), new SeededRandom(seed), new Events(story), "test",
                               new SyncPolicy(Optional.empty(), false));
        String address = scene.server.address().toString();
        AccountBridge zepp = Components.make(ZeppBridge.class, Map.of("passwordServer", address, "accountServer", address, "dataServer", address,
                "connectTimeoutSeconds", 60, "replyTimeoutSeconds", 60), time, room);
        AccountBridge miFitness = Components.make(MiFitnessBridge.class, Map.of("accountServer", address, "dataServer", address,
                "connectTimeoutSeconds", 60, "replyTimeoutSeconds", 60), time, room);
        SeamClient client = new SeamClient(http, seam, scene.blindMoment);
        for (AccountBridge bridge : List.of(zepp, miFitness)) {
            if (Inside.replace(bridge, HttpClient.class, real -> client) == 0) throw new IllegalStateException(bridge + " speaks HTTP elsewhere now");
        }
        this.bridges = List.of(mistake.around(zepp), mistake.around(miFitness));
        this.driver = mistake.around(Components.make(MiBandDriver.class, Map.of(), time));
        house.surroundings().accounts.addAll(bridges);
        house.surroundings().drivers.add(driver);
        house.airwaves().add(new SeamRadio(scene.world.radio(), seam, time::now));
    }

    /** What the gateway tells everybody. */
    private record Events(Story story) implements Announcer {
        @Override
        public void changed(WearableInfo wearable) {}

        @Override
        public void event(String topic, Map<String, ?> properties) {
            story.tell("event " + topic + (properties.containsKey("outcome") ? " " + properties.get("outcome") : ""));
        }
    }

    /** Takes up what an earlier life has left. */
    void begin() throws StorageTrouble {
        house.start();
    }

    Gateway gateway() {
        return house.gateway();
    }

    Store store() throws StorageTrouble {
        return room.store();
    }

    StoreRoom room() {
        return room;
    }

    void signIn(boolean zepp) throws WristwayException {
        bridges.get(zepp ? 0 : 1).signIn(new SignIn.Password(Scene.ANNA, Secret.of(Scene.PASSWORD)), Owner.NOBODY);
    }

    /** Whether it is finishing by itself what had to wait. */
    boolean isResuming() {
        return resuming;
    }

    void driver(boolean there) {
        house.surroundings().drivers.clear();
        if (there) house.surroundings().drivers.add(driver);
    }

    void bridges(boolean there) {
        house.surroundings().accounts.clear();
        if (there) house.surroundings().accounts.addAll(bridges);
    }

    /** Lets time pass, with everything that the gateway does meanwhile by itself. */
    void pass(Duration step) {
        scene.time.advance(step);
        seam.alive();
        resuming = true;
        try {
            while (thread.runLater()) seam.alive();
        } finally {
            resuming = false;
        }
    }

    boolean isOver() {
        return seam.isDead();
    }

    void kill() {
        seam.kill();
        scene.world.bands().forEach(scene.world.air()::drop);
    }

    /** Nothing of a killed process is left but what it had written. */
    void bury() {
        seam.kill();
        house.airwaves().close();
        store.close();
    }

    /** The process ends in good order. */
    void end() {
        house.close();
        room.close();
    }
}
