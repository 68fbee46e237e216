package io.github.wristway.virtual.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Calls the server as the facts say that the vendor's app does, and shares no code with it. */
final class PhoneApp {
    static final String ZEPP = "com.huami.midong";
    static final String ZEPP_LIFE = "com.xiaomi.hm.health";

    private final HttpClient http = HttpClient.newHttpClient(); // follows no redirect
    private final URI service;

    PhoneApp(URI service) {
        this.service = service;
    }

    record SignedIn(String userId, String appToken, String loginToken) {}

    SignedIn signIn(String name, String password, String app) throws IOException, InterruptedException {
        JsonObject tokens = JsonParser.parseString(login(Map.of("code", code(name, password), "app_name", app)).body())
                .getAsJsonObject().getAsJsonObject("token_info");
        return new SignedIn(tokens.get("user_id").getAsString(), tokens.get("app_token").getAsString(),
                            tokens.get("login_token").getAsString());
    }

    /** The code that the password step gives. */
    String code(String name, String password) throws IOException, InterruptedException {
        String location = password(name, password).headers().firstValue("Location").orElse("");
        return location.replaceAll(".*[?&]access=([^&]*).*", "$1");
    }

    HttpResponse<String> password(String name, String password) throws IOException, InterruptedException {
        String form = "emailOrPhone=" + encoded(name) + "&state=REDIRECTION&client_id=HuaMi&password=" + encoded(password)
                      + "&redirect_uri=https%3A%2F%2Fs3-us-west-2.amazonaws.com%2Fhm-registration%2Fsuccesssignin.html"
                      + "&region=us-west-2&token=access&token=refresh&country_code=US";
        return passwordStep(encrypted(form), "1");
    }

    HttpResponse<String> passwordStep(byte[] body, String ekv) throws IOException, InterruptedException {
        return send(request("/v2/registrations/tokens").header("x-hm-ekv", ekv).header("app_name", ZEPP)
                .header("content-type", "application/x-www-form-urlencoded; charset=UTF-8").POST(BodyPublishers.ofByteArray(body)));
    }

    /** The second step with everything that the app sends, except for some fields. */
    HttpResponse<String> login(Map<String, String> different) throws IOException, InterruptedException {
        Map<String, String> form = new TreeMap<>(Map.of("app_name", ZEPP, "third_name", "huami", "grant_type", "access_token",
                "device_id", "02:00:00:00:00:00", "device_model", "android_phone", "app_version", "9.12.5",
                "source", "com.huami.watch.hmwatchmanager:9.12.5:151689"));
        form.putAll(Map.of("dn", "api-mifit.zepp.com,api-user.zepp.com,api-watch.zepp.com,auth.zepp.com", "country_code", "DE",
                "lang", "en", "allow_registration", "false"));
        form.putAll(different);
        return post("/v2/client/login", form, "");
    }

    HttpResponse<String> get(String path, String token) throws IOException, InterruptedException {
        return send(request(path).header("apptoken", token).GET());
    }

    HttpResponse<String> delete(String path, String token) throws IOException, InterruptedException {
        return send(request(path).header("apptoken", token).DELETE());
    }

    /** Gives up soon. */
    HttpResponse<String> deleteImpatiently(String path, String token) throws IOException, InterruptedException {
        return send(request(path).header("apptoken", token).timeout(Duration.ofMillis(300)).DELETE());
    }

    CompletableFuture<HttpResponse<String>> deleteLater(String path, String token) {
        return http.sendAsync(request(path).header("apptoken", token).DELETE().build(), BodyHandlers.ofString());
    }

    HttpResponse<String> post(String path, Map<String, String> form, String token) throws IOException, InterruptedException {
        String body = form.entrySet().stream().map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(request(path).header("apptoken", token).header("content-type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(service.resolve(path)).timeout(Duration.ofSeconds(20));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    static byte[] encrypted(String form) {
        try {
            Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec("xeNtBVqzDc6tuNTh".getBytes(UTF_8), "AES"),
                        new IvParameterSpec("MAAAYAAAAAAAAABg".getBytes(UTF_8)));
            return cipher.doFinal(form.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
