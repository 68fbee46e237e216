package io.github.wristway.host;

import io.github.wristway.host.HomeFolder.Occasion;
import io.github.wristway.host.control.Conversation;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/** A gateway within reach: one that runs already, or one that we start and stop again. */
final class Reach implements AutoCloseable {
    private static final Duration LONGEST_START = Duration.ofSeconds(20);

    private final Host host;                    // null where the gateway is another process
    private final DataFolder.Lock lock;
    private final Thread onSignal = new Thread(this::end, "wristway-signal");
    private final AtomicBoolean ended = new AtomicBoolean();
    private volatile Conversation conversation;

    private Reach(Host host, DataFolder.Lock lock, Conversation conversation) {
        this.host = host;
        this.lock = lock;
        this.conversation = conversation;
    }

    /** Starts a gateway; says how to reach the other one where one runs. */
    static Reach own(DataFolder data, Set<Occasion> occasions) throws LaunchFailed {
        return start(data, occasions).orElseThrow(() -> busy(data));
    }

    /** Takes the gateway that runs, or starts one. */
    static Reach any(DataFolder data, Set<Occasion> occasions) throws LaunchFailed, InterruptedException {
        long patienceEnds = System.nanoTime() + LONGEST_START.toNanos();
        while (System.nanoTime() < patienceEnds) {
            Optional<Reach> reach = running(data);
            if (reach.isEmpty()) reach = start(data, occasions);
            if (reach.isPresent()) return reach.get();
            Thread.sleep(50);       // somebody has the folder and does not answer yet: it starts, or stops
        }
        throw busy(data);
    }

    private static Optional<Reach> running(DataFolder data) {
        Optional<DataFolder.Tenant> tenant = data.tenant();
        if (tenant.isEmpty()) return Optional.empty();
        try {
            return Optional.of(new Reach(null, null, Conversation.with(tenant.get().socket(), here())));
        } catch (IOException nobodyListens) {
            return Optional.empty();
        }
    }

    private static Optional<Reach> start(DataFolder data, Set<Occasion> occasions) throws LaunchFailed {
        Optional<DataFolder.Lock> lock = data.lock();
        if (lock.isEmpty()) return Optional.empty();
        HomeFolder home = HomeFolder.ofThisProgram();
        Log.begin(home, data);
        Reach reach = new Reach(new Host(home, data, lock.get().socket(), occasions), lock.get(), null);
        Runtime.getRuntime().addShutdownHook(reach.onSignal);       // a signal may come while it starts
        try {
            reach.host.start();
            return Optional.of(reach);
        } catch (LaunchFailed e) {
            reach.close();
            throw e;
        }
    }

    private static LaunchFailed busy(DataFolder data) {
        String process = data.tenant().map(tenant -> " (process " + tenant.process() + ")").orElse("");
        return new LaunchFailed(
                ExitStatus.BUSY,
                "A gateway" + process + " already works on " + data.root() + ".\nTalk to it: wristway exec \"gateway:status\"\n"
                        + "Or give this one a folder of its own: WRISTWAY_DATA=<folder> wristway");
    }

    private static Path here() {
        return Path.of("").toAbsolutePath();
    }

    Host host() {
        return host;
    }

    Conversation conversation() throws LaunchFailed {
        if (conversation != null) return conversation;
        try {
            conversation = Conversation.with(lock.socket(), lock.folder().temporary() ? lock.folder().root() : here());
            return conversation;
        } catch (IOException e) {
            throw new LaunchFailed(ExitStatus.ERROR, "The gateway started, but takes no commands; its log says why.", e);
        }
    }

    /** Comes from the one who asked, or from a signal, or from both. */
    private void end() {
        if (!ended.compareAndSet(false, true)) return;
        try {
            if (conversation != null) conversation.close();
        } catch (IOException e) {
            System.err.println("The control socket did not close: " + e.getMessage());
        }
        if (host != null) host.close();
        if (lock != null) lock.close();
    }

    @Override
    public void close() {
        end();
        if (host == null) return;
        try {
            Runtime.getRuntime().removeShutdownHook(onSignal);
        } catch (IllegalStateException e) {
            // the hook is running; it ends by itself
        }
    }
}
