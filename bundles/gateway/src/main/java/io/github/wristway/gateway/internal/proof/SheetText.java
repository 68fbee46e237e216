package io.github.wristway.gateway.internal.proof;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import io.github.wristway.gateway.GatewayIdentity;
import io.github.wristway.gateway.HandoverSheet;
import io.github.wristway.gateway.HandoverSheet.Band;
import io.github.wristway.gateway.HandoverSheet.Line;
import io.github.wristway.gateway.Place;
import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.base.Outcome;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A handover sheet as JSON. What is signed is the canonical form of all of it but the signature. */
final class SheetText {
    static final String SIGNATURE = "signature";
    private static final String FORMAT = "wristway-handover-sheet-1";
    private static final Gson LAID_OUT = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private SheetText() {}

    /** All of it but the signature. */
    static Map<String, Object> of(HandoverSheet sheet) {
        Map<String, Object> json = new TreeMap<>();
        json.put("format", FORMAT);
        json.put("outcome", sheet.outcome().name());
        json.put("says", sheet.says());
        json.put("band", band(sheet.band()));
        json.put("plan", new TreeMap<>(Map.of("id", sheet.plan().id(), "verb", sheet.plan().verb(), "begun", sheet.plan().begun().toString())));
        json.put("places", sheet.places().stream().map(SheetText::line).toList());
        json.put("next", sheet.next());
        sheet.recordedUntil().ifPresent(until -> json.put("recordedUntil", until.toString()));
        json.put("madeAt", sheet.madeAt().toString());
        json.put("gateway", new TreeMap<>(Map.of("version", sheet.version(), "publicKey", sheet.maker().publicKey().hex(),
                                                 "fingerprint", sheet.maker().fingerprint(), "audit", sheet.audit())));
        return json;
    }

    private static Map<String, Object> band(Band band) {
        Map<String, Object> json = new TreeMap<>(Map.of("name", band.name(), "model", band.model()));
        band.serial().ifPresent(serial -> json.put("serial", serial));
        band.address().ifPresent(address -> json.put("address", address));
        return json;
    }

    private static Map<String, Object> line(Line line) {
        Map<String, Object> json = new TreeMap<>(Map.of("place", line.place().name(), "said", line.said()));
        line.outcome().ifPresent(outcome -> json.put("outcome", outcome.name()));
        line.at().ifPresent(at -> json.put("at", at.toString()));
        return json;
    }

    /** As it is written to a file. */
    static String laidOut(Map<String, Object> json) {
        return LAID_OUT.toJson(json);
    }

    /**
     * @param json all of it but the signature
     * @param text as it came
     * @throws MalformedMessage if something is missing, or there is more than such a sheet has
     */
    static HandoverSheet read(Map<String, Object> json, String text) throws MalformedMessage {
        if (!FORMAT.equals(json.get("format"))) throw broken("it is no handover sheet, or one of a newer Wristway");
        try {
            Map<?, ?> band = part(json, "band");
            Map<?, ?> plan = part(json, "plan");
            Map<?, ?> gateway = part(json, "gateway");
            List<Line> places = new ArrayList<>();
            for (Object line : list(json, "places")) places.add(line((Map<?, ?>) line));
            List<String> next = new ArrayList<>();
            for (Object one : list(json, "next")) next.add((String) one);
            HandoverSheet sheet = new HandoverSheet(Outcome.valueOf(word(json, "outcome")), word(json, "says"),
                    new Band(word(band, "name"), word(band, "model"), maybe(band, "serial"), maybe(band, "address")),
                    new HandoverSheet.Plan(word(plan, "id"), word(plan, "verb"), Instant.parse(word(plan, "begun"))), places, next,
                    maybe(json, "recordedUntil").map(Instant::parse), Instant.parse(word(json, "madeAt")), word(gateway, "version"),
                    new GatewayIdentity(Bytes.ofHex(word(gateway, "publicKey"))), word(gateway, "audit"), text);
            if (!of(sheet).equals(json)) throw broken("it says more than such a sheet does, or in other words");
            return sheet;
        } catch (IllegalArgumentException | DateTimeException | ClassCastException e) {
            throw broken("something stands in it that cannot be");
        }
    }

    private static Line line(Map<?, ?> json) throws MalformedMessage {
        return new Line(Place.valueOf(word(json, "place")), maybe(json, "outcome").map(Outcome::valueOf), word(json, "said"),
                        maybe(json, "at").map(Instant::parse));
    }

    private static Map<?, ?> part(Map<?, ?> json, String name) throws MalformedMessage {
        return json.get(name) instanceof Map<?, ?> part ? part : Map.of();
    }

    private static List<?> list(Map<?, ?> json, String name) throws MalformedMessage {
        if (json.get(name) instanceof List<?> list) return list;
        throw broken("it has no " + name);
    }

    private static Optional<String> maybe(Map<?, ?> json, String name) {
        return Optional.ofNullable((String) json.get(name));
    }

    private static String word(Map<?, ?> json, String name) throws MalformedMessage {
        return maybe(json, name).orElseThrow(() -> broken("it has no " + name));
    }

    static MalformedMessage broken(String how) {
        return new MalformedMessage(how, "Ask for the sheet again, as it was made");
    }
}
