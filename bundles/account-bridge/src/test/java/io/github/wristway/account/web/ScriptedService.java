package io.github.wristway.account.web;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A vendor's service that says what the script says: for each method and path its replies in order, the last of them for ever.
 * <pre>
 * service.on("GET /users/7000000001/devices", fixture("devices_one"), fixture("devices_empty"));
 * </pre>
 */
public final class ScriptedService implements AutoCloseable {
    /** Either an answer, or a way of not answering. */
    public record Line(int status, Map<String, String> headers, String body, boolean hangsUp, boolean staysSilent) {}

    /** What came in. */
    public record Request(String line, String query, Map<String, List<String>> headers, byte[] body) {
        public String header(String name) {
            return headers.getOrDefault(name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1), List.of("")).get(0);
        }

        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    public final List<Request> heard = new CopyOnWriteArrayList<>();
    private final Map<String, Deque<Line>> script = new ConcurrentHashMap<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;

    public ScriptedService() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public void on(String methodAndPath, Line... lines) {
        script.put(methodAndPath, new ArrayDeque<>(List.of(lines)));
    }

    public long count(String methodAndPath) {
        return heard.stream().filter(request -> request.line.equals(methodAndPath)).count();
    }

    public Request last(String methodAndPath) {
        return heard.stream().filter(request -> request.line.equals(methodAndPath)).reduce((first, second) -> second).orElseThrow();
    }

    public static Line answers(int status, String body) {
        return new Line(status, Map.of("Content-Type", "application/json"), body, false, false);
    }

    public static Line redirects(String location) {
        return new Line(303, Map.of("Location", location), "", false, false);
    }

    /** Takes the request and closes the connection. */
    public static Line hangsUp() {
        return new Line(0, Map.of(), "", true, false);
    }

    /** Takes the request and says nothing any more. */
    public static Line staysSilent() {
        return new Line(0, Map.of(), "", false, true);
    }

    public static Line fixture(String name) {
        JsonObject recorded = recorded(name);
        Map<String, String> headers = new ConcurrentHashMap<>();
        if (recorded.has("headers")) recorded.getAsJsonObject("headers").entrySet().forEach(e -> headers.put(e.getKey(), e.getValue().getAsString()));
        JsonElement body = recorded.get("body");
        return new Line(recorded.get("status").getAsInt(), headers, body.isJsonPrimitive() ? body.getAsString() : body.toString(), false, false);
    }

    /** The whole of a recorded answer. */
    public static JsonObject recorded(String name) {
        try (InputStream file = ScriptedService.class.getResourceAsStream("/account-fixtures/" + name + ".json")) {
            return JsonParser.parseString(new String(file.readAllBytes(), StandardCharsets.UTF_8)).getAsJsonObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String line = exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
            heard.add(new Request(line, exchange.getRequestURI().getRawQuery(), Map.copyOf(exchange.getRequestHeaders()),
                                  exchange.getRequestBody().readAllBytes()));
            Line reply = next(line);
            if (reply.staysSilent) closed.await();
            if (reply.hangsUp || reply.staysSilent) return;
            reply.headers.forEach(exchange.getResponseHeaders()::set);
            byte[] body = reply.body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(reply.status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized Line next(String line) {
        Deque<Line> lines = script.get(line);
        if (lines == null) return answers(404, "{\"message\":\"no such route\"}");
        return lines.size() > 1 ? lines.poll() : lines.peek();
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
