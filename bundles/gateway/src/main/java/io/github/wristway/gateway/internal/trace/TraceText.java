package io.github.wristway.gateway.internal.trace;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.github.wristway.gateway.radio.Advertisement;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A trace as a file: a JSON object per line, the first one about the file itself. {@code docs/help-with-your-band.md} says
 * what each line means. Everything that is printed here went through the {@link Concealment} first.
 */
final class TraceText {
    /** Raised whenever a reader of the version before would misread a file. */
    private static final int VERSION = 1;
    private static final String STAYS = "what a band measured, times and settings, if they went over the air: read before you share";
    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

    private final Recording recording;
    private final String wristway;
    private final Concealment concealment;

    TraceText(Recording recording, String wristway) {
        this.recording = recording;
        this.wristway = wristway;
        this.concealment = new Concealment(recording.secrets(), recording.disguise());
    }

    String of(Recording.Content content) {
        String lines = content.lines().stream().map(line -> GSON.toJson(json(line)) + "\n").collect(Collectors.joining());
        return GSON.toJson(head(content)) + "\n" + lines; // the head counts what was replaced in the lines
    }

    private JsonObject head(Recording.Content content) {
        JsonObject head = new JsonObject();
        head.addProperty("wristwayTrace", VERSION);
        recording.origin().ifPresent(origin -> {
            head.addProperty("make", origin.driver().make());
            head.addProperty("model", origin.model());
            origin.firmware().ifPresent(firmware -> head.addProperty("firmware", concealment.text(firmware)));
            head.addProperty("radio", origin.radio());
        });
        head.addProperty("wristway", wristway);
        head.addProperty("begun", recording.since.toString());
        head.addProperty("visits", content.visits());
        head.addProperty("lines", content.lines().size());
        if (recording.isFull()) head.addProperty("cut", true);
        Map<String, Integer> replaced = new TreeMap<>(concealment.replaced());
        content.concealed().forEach((kind, times) -> replaced.merge(kind, times, Integer::sum));
        head.add("replaced", GSON.toJsonTree(replaced));
        head.addProperty("stays", STAYS);
        return head;
    }

    private JsonObject json(Line line) {
        JsonObject json = new JsonObject();
        json.addProperty("ms", line.atMillis());
        if (line instanceof Line.Heard heard) return heard(json, heard.what());
        if (line instanceof Line.Connected connected) {
            json.addProperty("link", connected.link());
            json.addProperty("event", word(connected.event()));
            json.addProperty("address", concealment.address(connected.address()).text());
            if (connected.mtu() > 0) json.addProperty("mtu", connected.mtu());
            return json;
        }
        return carried(json, (Line.Carried) line);
    }

    private JsonObject carried(JsonObject json, Line.Carried carried) {
        if (carried.link() > 0) json.addProperty("link", carried.link());
        json.addProperty("event", word(carried.event()));
        carried.on().ifPresent(characteristic -> json.addProperty("on", characteristic.toString()));
        if (!carried.how().isEmpty()) json.addProperty("how", carried.how());
        carried.value().ifPresent(value -> json.addProperty("value", concealment.value(value).hex()));
        carried.failed().ifPresent(failure -> json.addProperty("failed", failure));
        return json;
    }

    private JsonObject heard(JsonObject json, Advertisement what) {
        json.addProperty("event", "heard");
        json.addProperty("address", concealment.address(what.address()).text());
        json.addProperty("name", concealment.text(what.name()));
        if (what.hasRssi()) json.addProperty("rssiDbm", what.rssiDbm());
        JsonArray services = new JsonArray();
        what.services().stream().sorted().forEach(service -> services.add(service.toString()));
        json.add("services", services);
        JsonObject manufacturer = new JsonObject();
        what.manufacturerData().forEach((company, data) -> manufacturer.addProperty("%04x".formatted(company), concealment.value(data).hex()));
        json.add("manufacturerData", manufacturer);
        JsonObject serviceData = new JsonObject();
        what.serviceData().forEach((service, data) -> serviceData.addProperty(service.toString(), concealment.value(data).hex()));
        json.add("serviceData", serviceData);
        return json;
    }

    private static String word(Line.Event event) {
        return event.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
