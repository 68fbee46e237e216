package io.github.wristway.account.mifitness;

import io.github.wristway.account.web.Server;
import io.github.wristway.account.web.ServiceRequest;
import io.github.wristway.account.web.ServiceRequest.Field;
import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.Secret;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every request that we know how to make. It makes them; it sends nothing. */
final class MiFitnessRequests {
    private static final Map<String, String> LINKED_ONES = Map.of("data", "{\"page_size\":50,\"status\":1}");
    private static final String POST = "POST";
    private static final String FORM = "application/x-www-form-urlencoded; charset=UTF-8";

    private final MiFitnessSettings settings;
    private final MiFitnessSettings.App app;

    MiFitnessRequests(MiFitnessSettings settings) {
        this.settings = settings;
        this.app = settings.app();
    }

    /** @param device what names this installation to the service: a new one looks like a new phone */
    Cookies cookies(String device) {
        return new Cookies().put("deviceId", device).put("sdkVersion", app.sdkVersion());
    }

    /** Begins a sign-in; with {@code userId} and {@code passToken} among the cookies it renews one. */
    ServiceRequest start(Cookies cookies) {
        return get(settings.servers().account(), settings.paths().start(),
                List.of(new Field("sid", app.serviceId()), new Field("_json", "true")), cookies.header());
    }

    /** @param captcha what the user read off a picture */
    ServiceRequest password(LoginReply.Form form, String name, Secret hash, Optional<String> captcha, Cookies cookies) {
        List<Field> fields = new ArrayList<>(List.of(new Field("user", name), new Field("hash", hash.reveal()),
                new Field("sid", app.serviceId()), new Field("_json", "true"), new Field("_sign", form.sign()), new Field("qs", form.qs()),
                new Field("callback", callback(form))));
        captcha.ifPresent(read -> fields.add(new Field("captCode", read)));
        return post(settings.servers().account(), settings.paths().password(), fields, cookies.header());
    }

    ServiceRequest secondFactor(LoginReply.Form form, String name, Secret code, Cookies cookies) {
        return post(settings.servers().account(), settings.paths().secondFactor(), List.of(new Field("user", name),
                new Field("code", code.reveal()), new Field("_sign", form.sign()), new Field("qs", form.qs()),
                new Field("callback", callback(form)), new Field("trust", "true"), new Field("sid", app.serviceId()),
                new Field("_json", "true")), cookies.header());
    }

    private String callback(LoginReply.Form form) {
        return form.callback().isEmpty() ? app.callback() : form.callback();
    }

    ServiceRequest scan(Instant now, Cookies cookies) {
        return get(settings.servers().account(), settings.paths().scan(), List.of(new Field("_qrsize", "480"),
                new Field("qs", "%3Fsid%3D" + app.serviceId() + "%26_json%3Dtrue"), new Field("callback", app.callback()),
                new Field("_hasLogo", "false"), new Field("sid", app.serviceId()), new Field("serviceParam", ""),
                new Field("_locale", app.locale()), new Field("_dc", Long.toString(now.toEpochMilli()))), cookies.header());
    }

    /** An address that the service named, as it is. */
    ServiceRequest visit(URI address, List<Field> more, Cookies cookies) {
        String path = address.getRawPath() + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery());
        return get(new Server(address.getScheme() + "://" + address.getRawAuthority()), path, more, cookies.header());
    }

    /** @param seal of this one request */
    ServiceRequest devices(StoredSignIn account, HealthSeal seal) {
        String path = settings.paths().devices();
        Map<String, String> sealed = seal.seal(POST, path, LINKED_ONES);
        Cookies cookies = new Cookies().put("serviceToken", account.serviceToken().reveal()).put("cUserId", account.cUserId().reveal())
                .put("userId", account.userId()).put("locale", app.locale());
        return post(settings.servers().data(), path,
                sealed.entrySet().stream().map(entry -> new Field(entry.getKey(), entry.getValue())).toList(), cookies.header());
    }

    private ServiceRequest get(Server server, String path, List<Field> query, Map<String, Secret> hidden) {
        return new ServiceRequest("GET", server, path, query, headers(), hidden, Optional.empty());
    }

    private ServiceRequest post(Server server, String path, List<Field> form, Map<String, Secret> hidden) {
        Map<String, String> headers = headers();
        headers.put("content-type", FORM);
        return new ServiceRequest(POST, server, path, List.of(), headers, hidden,
                Optional.of(Bytes.copyOf(ServiceRequest.encode(form).getBytes(StandardCharsets.UTF_8))));
    }

    private Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("user-agent", app.userAgent());
        headers.put("region_tag", app.region());
        return headers;
    }
}
