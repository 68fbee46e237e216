package io.github.wristway.gateway.internal.proof;

import io.github.wristway.gateway.AuditEntry;
import io.github.wristway.gateway.AuditEntry.Act;
import io.github.wristway.gateway.AuditEntry.By;
import io.github.wristway.gateway.AuditEntry.Subject;
import io.github.wristway.gateway.Place;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.base.Outcome;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.lang3.StringUtils;

/**
 * A line of the audit log: a JSON object of strings, in ASCII and without blanks. The members come in this order; those without
 * a value are left out.
 * <pre>
 * number    1 and up
 * time      UTC, such as 2026-11-22T09:00:00Z
 * act       such as BAND_RESET
 * outcome   such as OK; ABOUT if it is not done yet
 * by        SOMEBODY or ITSELF
 * plan      its id
 * place     such as BAND
 * wearable  its id; then name, model, serial
 * previous  the hash of the line before, 64 hex digits; zeros in the first
 * hash      SHA-256 of the line's bytes up to, but without, {@code ,"hash"}
 * </pre>
 */
final class AuditLine {
    private static final String ABOUT = "ABOUT";
    private static final String HASH = ",\"hash\":\"";
    /** Some of it is told by wearables. */
    private static final int LONGEST_VALUE = 100;

    private AuditLine() {}

    /** The line that follows another one. */
    static AuditEntry after(Optional<AuditEntry> before, Deed deed, Instant now) {
        Subject its = deed.wearable();
        Subject cut = new Subject(its.id(), cut(its.name()), its.model().map(AuditLine::cut), its.serial().map(AuditLine::cut));
        AuditEntry open = new AuditEntry(before.map(AuditEntry::number).orElse(0L) + 1, now.truncatedTo(ChronoUnit.MILLIS), deed.act(), deed.outcome(), deed.by(), deed.plan(),
                deed.place(), cut, before.map(AuditEntry::hash).orElse(Sha256.NOTHING_BEFORE), "");
        return new AuditEntry(open.number(), open.time(), open.act(), open.outcome(), open.by(), open.plan(), open.place(), open.wearable(),
                              open.previous(), Sha256.of(head(open)));
    }

    private static String cut(String told) {
        return StringUtils.left(told, LONGEST_VALUE).replaceAll("[\\ud800-\\udfff]", "?");
    }

    static String text(AuditEntry entry) {
        return head(entry) + tail(entry.hash());
    }

    /** How the line with this hash ends. */
    static String tail(String hash) {
        return HASH + hash + "\"}";
    }

    /** What is hashed. */
    private static String head(AuditEntry entry) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("number", Long.toString(entry.number()));
        line.put("time", entry.time().toString());
        line.put("act", entry.act().name());
        line.put("outcome", entry.outcome().map(Outcome::name).orElse(ABOUT));
        line.put("by", entry.by().name());
        entry.plan().ifPresent(plan -> line.put("plan", plan));
        entry.place().ifPresent(place -> line.put("place", place.name()));
        entry.wearable().id().ifPresent(id -> line.put("wearable", id));
        line.put("name", entry.wearable().name());
        entry.wearable().model().ifPresent(model -> line.put("model", model));
        entry.wearable().serial().ifPresent(serial -> line.put("serial", serial));
        line.put("previous", entry.previous());
        return ascii(StringUtils.chop(CanonicalJson.text(line)));
    }

    private static String ascii(String json) {
        return json.chars().mapToObj(letter -> letter < 0x7f ? String.valueOf((char) letter) : String.format("\\u%04x", letter)).collect(Collectors.joining());
    }

    /** @throws MalformedMessage if we would not have written it so, or its hash does not fit */
    static AuditEntry read(String text) throws MalformedMessage {
        AuditEntry entry = entry(CanonicalJson.read(text));
        if (!text.equals(text(entry))) throw broken("it is not as this gateway writes lines");
        if (!entry.hash().equals(Sha256.of(head(entry)))) throw broken("its hash does not fit: it was changed");
        return entry;
    }

    private static AuditEntry entry(Map<String, Object> line) throws MalformedMessage {
        try {
            Subject wearable = new Subject(maybe(line, "wearable"), sure(line, "name"), maybe(line, "model"), maybe(line, "serial"));
            Optional<Outcome> outcome = sure(line, "outcome").equals(ABOUT) ? Optional.empty() : Optional.of(Outcome.valueOf(sure(line, "outcome")));
            return new AuditEntry(Long.parseLong(sure(line, "number")), Instant.parse(sure(line, "time")), Act.valueOf(sure(line, "act")), outcome,
                    By.valueOf(sure(line, "by")), maybe(line, "plan"), maybe(line, "place").map(Place::valueOf), wearable,
                    sure(line, "previous"), sure(line, "hash"));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw broken("it holds what no line holds");
        }
    }

    private static Optional<String> maybe(Map<String, Object> line, String name) {
        return line.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    private static String sure(Map<String, Object> line, String name) throws MalformedMessage {
        return maybe(line, name).orElseThrow(() -> broken("it has no " + name));
    }

    private static MalformedMessage broken(String how) {
        return new MalformedMessage(how, "See gateway:audit --verify");
    }
}
