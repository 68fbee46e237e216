package io.github.wristway.account.zepp;

import io.github.wristway.account.web.Server;
import io.github.wristway.account.web.ServiceRequest.Field;
import io.github.wristway.account.web.ServiceRequest;
import io.github.wristway.account.zepp.history.HealthEvent;
import io.github.wristway.gateway.account.AccountWorkout;
import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.Secret;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Every request that we know how to make, except the unlink. It makes them; it sends nothing. */
final class ZeppRequests {
    /** In one answer. */
    static final int MOST_EVENTS = 1000;

    private final ZeppSettings settings;
    private final ZeppSettings.App app;

    ZeppRequests(ZeppSettings settings) {
        this.settings = settings;
        this.app = settings.app();
    }

    /** What makes a request unlike any other. */
    record Stamp(Instant now, UUID id) {}

    /** The only request with the password in it. */
    ServiceRequest password(String emailOrPhone, Secret password) {
        ZeppSettings.SignInStep step = settings.signIn();
        byte[] form = form(List.of(new Field("emailOrPhone", emailOrPhone), new Field("state", "REDIRECTION"),
                new Field("client_id", step.clientId()), new Field("password", password.reveal()),
                new Field("redirect_uri", step.redirectUri()), new Field("region", step.region()),
                new Field("token", "access"), new Field("token", "refresh"), new Field("country_code", app.country())));
        Map<String, String> headers = headers();
        headers.put("app_name", app.name());
        headers.put("x-hm-ekv", "1");
        headers.put("content-type", "application/x-www-form-urlencoded; charset=UTF-8");
        return new ServiceRequest("POST", settings.servers().password(), settings.paths().password(), List.of(), headers,
                                  Map.of(), Optional.of(Bytes.copyOf(step.cipher().encrypt(form))));
    }

    ServiceRequest signIn(Server server, SignInCode code, String installation) {
        Map<String, String> headers = headers();
        headers.put("app_name", app.webName());
        headers.put("appname", app.webName());
        headers.put("origin", app.webOrigin());
        headers.put("referer", app.webOrigin() + "/");
        return post(server, settings.paths().signIn(), headers, List.of(new Field("app_name", app.name()),
                new Field("app_version", app.version()), new Field("code", code.code().reveal()), new Field("country_code", code.country()),
                new Field("device_id", installation), new Field("device_model", app.platform()),
                new Field("dn", settings.signIn().domainNames()), new Field("grant_type", code.grantType()),
                new Field("lang", app.language()), new Field("allow_registration", "false"),
                new Field("source", app.source()), new Field("third_name", code.thirdName())));
    }

    ServiceRequest renew(StoredAccount account) {
        return read(account.account(), settings.paths().renew(), List.of(new Field("app_name", app.name()),
                new Field("dn", settings.signIn().domainNames()),
                new Field("login_token", account.loginToken().map(Secret::reveal).orElse(""))), Map.of());
    }

    ServiceRequest signOut(StoredAccount account, Secret loginToken) {
        return post(account.account(), settings.paths().signOut(), headers(), List.of(new Field("login_token", loginToken.reveal())));
    }

    ServiceRequest profile(StoredAccount account) {
        return read(data(account), path(settings.paths().profile(), account.userId(), ""),
                    List.of(new Field("userid", account.userId())), token(account));
    }

    ServiceRequest devices(StoredAccount account, Stamp stamp) {
        List<Field> query = new ArrayList<>(common(account.userId()));
        query.add(new Field("device_type", app.platform()));
        query.add(new Field("appid", app.id()));
        query.add(new Field("r", stamp.id().toString()));
        return read(data(account), path(settings.paths().devices(), account.userId(), ""), query, token(account));
    }

    ServiceRequest olderDevices(StoredAccount account, Stamp stamp) {
        String millis = Long.toString(stamp.now().toEpochMilli());
        List<Field> query = new ArrayList<>(common(account.userId()));
        query.add(new Field("device_type", app.platform()));
        query.add(new Field("t", millis));
        query.add(new Field("callid", millis));
        return read(data(account), path(settings.paths().olderDevices(), account.userId(), ""), query, token(account));
    }

