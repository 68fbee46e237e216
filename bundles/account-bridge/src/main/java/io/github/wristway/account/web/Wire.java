package io.github.wristway.account.web;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.Offline;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The only place that speaks HTTP. It sends a request once, follows no redirect and keeps no cookie. Certificates and the names of hosts are
 * checked as Java does it, with Java's trust store; there is no switch for that.
 */
public final class Wire {
    private static final Logger log = LoggerFactory.getLogger(Wire.class);

    private static final String TRY_AGAIN = "Check the internet connection and run the same command again";
    private static final String INTERFERED = "Check date and time of this computer, and whether a hotspot or a proxy stands in between";

    private final HttpClient client;
    private final Patience patience;

    public Wire(Patience patience) {
        this.patience = patience;
        // HTTP/1.1, because there a request is never sent again behind our back, except a GET
        this.client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
                                .followRedirects(HttpClient.Redirect.NEVER)
                                .connectTimeout(patience.connect()).build();
    }

    /** @throws InterruptedException when the waiting thread is asked to stop; the request may have been heard */
    public Answer exchange(ServiceRequest request) throws InterruptedException {
        CompletableFuture<HttpResponse<byte[]>> coming =
                client.sendAsync(toHttp(request), head -> new BoundedBody(patience.largestReply()));
        Duration longest = patience.connect().plus(patience.reply()); // the client's own limit ends with the head
        try {
            HttpResponse<byte[]> response = coming.get(longest.toMillis(), TimeUnit.MILLISECONDS);
            log.debug("{} answered with {}", request, response.statusCode());
            return new Answer.Reply(response.statusCode(), response.headers(), response.body());
        } catch (ExecutionException e) {
            log.debug("{} failed with {}", request, e.getCause().getClass().getSimpleName());
            return unanswered(e.getCause());
        } catch (TimeoutException e) {
            coming.cancel(true);
            return new Answer.Silence("did not finish its answer within " + longest.toSeconds() + " s");
        } catch (InterruptedException e) {
            coming.cancel(true);
            throw e;
        }
    }

    /** The same, where an answer is all that counts. */
    public Answer.Reply reply(ServiceRequest request) throws Offline, InterruptedException {
        Answer answer = exchange(request);
        if (answer instanceof Answer.Reply reply) return reply;
        throw offline(request.server(), answer);
    }

    /** In words, why there was no answer. */
    public static Offline offline(Server server, Answer answer) {
        if (answer instanceof Answer.NotSent notSent) return new Offline(server + " " + notSent.why(), notSent.remedy());
        return new Offline(server + " " + (answer instanceof Answer.Silence silence ? silence.why() : "answered " + answer), TRY_AGAIN);
    }

    /** The texts of network exceptions stay out: they may quote what was sent. */
    private Answer unanswered(Throwable cause) {
        if (cause instanceof HttpConnectTimeoutException) {
            return new Answer.NotSent("cannot be reached within " + patience.connect().toSeconds() + " s", TRY_AGAIN);
        }
        if (cause instanceof ConnectException) return new Answer.NotSent("cannot be reached", TRY_AGAIN);
        if (cause instanceof SSLHandshakeException) return new Answer.NotSent(unsafe(cause), INTERFERED);
        if (cause instanceof HttpTimeoutException) {
            return new Answer.Silence("did not answer within " + patience.reply().toSeconds() + " s");
        }
        return new Answer.Silence("broke off the connection");
    }

    private static String unsafe(Throwable handshake) {
        for (Throwable one = handshake; one != null; one = one.getCause()) {
            if (one instanceof CertificateExpiredException || one instanceof CertificateNotYetValidException) {
                return "shows a certificate that is not valid today, so nothing was sent";
            }
        }
        for (Throwable one = handshake; one != null; one = one.getCause()) {
            if (one instanceof CertificateException) return "does not prove who it is, so nothing was sent";
        }
        return "does not agree on a safe connection, so nothing was sent";
    }

    /** A value that no header can have is a bug of ours; the text of Java's exception would quote it. */
    private HttpRequest toHttp(ServiceRequest request) {
        try {
            return built(request);
        } catch (IllegalArgumentException quotesIt) {
            throw new IllegalStateException(request + " has an address or a header that cannot be sent");
        }
    }

    private HttpRequest built(ServiceRequest request) {
        HttpRequest.Builder http = HttpRequest.newBuilder(request.uri()).timeout(patience.reply());
        request.headers().forEach(http::header);
        request.hidden().forEach((name, secret) -> http.header(name, secret.reveal()));
        return http.method(request.method(), request.body().map(Bytes::toArray)
                   .map(HttpRequest.BodyPublishers::ofByteArray)
                   .orElseGet(HttpRequest.BodyPublishers::noBody)).build();
    }
}
