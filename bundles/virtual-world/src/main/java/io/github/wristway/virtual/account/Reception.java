package io.github.wristway.virtual.account;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.wristway.gateway.base.MalformedMessage;
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
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where calls come in, by plain HTTP on this machine only: it reads them, has them answered, notes them, and sends the answers or
 * holds the line. One call is answered at a time; while bytes move no lock is held.
 */
final class Reception {
    private static final Logger log = LoggerFactory.getLogger(Reception.class);
    private static final int REMEMBERED_REQUESTS = 1000;
    private static final byte[] LOOPBACK = {127, 0, 0, 1};

    private final HttpServer http;
    private final Function<AccountRequest, Ending> answers;
    private final ExecutorService threads = Executors.newFixedThreadPool(2, task -> {
        Thread thread = new Thread(task, "stand-in account server");
        thread.setDaemon(true);
        return thread;
    });
    private final Deque<String> requests = new ArrayDeque<>();
    private final List<HttpExchange> held = new ArrayList<>();
    private boolean holds = true;

    private Reception(HttpServer http, Function<AccountRequest, Ending> answers) {
        this.http = http;
        this.answers = answers;
    }

    /**
     * @param port    0 for any that is free
     * @param answers never called twice at a time
     */
    static Reception open(int port, Function<AccountRequest, Ending> answers) throws IOException {
        HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port), 0);
        Reception reception = new Reception(http, answers);
        http.setExecutor(reception.threads);
        http.createContext("/", reception::handle);
        http.start();
        return reception;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort());
    }

    /** The latest calls, oldest first. */
    synchronized List<String> requests() {
        return List.copyOf(requests);
    }

    /** From now on it hangs up instead of holding a line. */
    synchronized void neverHold() {
        holds = false;
    }

    /** Hangs up on all who are held. */
    synchronized void letGo() {
        held.forEach(HttpExchange::close);
        held.clear();
    }

    void close() {
        letGo();
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
        Ending ending = answers.apply(request);
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