    /** Days with their minutes, both ends included. */
    ServiceRequest days(StoredAccount account, LocalDate from, LocalDate to) {
        return read(data(account), path(settings.paths().days(), account.userId(), ""), List.of(new Field("query_type", "detail"),
                new Field("device_type", app.platform()), new Field("userid", account.userId()),
                new Field("from_date", from.toString()), new Field("to_date", to.toString())), token(account));
    }

    /** @param page what the page before said comes next; empty for the first */
    ServiceRequest workouts(StoredAccount account, Optional<String> page) {
        List<Field> query = new ArrayList<>(List.of(new Field("userid", account.userId())));
        page.ifPresent(next -> query.add(new Field("trackid", next)));
        return asWeb(read(data(account), path(settings.paths().workouts(), account.userId(), ""), query, token(account)));
    }

    ServiceRequest workout(StoredAccount account, AccountWorkout workout) {
        return asWeb(read(data(account), path(settings.paths().workout(), account.userId(), ""), List.of(new Field("userid", account.userId()),
                new Field("trackid", Long.toString(workout.summary().start().getEpochSecond())), new Field("source", workout.source())), token(account)));
    }

    /** Of a period, in one go. */
    ServiceRequest events(StoredAccount account, HealthEvent event, Instant from, Instant to) {
        return asWeb(read(data(account), path(settings.paths().events(), account.userId(), ""), List.of(new Field("eventType", event.type()),
                new Field("from", Long.toString(from.toEpochMilli())), new Field("to", Long.toString(to.toEpochMilli())),
                new Field("timeZone", app.timezone()), new Field("limit", Integer.toString(MOST_EVENTS))), token(account)));
    }

    /** To a web page the service answers in plain JSON. */
    private static ServiceRequest asWeb(ServiceRequest request) {
        Map<String, String> headers = new LinkedHashMap<>(request.headers());
        headers.put("appplatform", "web");
        return new ServiceRequest(request.method(), request.server(), request.path(), request.query(), headers, request.hidden(), request.body());
    }

    /** What all questions about devices have in common, and the unlink too. */
    List<Field> common(String userId) {
        return List.of(new Field("userid", userId), new Field("enableMultiDevice", "true"),
                new Field("channel", app.channel()), new Field("country", app.country()), new Field("cv", app.clientVersion()),
                new Field("device", app.system()), new Field("lang", app.language()),
                new Field("timezone", app.timezone()), new Field("v", app.protocol()));
    }

    /** A configured address goes before what the service said at sign-in. */
    Server data(StoredAccount account) {
        return settings.servers().data().orElse(account.data());
    }

    Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("appname", app.name());
        headers.put("appplatform", app.platform());
        headers.put("v", app.protocol());
        headers.put("cv", app.clientVersion());
        headers.put("vb", app.versionBuild());
        headers.put("vn", app.version());
        headers.put("country", app.country());
        headers.put("lang", app.language());
        headers.put("timezone", app.timezone());
        headers.put("hm-privacy-ceip", "false");
        headers.put("user-agent", app.userAgent());
        return headers;
    }

    /** Goes with everything that is asked at the data server. */
    static Map<String, Secret> token(StoredAccount account) {
        return Map.of("apptoken", account.appToken());
    }

    static String path(String template, String userId, String deviceId) {
        return template.replace("{userId}", ServiceRequest.encode(userId))
                       .replace("{deviceId}", ServiceRequest.encode(deviceId).replace("+", "%20"));
    }

    private ServiceRequest read(Server server, String path, List<Field> query, Map<String, Secret> hidden) {
        return new ServiceRequest("GET", server, path, query, headers(), hidden, Optional.empty());
    }

    private ServiceRequest post(Server server, String path, Map<String, String> headers, List<Field> form) {
        headers.put("content-type", "application/x-www-form-urlencoded; charset=UTF-8");
        return new ServiceRequest("POST", server, path, List.of(), headers, Map.of(), Optional.of(Bytes.copyOf(form(form))));
    }

    static byte[] form(List<Field> fields) {
        return ServiceRequest.encode(fields).getBytes(StandardCharsets.UTF_8);
    }
}
