package io.github.wristway.gateway.internal.wearable;

import io.github.wristway.gateway.WearableInfo;
import io.github.wristway.gateway.base.InvalidRequest;
import io.github.wristway.gateway.base.NotFound;
import io.github.wristway.gateway.base.StorageTrouble;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.CapabilitySheet;
import io.github.wristway.gateway.internal.air.Surroundings;
import io.github.wristway.gateway.internal.store.WearableRow;
import io.github.wristway.gateway.internal.vault.StoreRoom;
import io.github.wristway.gateway.radio.Address;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.apache.commons.lang3.Strings;

/** The wearables that this gateway knows, and what people call them. */
public final class Directory {
    private static final String ID_LETTERS = "23456789abcdefghjkmnpqrstuvwxyz"; // none that look alike

    private final StoreRoom room;
    private final Surroundings surroundings;
    private final Keys keys;
    private final SecureRandom random;
    private final Announcer announcer;
    /** Radios ask for each advertisement; the store is not asked that often. */
    private volatile Known known;
    private final ReentrantLock writing = new ReentrantLock();

    /** What the store has, at hand. */
    private record Known(List<WearableRow> byName, Map<Address, WearableRow> byAddress) {
        static Known of(Stream<WearableRow> rows) {
            List<WearableRow> byName = rows.sorted(Comparator.comparing(WearableRow::name)).toList();
            Map<Address, WearableRow> byAddress = new HashMap<>();
            for (WearableRow row : byName) row.address().ifPresent(address -> byAddress.putIfAbsent(address, row));
            return new Known(byName, byAddress);
        }

        Known with(WearableRow changed) {
            return of(Stream.concat(byName.stream().filter(row -> !row.id().equals(changed.id())), Stream.of(changed)));
        }
    }

    public Directory(StoreRoom room, Surroundings surroundings, Keys keys, SecureRandom random, Announcer announcer) {
        this.room = room;
        this.surroundings = surroundings;
        this.keys = keys;
        this.random = random;
        this.announcer = announcer;
    }

    public List<WearableRow> all() throws StorageTrouble {
        return known().byName();
    }

    public Optional<WearableRow> byAddress(Address address) throws StorageTrouble {
        return Optional.ofNullable(known().byAddress().get(address));
    }

    private Known known() throws StorageTrouble {
        Known rows = known;
        if (rows != null) return rows;
        writing.lock(); // what is saved meanwhile must not be missing in it
        try {
            known = Known.of(room.store().wearables().all().stream());
            return known;
        } finally {
            writing.unlock();
        }
    }

    public Optional<WearableRow> bySerial(String make, Optional<String> serial) throws StorageTrouble {
        return serial.isEmpty() ? Optional.empty() : room.store().wearables().bySerial(make, serial.get());
    }

    /**
     * By name, id, serial number or address; an unambiguous beginning is enough. A reset may change the address: what is
     * written in a list goes on to mean it by the one that it had.
     */
    public WearableRow find(String typed) throws WristwayException {
        String wanted = typed.strip();
        List<WearableRow> all = all();
        List<WearableRow> exact = all.stream().filter(row -> spellings(row).anyMatch(wanted::equalsIgnoreCase)).toList();
        List<WearableRow> found = !exact.isEmpty() || wanted.isEmpty() ? exact : all.stream()
                .filter(row -> spellings(row).anyMatch(name -> Strings.CI.startsWith(name, wanted))).toList();
        if (found.isEmpty()) found = formerlyAt(wanted);
        if (found.size() == 1) return found.get(0);
        if (found.isEmpty()) {
            throw new NotFound("no wearable here goes by \"" + wanted + "\"", all.isEmpty()
                    ? "Nothing is linked yet: see wearable:scan, then wearable:link"
                    : "Known are " + String.join(", ", all.stream().map(WearableRow::name).toList()));
        }
        throw new InvalidRequest("\"" + wanted + "\" can mean "
                + String.join(" or ", found.stream().map(row -> row.name() + " (" + row.id() + ")").toList()), "Type more of it, or the id");
    }

    private List<WearableRow> formerlyAt(String address) throws StorageTrouble {
        List<WearableRow> found = new ArrayList<>();
        for (WearableRow row : all()) {
            boolean was = room.store().wearables().addresses(row.id()).stream().anyMatch(period -> period.address().text().equalsIgnoreCase(address));
            if (was) found.add(row);
        }
        return found;
    }

    private static Stream<String> spellings(WearableRow row) {
        return Stream.concat(Stream.of(row.name(), row.id()),
                             Stream.concat(row.serial().stream(), row.address().map(Address::text).stream()));
    }

    public String freshId() throws StorageTrouble {
        while (true) {
            StringBuilder id = new StringBuilder();
            for (int i = 0; i < 6; i++) id.append(ID_LETTERS.charAt(random.nextInt(ID_LETTERS.length())));
            if (room.store().wearables().byId(id.toString()).isEmpty()) return id.toString();
        }
    }

    /** A name that nobody has yet: the wish itself, or the model with a number. */
    public String freeName(Optional<String> wish, String modelName) throws WristwayException {
        List<String> taken = all().stream().map(row -> row.name().toLowerCase(Locale.ROOT)).toList();
        if (wish.isPresent()) {
            String name = wish.get().strip();
            if (!name.matches("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,31}")) {
                throw new InvalidRequest("\"" + name + "\" is no good name",
                                         "Use up to 32 letters, digits, dots, dashes and underscores");
            }
            if (taken.contains(name.toLowerCase(Locale.ROOT))) {
                throw new InvalidRequest("another wearable is already called " + name, "Choose another --name");
            }
            return name;
        }
        String plain = modelName.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        for (int number = 1; ; number++) {
            String name = number == 1 ? plain : plain + "-" + number;
            if (!taken.contains(name)) return name;
        }
    }

    /** Writes a wearable down, and tells everybody. */
    public void save(WearableRow row, Instant at) throws StorageTrouble {
        writing.lock();
        try {
            room.store().wearables().save(row, at);
            if (known != null) known = known.with(row);
        } finally {
            writing.unlock();
        }
        announcer.changed(info(row));
    }

    /** Tells everybody of all wearables. */
    public void announce() throws StorageTrouble {
        for (WearableRow row : all()) announcer.changed(info(row));
    }

    public WearableInfo info(WearableRow row) throws StorageTrouble {
        String modelName = surroundings.sheet(row.make(), row.model()).map(CapabilitySheet::name).orElse(row.model());
        return new WearableInfo(row.id(), row.name(), row.make(), row.model(), modelName, row.state(), row.serial(),
                                row.address(), row.person(), row.account(), keys.of(row.id()).isPresent(), row.linkedSince(),
                                room.store().samples().end(row.id()), row.batteryPercent(), row.firmware());
    }
}
