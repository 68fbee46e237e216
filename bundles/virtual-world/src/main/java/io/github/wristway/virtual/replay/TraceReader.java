package io.github.wristway.virtual.replay;

import io.github.wristway.gateway.base.InvalidRequest;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.base.Unsupported;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.virtual.air.Advert;
import io.github.wristway.virtual.air.GattTable.Property;
import io.github.wristway.virtual.air.GattTable;
import io.github.wristway.virtual.replay.Trace.Entry;
import io.github.wristway.virtual.replay.Trace.Event;
import io.github.wristway.virtual.replay.Trace.Link;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Reads what {@code wearable:trace} has written. */
public final class TraceReader {
    private static final int VERSION = 1;
    private static final long LONGEST_FILE = 16 << 20;
    private static final int SMALLEST_MTU = 23;
    private static final int LARGEST_MTU = 517;
    private static final Advert SILENT = new Advert("", Set.of(), Map.of(), Map.of());

    private final Map<UUID, Set<Property>> properties = new LinkedHashMap<>();
    private final Map<Integer, Link> links = new LinkedHashMap<>();
    private final Map<String, Advert> adverts = new HashMap<>();

    private TraceReader() {}

    static Trace read(Path file) throws WristwayException {
        try {
            if (Files.size(file) > LONGEST_FILE) throw new InvalidRequest(file + " is too long for a trace", "Traces have up to 16 MiB");
            return read(Files.readString(file));
        } catch (IOException e) {
            throw new InvalidRequest(file + " cannot be read: " + e, "Name a file that was written by wearable:trace, in UTF-8");
        }
    }

    /** For tests and fuzzing; files come through {@link RecordedBand}. */
    public static void check(byte[] file) throws WristwayException {
        read(new String(file, StandardCharsets.UTF_8));
    }

    static Trace read(String text) throws WristwayException {
        List<String> lines = text.lines().toList();
        if (lines.isEmpty()) throw TraceLine.broken(1, "is missing: the file is empty");
        TraceLine head = TraceLine.parse(1, lines.get(0));
        int version = head.number("wristwayTrace");
        if (version != VERSION) throw new Unsupported("the trace", "it has the version " + version + ", and this Wristway reads " + VERSION,
                                                      "Use the Wristway that it was written by, or a newer one");
        int told = head.number("lines");
        if (lines.size() - 1 != told) throw TraceLine.broken(1, "tells of " + told + " more, but there are " + (lines.size() - 1));
        TraceReader reader = new TraceReader();
        for (int i = 1; i < lines.size(); i++) reader.add(TraceLine.parse(i + 1, lines.get(i)));
        return reader.trace(head);
    }

    private Trace trace(TraceLine head) throws MalformedMessage {
        GattTable table = new GattTable();
        properties.forEach((characteristic, allowed) -> {
            List<Property> all = new ArrayList<>(allowed);
            if (!all.isEmpty()) table.with(characteristic, all.get(0), all.toArray(Property[]::new));
        });
        String model = head.maybeText("model").orElse("unknown");
        if (!model.matches("[\\w-]{1,40}")) throw head.broken("has a \"model\" that is none");
        try {
            return new Trace(model, Instant.parse(head.text("begun")), table,
                             links.values().stream().map(link -> possible(link, table)).toList());
        } catch (DateTimeException e) {
            throw head.broken("has a \"begun\" that is no time");
        }
    }

    /** What the table does not allow is refused before the band hears of it. */
    private static Link possible(Link link, GattTable table) {
        List<Entry> entries = link.entries().stream().filter(entry -> !entry.isRefused() || entry.on().isEmpty()
                || table.allows(entry.on().get(), property(entry.event()))).toList();
        return new Link(link.address(), link.advert(), link.mtu(), entries);
    }

    private void add(TraceLine line) throws WristwayException {
        String event = line.text("event");
        switch (event) {
            case "heard" -> adverts.put(line.address().text(), line.advert());
            case "connect" -> {
                if (line.maybeText("failed").isEmpty()) connected(line);
            }
            case "has" -> allow(need(line), "yes".equals(line.text("how")) ? Optional.of(Property.NOTIFY) : Optional.empty());
            case "writes" -> {
                for (String how : line.maybeText("how").orElse("").split(" ")) allow(need(line), written(how));
            }
            case "read" -> carried(line, Event.READ, Optional.of(Property.READ));
            case "write" -> carried(line, Event.WRITE, written(line.text("how")));
            case "subscribe" -> carried(line, Event.SUBSCRIBE, Optional.of(Property.NOTIFY));
            case "unsubscribe" -> carried(line, Event.UNSUBSCRIBE, Optional.of(Property.NOTIFY));
            case "notify" -> carried(line, Event.NOTIFY, Optional.of(Property.NOTIFY));
            case "lost" -> link(line).entries().add(new Entry(line.number(), Event.LOST, Optional.empty(), line.value(), Optional.empty()));
            case "close" -> link(line);
            case "open stream", "send", "arrive" -> throw new Unsupported("the trace", "it is of a stream, which the virtual air does not carry",
                    "Read it by eye");
            default -> throw line.broken("tells of an event that nobody knows");
        }
    }

    private void connected(TraceLine line) throws MalformedMessage {
        int mtu = line.number("mtu");
        if (mtu < SMALLEST_MTU || mtu > LARGEST_MTU) throw line.broken("has a packet size that cannot be: " + mtu);
        Link link = new Link(line.address(), adverts.getOrDefault(line.address().text(), SILENT), mtu, new ArrayList<>());
        if (links.put(line.number("link"), link) != null) throw line.broken("begins a link that was there before");
    }

    private void carried(TraceLine line, Event event, Optional<Property> allowed) throws MalformedMessage {
        Optional<String> failed = line.maybeText("failed");
        UUID on = need(line);
        if (failed.isEmpty()) allow(on, allowed);
        link(line).entries().add(new Entry(line.number(), event, Optional.of(on), line.value(), failed));
    }

    /** What is allowed in nothing is not there: so whatever the band has can at least be listened to. */
    private void allow(UUID characteristic, Optional<Property> property) {
        Set<Property> allowed = properties.computeIfAbsent(characteristic, one -> EnumSet.noneOf(Property.class));
        property.ifPresent(allowed::add);
    }

    private Link link(TraceLine line) throws MalformedMessage {
        Link link = links.get(line.number("link"));
        if (link == null) throw line.broken("tells of a link that was not begun");
        return link;
    }

    private static UUID need(TraceLine line) throws MalformedMessage {
        return line.characteristic().orElseThrow(() -> line.broken("has no \"on\""));
    }

    private static Optional<Property> written(String how) {
        return switch (how) {
            case "REQUEST" -> Optional.of(Property.WRITE);
            case "COMMAND" -> Optional.of(Property.WRITE_COMMAND);
            default -> Optional.empty();
        };
    }

    private static Property property(Event event) {
        return switch (event) {
            case READ -> Property.READ;
            case WRITE -> Property.WRITE;
            default -> Property.NOTIFY;
        };
    }
}
