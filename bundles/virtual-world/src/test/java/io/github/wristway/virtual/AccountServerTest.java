package io.github.wristway.virtual;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What somebody meets who tries a client of his own, by hand. */
class AccountServerTest {
    private static final String CALLBACK = "https://sts-hlth.io.mi.com/healthapp/sts";
    /** MD5 of "virtual". */
    private static final String HASH = "DB8857B420665169E36AD60C8DFC23A5";

    private final ByteArrayOutputStream mail = new ByteArrayOutputStream();
    private final HttpClient http = HttpClient.newHttpClient();
    private Accounts accounts;

    @BeforeEach
    void start() throws Exception {
        accounts = AccountServer.open(0, new PrintStream(mail, true));
    }

    @AfterEach
    void stop() {
        accounts.close();
    }

    private HttpRequest.Builder to(String path) {
        URI there = path.startsWith("http") ? URI.create(path) : accounts.server().address().resolve(path);
        return HttpRequest.newBuilder(there).header("Cookie", "deviceId=abc; sdkVersion=x");
    }

    private HttpResponse<String> get(String path) throws Exception {
        return http.send(to(path).build(), BodyHandlers.ofString());
    }

    /** The password step as the facts have it, except for some fields. */
    private String password(String user, String... different) throws Exception {
        String sign = field("_sign", get("/pass/serviceLogin?sid=miothealth&_json=true").body());
        String form = "user=" + URLEncoder.encode(user, StandardCharsets.UTF_8) + "&hash=" + HASH + "&sid=miothealth&_json=true&_sign=" + sign
                + "&qs=x&callback=" + URLEncoder.encode(CALLBACK, StandardCharsets.UTF_8);
        for (int i = 0; i < different.length; i += 2) form = form.replace(different[i], different[i + 1]);
        HttpResponse<String> answer = http.send(to("/pass/serviceLoginAuth2").POST(BodyPublishers.ofString(form)).build(), BodyHandlers.ofString());
        return answer.statusCode() + " " + answer.body();
    }

    private static String field(String name, String body) {
        assertTrue(body.startsWith("&&&START&&&{"), body);
        return body.replaceFirst("(?s).*\"" + name + "\":\"?([^\",}]*).*", "$1");
    }

    @Test
    void itTellsWhereItIsAndWhoIsThere() {
        String welcome = AccountServer.welcome(accounts);
        for (String told : new String[] {accounts.server().address().toString(), "captcha@example.org", Accounts.PASSWORD, "Ctrl-C"}) {
            assertTrue(welcome.contains(told), told);
        }
        assertEquals(Optional.of(8471), AccountServer.port("--port", "8471"));
        assertEquals(Optional.of(0), AccountServer.port());
        assertEquals(Optional.empty(), AccountServer.port("--port", "70000"));
        assertEquals(Optional.empty(), AccountServer.port("--prt", "1"));
    }

    @Test
    void aPasswordIsEnoughOrMoreIsWanted() throws Exception {
        assertTrue(password("anna@example.org").contains("\"code\":0,"));
        assertTrue(password("anna@example.org", HASH, HASH.toLowerCase(Locale.ROOT)).contains("\"code\":70016"));
        assertTrue(password("zoe@example.org").contains("\"code\":70016"));
        assertTrue(password("captcha@example.org").contains("\"code\":87001"));
        assertTrue(password("confirmation@example.org").contains("\"notificationUrl\":\"" + accounts.server().address()));
        assertTrue(password("code@example.org").contains("\"code\":81003"));
        assertTrue(mail.toString().startsWith("code@example.org was sent the code "));
        assertTrue(password("anna@example.org", "&qs=x", "").startsWith("400 "));
    }

    @Test
    void aTicketWantsToBeSigned() throws Exception {
        String location = field("location", password("anna@example.org").substring("200 ".length()));
        HttpResponse<String> unsigned = get(location + "&clientSign=wrong");
        assertEquals(401, unsigned.statusCode());
        assertTrue(unsigned.headers().firstValue("Set-Cookie").isEmpty());
    }

    @Test
    void aPollIsAnsweredWhenTheCodeIsOpenedAndItsTicketNeedsNoSign() throws Exception {
        String shown = get("/longPolling/loginUrl?sid=miothealth&qs=x&callback=" + URLEncoder.encode(CALLBACK, StandardCharsets.UTF_8)).body();
        CompletableFuture<HttpResponse<String>> poll = http.sendAsync(to(field("lp", shown)).build(), BodyHandlers.ofString());
        while (!accounts.server().requests().contains("GET /lp/s no answer")) Thread.onSpinWait();
        assertTrue(get(field("loginUrl", shown) + "&user=ben@example.org").body().contains("Signed in as ben@example.org"));
        String granted = poll.get().body();
        assertEquals("1000000002", field("userId", granted));
        HttpResponse<String> ticket = get(field("location", granted));
        assertTrue(ticket.headers().firstValue("Set-Cookie").orElse("").startsWith("serviceToken="));
        assertEquals(401, get(field("location", granted)).statusCode());
        assertEquals(404, get(field("loginUrl", shown)).statusCode(), "a code is scanned once");
    }
}
