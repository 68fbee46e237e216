package io.github.wristway.virtual.replay;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.radio.Address;
import io.github.wristway.virtual.air.Advert;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** One line of a trace, asked for one thing after the other. It may hold anything: somebody mailed it to us. */
final class TraceLine {
    private static final String REMEDY = "Ask for the file once more, as it was written";
    /** The longest value that an attribute can have (Bluetooth Core, Vol 3, Part F, 3.2.9). */
    private static final int LONGEST_VALUE = 512;

    private final int number;
    private final JsonObject json;

    private TraceLine(int number, JsonObject json) {
        this.number = number;
        this.json = json;
    }

    static TraceLine parse(int number, String text) throws MalformedMessage {
        try {
            return new TraceLine(number, JsonParser.parseString(text).getAsJsonObject());
        } catch (JsonParseException | IllegalStateException e) {
            throw broken(number, "is no JSON object, or is cut short");
        }
    }

    int number() {
        return number;
    }

    private interface Reading<T> {
        T of(JsonElement element);
    }

    private <T> Optional<T> maybe(String name, String what, Reading<T> reading) throws MalformedMessage {
        JsonElement element = json.get(name);
        if (element == null) return Optional.empty();
        try {
            return Optional.of(reading.of(element));
        } catch (IllegalArgumentException | IllegalStateException | UnsupportedOperationException e) {
            throw broken("has a \"" + name + "\" that is " + what);
        }
    }

    private <T> T some(String name, String what, Reading<T> reading) throws MalformedMessage {
        Optional<T> value = maybe(name, what, reading);
        if (value.isPresent()) return value.get();
        throw broken("has no \"" + name + "\"");
    }

    String text(String name) throws MalformedMessage {
        return some(name, "no text", JsonElement::getAsString);
    }

    Optional<String> maybeText(String name) throws MalformedMessage {
        return maybe(name, "no text", JsonElement::getAsString);
    }

    int number(String name) throws MalformedMessage {
        return some(name, "no number", JsonElement::getAsInt);
    }

    Address address() throws MalformedMessage {
        return some("address", "no Bluetooth address", element -> new Address(element.getAsString()));
    }

    Optional<UUID> characteristic() throws MalformedMessage {
        return maybe("on", "no UUID", element -> UUID.fromString(element.getAsString()));
    }

    Bytes value() throws MalformedMessage {
        return maybe("value", "no hex of up to " + LONGEST_VALUE + " bytes", TraceLine::bytes).orElse(Bytes.EMPTY);
    }

    Advert advert() throws MalformedMessage {
        Set<UUID> services = some("services", "no list of UUIDs", list -> {
            Set<UUID> all = new HashSet<>();
            list.getAsJsonArray().forEach(one -> all.add(UUID.fromString(one.getAsString())));
            return all;
        });
        Map<Integer, Bytes> manufacturerData = new HashMap<>();
        Map<UUID, Bytes> serviceData = new HashMap<>();
        some("manufacturerData", "no table of company numbers and hex", table -> {
            table.getAsJsonObject().entrySet().forEach(one -> manufacturerData.put(Integer.parseInt(one.getKey(), 16), bytes(one.getValue())));
            return manufacturerData;
        });
        some("serviceData", "no table of UUIDs and hex", table -> {
            table.getAsJsonObject().entrySet().forEach(one -> serviceData.put(UUID.fromString(one.getKey()), bytes(one.getValue())));
            return serviceData;
        });
        return new Advert(text("name"), services, manufacturerData, serviceData);
    }

    private static Bytes bytes(JsonElement element) {
        String hex = element.getAsString();
        if (hex.length() > 2 * LONGEST_VALUE) throw new IllegalArgumentException("too long");
        return Bytes.ofHex(hex);
    }

    MalformedMessage broken(String what) {
        return broken(number, what);
    }

    static MalformedMessage broken(int line, String what) {
        return new MalformedMessage("line " + line + " of the trace " + what, REMEDY);
    }
}
