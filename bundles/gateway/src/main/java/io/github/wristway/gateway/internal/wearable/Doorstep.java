package io.github.wristway.gateway.internal.wearable;

import io.github.wristway.gateway.base.InvalidRequest;
import io.github.wristway.gateway.base.NotFound;
import io.github.wristway.gateway.base.OutOfRange;
import io.github.wristway.gateway.base.Restricted;
import io.github.wristway.gateway.base.Time;
import io.github.wristway.gateway.base.Unsupported;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Approach;
import io.github.wristway.gateway.device.Bystander;
import io.github.wristway.gateway.device.CapabilitySheet;
import io.github.wristway.gateway.device.Condition;
import io.github.wristway.gateway.device.Credential;
import io.github.wristway.gateway.device.Session;
import io.github.wristway.gateway.device.WearableDriver;
import io.github.wristway.gateway.internal.air.Airwaves;
import io.github.wristway.gateway.internal.air.Heard;
import io.github.wristway.gateway.internal.air.Slots;
import io.github.wristway.gateway.internal.air.Surroundings;
import io.github.wristway.gateway.internal.air.Waiting;
import io.github.wristway.gateway.internal.store.WearableRow;
import io.github.wristway.gateway.internal.trace.Recorder;
import io.github.wristway.gateway.radio.Address;
import io.github.wristway.gateway.radio.Radio;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.apache.commons.lang3.Strings;

/** Walks up to a wearable: waits until it is heard, chooses the driver, and knocks. */
public final class Doorstep {
    /** How long to wait for the first sign of a wearable that should be near; bands at rest advertise every few seconds. */
    static final Duration PATIENCE = Duration.ofSeconds(8);

    private final Surroundings surroundings;
    private final Airwaves airwaves;
    private final Knocking knocking;
    private final Recorder recorder;
    private final Time time;
    private final Clock clock;

    /** @param clock the time and zone that wearables should show */
    public Doorstep(Surroundings surroundings, Airwaves airwaves, Slots slots, Recorder recorder, Time time, Clock clock) {
        this.surroundings = surroundings;
        this.airwaves = airwaves;
        this.knocking = new Knocking(slots);
        this.recorder = recorder;
        this.time = time;
        this.clock = clock;
    }

    /** Whether the wearable is heard, within a short wait. */
    public Optional<Heard> listenFor(Address address) throws WristwayException {
        surroundings.readyRadios();
        airwaves.reopenEars();
        Waiting.until(time, "listening for " + address, () -> airwaves.fresh(address).isPresent(), PATIENCE);
        return airwaves.fresh(address);
    }

    /** Everything on the air that somebody may mean; where nothing fits yet, after a short wait. */
    public List<Heard> listenFor(String typed, Predicate<Heard> meant) throws WristwayException {
        surroundings.readyRadios();
        airwaves.reopenEars();
        Waiting.until(time, "listening for " + typed, () -> airwaves.fresh().stream().anyMatch(meant), PATIENCE);
        return airwaves.fresh().stream().filter(meant).toList();
    }

    /** Something on the air by its address, by the name that it advertises, or by an unambiguous beginning of either. */
    public Heard discover(String typed) throws WristwayException {
        if (Address.isTyped(typed)) {
            Address address = Address.parse(typed);
            return listenFor(address).orElseThrow(() -> new OutOfRange(address.text()));
        }
        String wanted = typed.strip();
        List<Heard> meant = listenFor(wanted, heard -> isMeant(heard, wanted));
        List<Heard> exactly = meant.stream().filter(heard -> heard.last().name().equalsIgnoreCase(wanted)).toList();
        List<Heard> named = exactly.isEmpty() ? meant : exactly;
        if (named.size() == 1) return named.get(0);
        if (named.isEmpty()) {
            throw new NotFound("nothing on the air goes by \"" + typed + "\"", "See wearable:scan, and type its address");
        }
        throw new InvalidRequest(named.size() + " things on the air go by \"" + typed + "\"", "Type the address of the one you mean: "
                + String.join(", ", named.stream().map(heard -> heard.address().text()).toList()));
    }

    private static boolean isMeant(Heard heard, String wanted) {
        return heard.last().name().equalsIgnoreCase(wanted) || wanted.length() >= 2
                && (Strings.CI.startsWith(heard.address().text(), wanted) || Strings.CI.startsWith(heard.last().name(), wanted));
    }

    public Session open(WearableRow row, Credential credential, Bystander bystander) throws WristwayException {
        Heard heard = heard(row);
        WearableDriver driver = driver(row.make(), row.model(), heard, Optional.of(row.id()));
        try {
            return knocking.open(row.name(), heard.address(), radio ->
                    driver.open(new Approach(row.name(), row.model(), row.firmware(), radio, heard.address(), credential, clock, bystander)));
        } catch (OutOfRange e) {
            throw explained(e, heard.address(), row.name(), surroundings.sheet(row.make(), row.model()));
        }
    }

    public Condition look(WearableRow row, Credential credential) throws WristwayException {
        return look(heard(row), row.name(), row.make(), row.model(), credential);
    }

    /** Looks at something that is on the air, and remembers what was seen. */
    public Condition look(Heard heard, String called, String make, String model, Credential credential) throws WristwayException {
        return look(heard, called, make, model, credential, radio -> radio);
    }

    /** @param through the radio to use in place of the one that heard it */
    public Condition look(Heard heard, String called, String make, String model, Credential credential, UnaryOperator<Radio> through)
            throws WristwayException {
        WearableDriver driver = driver(make, model, heard, Optional.empty());
        try {
            Condition condition = knocking.look(called, heard.address(), radio ->
                    driver.look(new Approach(called, model, Optional.empty(), through.apply(radio), heard.address(), credential, clock, Bystander.NOBODY)));
            airwaves.seen(heard.address(), condition);
            return condition;
        } catch (OutOfRange e) {
            throw explained(e, heard.address(), called, surroundings.sheet(make, model));
        }
    }

    /** It is heard on, and yet lets nobody in: of a model that can be told to refuse other hosts, that may be why. */
    private WristwayException explained(OutOfRange closed, Address address, String called, Optional<CapabilitySheet> sheet) throws WristwayException {
        Optional<String> restriction = sheet.flatMap(CapabilitySheet::restriction);
        if (restriction.isEmpty() || closed.aborted()) return closed;
        Instant now = time.now();
        boolean there = Waiting.until(time, "listening for " + called, () -> airwaves.fresh(address).filter(one -> one.last().heardAt().isAfter(now)).isPresent(), PATIENCE);
        return there ? Restricted.orHeld(called, restriction.get()) : closed;
    }

    private WearableDriver driver(String make, String model, Heard heard, Optional<String> wearableId) throws Unsupported {
        return recorder.around(surroundings.driver(make), model, heard.last(), wearableId);
    }

    private Heard heard(WearableRow row) throws WristwayException {
        if (row.address().isEmpty()) throw new OutOfRange(row.name());
        return listenFor(row.address().get()).orElseThrow(() -> new OutOfRange(row.name()));
    }
}
