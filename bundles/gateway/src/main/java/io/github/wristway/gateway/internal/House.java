package io.github.wristway.gateway.internal;

import io.github.wristway.gateway.Gateway;
import io.github.wristway.gateway.base.StorageTrouble;
import io.github.wristway.gateway.base.Time;
import io.github.wristway.gateway.internal.account.AccountDesk;
import io.github.wristway.gateway.internal.air.Airwaves;
import io.github.wristway.gateway.internal.air.Slots;
import io.github.wristway.gateway.internal.air.Surroundings;
import io.github.wristway.gateway.internal.desk.AirDesk;
import io.github.wristway.gateway.internal.desk.HistoryDesk;
import io.github.wristway.gateway.internal.desk.ModelDesk;
import io.github.wristway.gateway.internal.desk.Parts;
import io.github.wristway.gateway.internal.desk.ProofDesk;
import io.github.wristway.gateway.internal.desk.StatusBoard;
import io.github.wristway.gateway.internal.desk.TraceDesk;
import io.github.wristway.gateway.internal.desk.WearableDesk;
import io.github.wristway.gateway.internal.doctor.DoctorDesk;
import io.github.wristway.gateway.internal.plan.PlanDesk;
import io.github.wristway.gateway.internal.plan.place.AccountKeys;
import io.github.wristway.gateway.internal.plan.place.AccountSide;
import io.github.wristway.gateway.internal.plan.place.Tools;
import io.github.wristway.gateway.internal.proof.AuditLog;
import io.github.wristway.gateway.internal.proof.Identity;
import io.github.wristway.gateway.internal.proof.Sheets;
import io.github.wristway.gateway.internal.settings.SettingsBook;
import io.github.wristway.gateway.internal.settings.SettingsDesk;
import io.github.wristway.gateway.internal.sync.AutoSync;
import io.github.wristway.gateway.internal.sync.SyncPolicy;
import io.github.wristway.gateway.internal.trace.Recorder;
import io.github.wristway.gateway.internal.trace.TraceFolder;
import io.github.wristway.gateway.internal.vault.StoreRoom;
import io.github.wristway.gateway.internal.wearable.Announcer;
import io.github.wristway.gateway.internal.wearable.Directory;
import io.github.wristway.gateway.internal.wearable.Doorstep;
import io.github.wristway.gateway.internal.wearable.KeyDesk;
import io.github.wristway.gateway.internal.wearable.KeyRing;
import io.github.wristway.gateway.internal.wearable.Keys;
import io.github.wristway.gateway.internal.wearable.Opening;
import io.github.wristway.gateway.internal.wearable.WearableThreads;
import java.security.SecureRandom;
import java.time.ZoneId;

/**
 * The gateway put together, with no OSGi in it: {@link GatewayComponent} builds one with real time and threads, a test
 * with virtual ones.
 */
public final class House implements AutoCloseable {
    private final Tools tools;
    private final PlanDesk plans;
    private final Recorder recorder;
    private final Gateway gateway;

    public House(StoreRoom room, Time time, ZoneId zone, WearableThreads threads, SecureRandom random, Announcer announcer,
                 String version, SyncPolicy syncPolicy) {
        Surroundings surroundings = new Surroundings();
        Airwaves airwaves = new Airwaves(surroundings, time);
        Keys keys = new Keys(room, random);
        Directory directory = new Directory(room, surroundings, keys, random, announcer);
        recorder = new Recorder(new TraceFolder(room.folder().resolve("traces"), version), time);
        Slots slots = new Slots(airwaves, time);
        LocalClock clock = new LocalClock(time, zone);
        Doorstep doorstep = new Doorstep(surroundings, airwaves, slots, recorder, time, clock);
        SettingsBook book = new SettingsBook(room, surroundings, time);
        KeyRing ring = new KeyRing(room, time);
        AccountSide accounts = new AccountSide(surroundings);
        Opening opening = new Opening(doorstep, keys, ring, new AccountKeys(accounts, ring));
        AuditLog audit = new AuditLog(room, time);
        tools = new Tools(room, time, zone, surroundings, airwaves, doorstep, opening, directory, keys, ring, book, accounts, announcer, audit);
        plans = new PlanDesk(tools, threads);
        new AutoSync(tools, slots, threads, plans, syncPolicy); // listens from now on
        KeyDesk keyDesk = new KeyDesk(surroundings, directory, keys, ring, audit);
        Identity identity = new Identity(room, random);
        Sheets sheets = new Sheets(room, time, identity, audit, version);
        gateway = new GatewayService(new AirDesk(tools), new WearableDesk(directory, opening, threads), new ModelDesk(surroundings, directory),
                                     new DoctorDesk(tools, threads, plans, keyDesk, () -> Parts.of(surroundings.radios)), plans,
                                     new HistoryDesk(room, directory), new SettingsDesk(surroundings, directory, opening, book, threads), keyDesk,
                                     new AccountDesk(tools), new TraceDesk(directory, doorstep, recorder),
                                     new ProofDesk(audit, identity, sheets, directory, surroundings), clock,
                                     new StatusBoard(surroundings, directory, plans, room, version, time.now()));
    }

    /** Where radios, drivers and accounts are plugged in; radios through {@link #airwaves()}. */
    public Surroundings surroundings() {
        return tools.surroundings();
    }

    public Airwaves airwaves() {
        return tools.airwaves();
    }

    public Gateway gateway() {
        return gateway;
    }

    /** Takes up what an earlier life has left unfinished. */
    public void start() throws StorageTrouble {
        plans.start();
    }

    @Override
    public void close() {
        plans.stop();
        recorder.close();
        tools.airwaves().close();
    }
}
