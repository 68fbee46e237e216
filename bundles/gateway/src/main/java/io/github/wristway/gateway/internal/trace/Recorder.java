package io.github.wristway.gateway.internal.trace;

import io.github.wristway.gateway.TraceInfo;
import io.github.wristway.gateway.base.NotFound;
import io.github.wristway.gateway.base.StorageTrouble;
import io.github.wristway.gateway.base.Time;
import io.github.wristway.gateway.device.WearableDriver;
import io.github.wristway.gateway.radio.Address;
import io.github.wristway.gateway.radio.Advertisement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which wearables are traced. While none is, it is in nobody's way. */
public final class Recorder implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Recorder.class);
    /** Long enough to link, sync and unlink a band a few times; whoever forgets it records no day of a life. */
    public static final Duration LONGEST = Duration.ofHours(1);

    private final TraceFolder folder;
    private final Time time;
    private final List<Recording> running = new CopyOnWriteArrayList<>();

    public Recorder(TraceFolder folder, Time time) {
        this.folder = folder;
        this.time = time;
    }

    /**
     * @param called     what people call it
     * @param wearableId if it is known here
     * @param address    where it is, if that is known
     */
    public TraceInfo begin(String called, Optional<String> wearableId, Optional<Address> address) {
        Optional<Recording> before = recording(wearableId, address);
        if (before.isPresent()) return before.get().info();
        Recording recording = new Recording(called, wearableId, address, time, LONGEST);
        running.add(recording);
        recording.endsBy(time.after(LONGEST, () -> endByItself(recording, "for it was on for an hour")));
        log.info("{}: what goes over the air is written down for an hour", called);
        return recording.info();
    }

    public TraceInfo end(String called, Optional<String> wearableId, Optional<Address> address) throws NotFound, StorageTrouble {
        Recording recording = recording(wearableId, address).orElseThrow(() -> new NotFound("no trace of " + called + " is on",
                "Begin one with wearable:trace " + called + " on; files of earlier ones: wearable:trace"));
        stop(recording);
        return folder.write(recording);
    }

    private Optional<Recording> recording(Optional<String> wearableId, Optional<Address> address) {
        return running.stream().filter(one -> wearableId.isPresent() && one.wearableId.equals(wearableId)
                || address.filter(one.secrets()::hasAddress).isPresent()).findFirst();
    }

    /** Those that are on stand behind the files of earlier ones. */
    public List<TraceInfo> all() throws StorageTrouble {
        List<TraceInfo> all = new ArrayList<>(folder.files());
        running.forEach(one -> all.add(one.info()));
        return all;
    }

    /**
     * The driver to call on a wearable with: itself, or one that is overheard.
     *
     * @param wearableId if it is one that is known here
     */
    public WearableDriver around(WearableDriver driver, String model, Advertisement heard, Optional<String> wearableId) {
        for (Recording recording : running) {
            if (recording.isOf(heard.address(), wearableId)) return new TracedDriver(driver, this, recording, heard, false);
        }
        for (Recording recording : running) {
            if (wearableId.isEmpty() && recording.mayBe(driver.make(), model)) return new TracedDriver(driver, this, recording, heard, true);
        }
        return driver;
    }

    /** A visit is over. */
    void over(Recording recording) {
        if (recording.isFull()) endByItself(recording, "for there is no room for more in it");
    }

    private boolean stop(Recording recording) {
        recording.over();
        return running.remove(recording);
    }

    private void endByItself(Recording recording, String why) {
        if (!stop(recording)) return;
        try {
            log.info("{}: the trace ends, {}: {}", recording.called, why, folder.write(recording).file().orElse("nothing was recorded"));
        } catch (StorageTrouble e) {
            log.warn("{}: the trace is lost: {}. {}", recording.called, e.getMessage(), e.remedy());
        }
    }

    /** Nothing of what was recorded is lost by a stop. */
    @Override
    public void close() {
        running.forEach(one -> endByItself(one, "for the gateway stops"));
    }
}
