package io.github.wristway.virtual.account;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.base.Secret;
import io.github.wristway.gateway.base.Time;
import io.github.wristway.virtual.account.Ending.Dropped;
import io.github.wristway.virtual.account.Ending.Held;
import io.github.wristway.virtual.account.Ending.Later;
import io.github.wristway.virtual.account.Ending.Reply;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The stand-in for the vendors' account services: plain HTTP, on this machine only. Its methods play what happens outside
 * of the bridge under test: people get accounts, link and unlink in the phone app, and things go wrong. Zepp is there from the
 * beginning; {@link #serve} adds others.
 *
 * <p>May be used from any thread; all state is guarded by this object, and no lock is held while bytes move.
 */
public final class StandInAccountServer implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(StandInAccountServer.class);
    private static final int REMEMBERED_REQUESTS = 1000;
    private static final byte[] LOOPBACK = {127, 0, 0, 1};

    private final Time time;
    private final HttpServer http;
    private final ExecutorService threads;
    private final Users users = new Users();
    private final Deque<AccountFamily> families = new ArrayDeque<>();
    private final Deque<String> requests = new ArrayDeque<>();
    private final List<HttpExchange> held = new ArrayList<>();
    private Optional<AccountFault> fault = Optional.empty();
    private boolean holds = true;

    private StandInAccountServer(HttpServer http, Time time) {
        this.time = time;
        this.http = http;
        families.add(new AccountService(users, time));
        this.threads = Executors.newFixedThreadPool(2, task -> {
            Thread thread = new Thread(task, "stand-in account server");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** @param port 0 for any that is free */
    public static StandInAccountServer start(int port, Time time) throws IOException {
        HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port), 0);
        StandInAccountServer server = new StandInAccountServer(http, time);
        http.setExecutor(server.threads);
        http.createContext("/", server::handle);
        http.start();
        return server;
    }

    /** From now on another family answers the calls that it takes. */
    public synchronized void serve(AccountFamily family) {
        families.addFirst(family);
    }

    /** Where it is, for every host that the service has. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort());
    }

    /**
     * @param name an e-mail address, or a phone number as {@code +49…}. A name that begins with {@code wrong-region},
     *             {@code disabled}, {@code not-registered} or {@code frozen} passes the password step, but not the next.
     * @throws IllegalArgumentException if there already is one of that name
     */
    public synchronized void addUser(String name, String password, String userId, String nickname) {
        users.add(new User(name, Secret.of(password), userId, nickname));
    }

    /**
     * The user links a device with the phone app; linking again what is linked replaces what is known of it.
     *
     * @throws IllegalArgumentException if it is linked to somebody else
     */
    public synchronized void link(String userName, StandInDevice device) {
        User user = user(userName);
        Optional<User> owner = users.ownerOf(device.deviceId());
        if (owner.isPresent() && owner.get() != user) {
            throw new IllegalArgumentException(device + " is linked to " + owner.get().name());
        }
        user.link(device, time.now());
    }

    /** The user unlinks a device with the phone app. Nothing happens if it is not linked. */
    public synchronized void unlink(String userName, String deviceId) {
        user(userName).unlink(deviceId);
    }

    /** The phone app uploads a day; it stays also when the device is unlinked. */
    public synchronized void upload(String userName, StandInDay day) {
        user(userName).keep(day);
    }

    /** The phone app uploads a workout. */
    public synchronized void upload(String userName, StandInWorkout workout) {
        user(userName).keep(workout);
    }

    /** The phone app uploads stress or oxygen. */
    public synchronized void upload(String userName, StandInEvent event) {
        user(userName).keep(event);
    }

    /** What is linked now, in the order it was linked. */
    public synchronized List<StandInDevice> devices(String userName) {
        return user(userName).linked().stream().map(User.Linking::device).toList();
    }

    private User user(String name) {
        return users.named(name).orElseThrow(() -> new NoSuchElementException("nobody is called " + name));
    }

    /** From now on this is wrong, instead of what was wrong before. */
    public synchronized void fault(AccountFault fault) {
        this.fault = Optional.of(fault);
    }

    /** What it never answers loses its connection at once: so a test need not wait until somebody's patience ends. */
    public synchronized void neverHolds() {
        holds = false;
    }

    /** Nothing is wrong any more. Calls that still wait for an answer lose their connection. */
    public synchronized void heal() {
        fault = Optional.empty();
        held.forEach(HttpExchange::close);
        held.clear();
    }

    /**
     * The latest calls, oldest first, as {@code GET /path 200}, with {@code no answer} instead of the number where there
     * was none. Without queries: they carry tokens.
     */
    public synchronized List<String> requests() {
        return List.copyOf(requests);
    }

    @Override
    public void close() {
        heal();
        http.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        Ending ending;
        try {
            ending = answer(exchange, AccountRequest.read(exchange));
        } catch (MalformedMessage e) {
            ending = noted(exchange, Reply.bare(400));
        }
        if (ending instanceof Reply reply) send(exchange, reply);
        if (ending instanceof Later later) later.reply().thenAcceptAsync(reply -> sendLate(exchange, reply), threads);
        if (ending instanceof Dropped) exchange.close();
    }

    private synchronized Ending answer(HttpExchange exchange, AccountRequest request) {
        Ending ending = fault.flatMap(AccountFault::everywhere).orElseGet(() -> families.stream()
                .filter(family -> family.serves(request.path())).findFirst().orElseThrow().on(request, fault));
        if (ending instanceof Later later && later.reply().isDone()) return noted(exchange, later.reply().join());
        if (!(ending instanceof Held) && !(ending instanceof Later)) return noted(exchange, ending);
        if (!holds) return noted(exchange, new Dropped());
        held.add(exchange);
        return noted(exchange, ending);
    }

    /** Noted before the answer leaves, so that whoever has the answer also finds the note. */
    private synchronized Ending noted(HttpExchange exchange, Ending ending) {
        if (requests.size() == REMEMBERED_REQUESTS) requests.removeFirst();
        requests.addLast(exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath() + " "
                         + (ending instanceof Reply reply ? String.valueOf(reply.status()) : "no answer"));
        return ending;
    }

    private void sendLate(HttpExchange exchange, Reply reply) {
        synchronized (this) {
            held.remove(exchange);
        }
        try {
            send(exchange, reply);
        } catch (IOException e) {
            log.debug("stand-in account server: nobody waits for a late answer any more", e);
        }
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        try (exchange) {
            reply.headers().forEach(header -> exchange.getResponseHeaders().add(header.name(), header.value()));
            byte[] body = reply.body().toArray();
            exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
            if (body.length > 0) exchange.getResponseBody().write(body);
        }
    }
}
