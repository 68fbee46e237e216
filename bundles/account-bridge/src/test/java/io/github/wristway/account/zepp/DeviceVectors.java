package io.github.wristway.account.zepp;

import static io.github.wristway.account.zepp.VectorTest.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.wristway.account.web.LooseJson;
import io.github.wristway.account.web.Server;
import io.github.wristway.account.web.ServiceRequest;
import io.github.wristway.gateway.base.Secret;
import io.github.wristway.gateway.device.PairingKey;
import io.github.wristway.gateway.radio.Address;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Vectors of devices: listing them, and unlinking one. */
final class DeviceVectors {
    static void list(JsonObject vector) {
        Optional<LooseJson> body = LooseJson.read(vector.get("body").toString());
        if (!vector.has("expected")) {
            assertTrue(body.isEmpty(), "a case without a list to expect must have a body that is no JSON object");
            return;
        }
        DeviceList list = switch (text(vector, "shape").toUpperCase(Locale.ROOT)) {
            case "REST" -> DeviceList.newer(body.orElseThrow());
            case "LEGACY" -> DeviceList.older(body.orElseThrow());
            default -> fail("nobody knows the shape " + text(vector, "shape"));
        };
        List<ListedDevice> read = list.devices();
        JsonArray expected = vector.getAsJsonArray("expected");
        assertEquals(expected.size(), read.size(), "how many");
        for (int i = 0; i < read.size(); i++) {
            JsonObject wanted = expected.get(i).getAsJsonObject();
            for (String name : wanted.keySet()) assertEquals(orEmpty(text(wanted, name)), orEmpty(fact(read.get(i), name)), name);
        }
    }

    /** A vector may say null, or nothing, where a text is missing. */
    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    private static String fact(ListedDevice device, String name) {
        return switch (name) {
            case "deviceId", "id" -> device.id();
            case "mac", "macAddress", "address" -> device.address().map(Address::text).orElse(null);
            case "type", "deviceType" -> Integer.toString(device.type());
            case "source", "deviceSource" -> Integer.toString(device.source());
            case "kind" -> device.toAccountDevice().kind().name();
            case "bound", "linked" -> Boolean.toString(device.linked());
            case "active" -> Boolean.toString(device.active());
            case "authKey" -> device.key().map(key -> key.reveal().hex()).orElse(null);
            case "hasKey" -> Boolean.toString(device.toAccountDevice().hasKey());
            case "displayName", "name" -> device.name();
            case "firmware", "firmwareVersion" -> device.firmware().orElse(null);
            case "sn", "serial" -> device.serial().orElse(null);
            case "lastSync", "lastDataSyncTime" -> device.lastSync().map(Instant::getEpochSecond).map(Object::toString).orElse(null);
            default -> fail("nobody knows how to compare " + name);
        };
    }

    static void normalise(JsonObject vector) {
        String input = orEmpty(text(vector, "input"));
        Optional<String> clean = switch (text(vector, "kind")) {
            case "mac" -> ListedDevice.address(input).map(Address::text);
            case "deviceIdFromMac" -> ListedDevice.address(input).map(ListedDevice::idOf);
            case "authKey" -> ListedDevice.key(input).map(PairingKey::reveal).map(Object::toString);
            default -> fail("nobody knows how to clean up a " + text(vector, "kind"));
        };
        assertEquals(text(vector, "expected"), clean.orElse(null));
    }

    /** A state that we have no word for must at least not read as free. */
    static void bindable(JsonObject vector) {
        Bindable read = Bindable.read(LooseJson.read(vector.get("data").toString()).orElseThrow(), text(vector, "me"));
        String wanted = text(vector, "expected");
        if (Arrays.stream(Bindable.values()).anyMatch(word -> word.name().equals(wanted))) {
            assertEquals(wanted, read.name());
        } else {
            assertNotEquals(Bindable.BINDABLE_OR_MINE, read, wanted);
        }
    }

    static void unlink(JsonObject vector) {
        JsonObject context = vector.getAsJsonObject("context");
        ZeppRequests.Stamp stamp = new ZeppRequests.Stamp(Instant.ofEpochMilli(context.get("nowMillis").getAsLong()),
                                                          UUID.fromString(text(context, "uuid")));
        JsonObject of = vector.getAsJsonObject("account");
        Server server = new Server("https://api-mifit.zepp.com");
        StoredAccount account = new StoredAccount(text(of, "userId"), "anna", Optional.empty(), Secret.of(text(of, "appToken")),
                                                  server, server, stamp.now(), Optional.empty());
        ZeppSettings settings = Configured.settings();
        ServiceRequest request = new UnlinkRequest(settings, new ZeppRequests(settings))
                .of(UnlinkForm.called(text(vector, "api").toLowerCase(Locale.ROOT)), account, device(vector.getAsJsonObject("device")), stamp);
        assertRequest(vector.getAsJsonObject("expected"), request);
        assertTrue(request.masked().stream().noneMatch(line -> line.contains(text(of, "appToken"))), "the preview shows the token");
    }

    private static ListedDevice device(JsonObject device) {
        return new ListedDevice(text(device, "deviceId"), device.get("type").getAsInt(), device.get("source").getAsInt(),
                Optional.ofNullable(text(device, "mac")).flatMap(ListedDevice::address), Optional.empty(), Optional.empty(), "",
                true, true, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static void assertRequest(JsonObject expected, ServiceRequest request) {
        assertEquals(text(expected, "method"), request.method());
        assertEquals(text(expected, "path"), request.uri().getRawPath());
        Map<String, String> query = new HashMap<>();
        for (String pair : request.uri().getRawQuery().split("&")) {
            String[] parts = pair.split("=", 2);
            assertEquals(null, query.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8)), parts[0] + " comes twice");
        }
        for (Map.Entry<String, JsonElement> wanted : expected.getAsJsonObject("requiredQuery").entrySet()) {
            assertEquals(wanted.getValue().getAsString(), query.get(wanted.getKey()), wanted.getKey());
        }
        for (Map.Entry<String, JsonElement> wanted : expected.getAsJsonObject("headers").entrySet()) {
            String sent = wanted.getKey().equals("apptoken") ? request.hidden().get("apptoken").reveal() : request.headers().get(wanted.getKey());
            assertEquals(wanted.getValue().getAsString(), sent, wanted.getKey());
        }
        assertEquals(text(expected, "body") == null, request.body().isEmpty(), "body");
    }

    private DeviceVectors() {}
}
