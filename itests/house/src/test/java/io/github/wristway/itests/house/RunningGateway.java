package io.github.wristway.itests.house;

import io.github.wristway.account.mifitness.MiFitnessBridge;
import io.github.wristway.account.zepp.ZeppBridge;
import io.github.wristway.commands.HouseShell;
import io.github.wristway.gateway.WearableInfo;
import io.github.wristway.gateway.base.StorageTrouble;
import io.github.wristway.gateway.base.Time;
import io.github.wristway.gateway.internal.House;
import io.github.wristway.gateway.internal.sync.SyncPolicy;
import io.github.wristway.gateway.internal.vault.StoreRoom;
import io.github.wristway.gateway.internal.wearable.Announcer;
import io.github.wristway.gateway.radio.Radio;
import io.github.wristway.miband.MiBandDriver;
import io.github.wristway.miband.keyfiles.MiBandKeyFiles;
import io.github.wristway.virtual.Components;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A gateway at work, with all that belongs to it: from its start to its end everything is on one thread. */
record RunningGateway(OneThread thread, StoreRoom room, House house, ZeppBridge zepp, MiFitnessBridge miFitness) {
    /**
     * @param vendors where both account services are
     * @param events  takes the topics of all events
     */
    static RunningGateway start(Path folder, Time time, Radio radio, MiBandDriver driver, String vendors, List<String> events) {
        OneThread thread = new OneThread();
        StoreRoom room = new StoreRoom(folder, ZoneOffset.UTC);
        House house = new House(room, time, ZoneOffset.UTC, thread, new SecureRandom(), new Announcer() {
            @Override
            public void changed(WearableInfo wearable) {}

            @Override
            public void event(String topic, Map<String, ?> properties) {
                events.add(topic);
            }
        }, "test", new SyncPolicy(Optional.empty(), false));
        ZeppBridge zepp = Components.make(ZeppBridge.class, Map.of("passwordServer", vendors, "accountServer", vendors, "dataServer", vendors,
                "connectTimeoutSeconds", 60, "replyTimeoutSeconds", 60), time, room); // nobody fails because the machine is busy
        MiFitnessBridge miFitness = Components.make(MiFitnessBridge.class, Map.of("accountServer", vendors, "dataServer", vendors,
                "connectTimeoutSeconds", 60, "replyTimeoutSeconds", 60), time, room);
        house.surroundings().accounts.addAll(List.of(zepp, miFitness));
        house.surroundings().drivers.add(driver);
        house.surroundings().keyReaders.add(new MiBandKeyFiles());
        house.surroundings().copyWriters.add(HouseShell.copies(house.gateway()));
        house.airwaves().add(radio);
        try {
            house.start();
        } catch (StorageTrouble e) {
            events.add("STORAGE " + e.getMessage()); // as in OSGi: the gateway stands, and every call says why it cannot work
        }
        return new RunningGateway(thread, room, house, zepp, miFitness);
    }

    /** Does what it has put off for now. */
    void runLater() {
        while (thread.runLater()) {
            // one more
        }
    }

    void stop() {
        house.close();
        room.close();
    }
}
