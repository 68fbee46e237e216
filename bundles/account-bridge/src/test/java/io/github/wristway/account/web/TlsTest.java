package io.github.wristway.account.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.Secret;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nothing is told to a server that is not who it should be. */
class TlsTest {
    private static final Patience PATIENCE = new Patience(Duration.ofSeconds(20), Duration.ofSeconds(20), 1, Duration.ofSeconds(1), Duration.ofSeconds(1), 16_384);
    /** A ServerHello of TLS 1.0, RFC 2246 section 7.4.1.3: 32 random bytes, no session, TLS_RSA_WITH_AES_128_CBC_SHA, no compression. */
    private static final byte[] TLS_1_0_HELLO = HexFormat.of().parseHex("160301002a" + "02000026" + "0301" + "5a".repeat(32) + "00" + "002f" + "00");
    /** RFC 8446 section 4.2.1: the extension supported_versions with TLS 1.3 and 1.2, and no other. */
    private static final String ONLY_1_3_AND_1_2 = "002b0005" + "04" + "0304" + "0303";
    private static final Pattern SWITCHES = Pattern.compile("SSLContext|SSLParameters|HostnameVerifier|TrustManager|disableHostnameVerification|KeyStore|sslContext");

    @TempDir
    static Path folder;
    private static Certificates certificates;
    private static SSLContext before;

    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final List<HttpsServer> servers = new ArrayList<>();

    @BeforeAll
    static void thisJavaTrustsOurAuthority() throws Exception {
        certificates = new Certificates(folder);
        before = SSLContext.getDefault();
        SSLContext.setDefault(certificates.trusting());
    }

    @AfterAll
    static void andThenNoMore() {
        SSLContext.setDefault(before);
    }

    @AfterEach
    void close() {
        servers.forEach(server -> server.stop(0));
    }

    private String server(String certificate, Map<String, String> headers, int status) throws Exception {
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(certificates.server(certificate)));
        server.createContext("/", exchange -> {
            heard.add(certificate + " heard " + exchange.getRequestURI() + " " + exchange.getRequestHeaders().getFirst("apptoken"));
            headers.forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
        servers.add(server);
        return "https://localhost:" + server.getAddress().getPort();
    }

    private static Answer ask(String address) throws InterruptedException {
        return new Wire(PATIENCE).exchange(new ServiceRequest("POST", Server.configured("server", address), "/sign-in", List.of(), Map.of(),
                Map.of("apptoken", Secret.of("CANARY-TOKEN")), Optional.of(Bytes.copyOf("CANARY-PASSWORD".getBytes(StandardCharsets.UTF_8)))));
    }

    @Test
    void aServerThatProvesWhoItIsIsTold() throws Exception {
        assertEquals(204, assertInstanceOf(Answer.Reply.class, ask(server("good", Map.of(), 204))).status());
        assertEquals(List.of("good heard /sign-in CANARY-TOKEN"), heard);
    }

    @ParameterizedTest
    @CsvSource({"for another host, does not prove who it is", "expired, is not valid today", "self-signed, does not prove who it is"})
    void anyOtherIsToldNothing(String certificate, String words) throws Exception {
        Answer.NotSent answer = assertInstanceOf(Answer.NotSent.class, ask(server(certificate, Map.of(), 204)));
        assertTrue(answer.why().contains(words) && answer.why().endsWith("so nothing was sent"), answer.why());
        assertTrue(answer.remedy().contains("date and time"), answer.remedy());
        assertEquals(List.of(), heard);
    }

    @Test
    void anAuthorityThatJavaDoesNotKnowIsNone() throws Exception {
        String address = server("good", Map.of(), 204);
        SSLContext.setDefault(before);
        try {
            assertInstanceOf(Answer.NotSent.class, ask(address));
        } finally {
            SSLContext.setDefault(certificates.trusting());
        }
        assertEquals(List.of(), heard);
    }

    @Test
    void aServerThatOnlySpeaksTls10IsToldNothing() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<String> received = CompletableFuture.supplyAsync(() -> speakTls10(server));
            Answer.NotSent answer = assertInstanceOf(Answer.NotSent.class, ask("https://localhost:" + server.getLocalPort()));
            assertTrue(answer.why().startsWith("does not agree on a safe connection"), answer.why());
            String hello = received.get();
            assertTrue(hello.contains(ONLY_1_3_AND_1_2), hello);
        }
    }

    /** Tells the ClientHello in hex, if nothing came after it. */
    private static String speakTls10(ServerSocket server) {
        try (Socket socket = server.accept(); InputStream in = socket.getInputStream()) {
            byte[] head = in.readNBytes(5); // of the record with the ClientHello: type, version, length
            byte[] hello = in.readNBytes((head[3] & 0xff) << 8 | head[4] & 0xff);
            socket.getOutputStream().write(TLS_1_0_HELLO);
            socket.getOutputStream().flush();
            return in.readAllBytes().length == 0 ? HexFormat.of().formatHex(hello) : "more than a ClientHello";
        } catch (IOException e) {
            return "broke off: " + e;
        }
    }

    @Test
    void aRedirectToAnotherHostIsNotFollowed() throws Exception {
        String elsewhere = server("good", Map.of(), 204);
        Answer answer = ask(server("good", Map.of("Location", elsewhere + "/there"), 307));
        assertEquals(307, assertInstanceOf(Answer.Reply.class, answer).status());
        assertEquals(List.of("good heard /sign-in CANARY-TOKEN"), heard);
    }

    @Test
    void thereIsNoSwitchThatTurnsThisOff() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main"))) {
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                assertFalse(SWITCHES.matcher(Files.readString(source)).find(), source + " meddles with TLS");
            }
        }
    }
}
