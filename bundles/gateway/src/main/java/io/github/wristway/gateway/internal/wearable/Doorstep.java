package io.github.wristway.gateway.internal.wearable;

import io.github.wristway.gateway.base.InvalidRequest;
import io.github.wristway.gateway.base.NotFound;
import io.github.wristway.gateway.base.OutOfRange;
import io.github.wristway.gateway.base.Time;
import io.github.wristway.gateway.base.Unsupported;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Approach;
import io.github.wristway.gateway.device.Bystander;
import io.github.wristway.gateway.device.Condition;
import io.github.wristway.gateway.device.Credential;
import io.github.wristway.gateway.device.Session;
import io.github.wristway.gateway.device.WearableDriver;
import io.github.wristway.gateway.internal.air.Airwaves.Heard;
import io.github.wristway.gateway.internal.air.Airwaves;
import io.github.wristway.gateway.internal.air.Surroundings;
import io.github.wristway.gateway.internal.air.Waiting;
import io.github.wristway.gateway.internal.store.WearableRow;
import io.github.wristway.gateway.internal.trace.Recorder;
import io.github.wristway.gateway.radio.Address;
import io.github.wristway.gateway.radio.Radio;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.apache.commons.lang3.Strings;

/** Walks up to a wearable: waits until it is heard, chooses radio and driver, and knocks. */
public final class Doorstep {
    /** How long to wait for the first sign of a wearable that should be near; bands at rest advertise every few seconds. */
    static final Duration PATIENCE = Duration.ofSeconds(8);

    private final Surroundings surroundings;
    private final Airwaves airwaves;
    private final Recorder recorder;
    private final Time time;
    private final ZoneId zone;

    public Doorstep(Surroundings surroundings, Airwaves airwaves, Recorder recorder, Time time, ZoneId zone) {
        this.surroundings = surroundings;
        this.airwaves = airwaves;
        this.recorder = recorder;
        this.time = time;
        this.zone = zone;
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

    /** Something on the air by its address, a beginning of that, or the name that it advertises. */
    public Heard discover(String typed) throws WristwayException {
        return discover(typed, String::equalsIgnoreCase);
    }

    /** @param calls whether something with a name is meant by what was typed */
    public Heard discover(String typed, BiPredicate<String, String> calls) throws WristwayException {
        if (Address.isTyped(typed)) {
            Address address = Address.parse(typed);
            return listenFor(address).orElseThrow(() -> new OutOfRange(address.text()));
        }
        String wanted = typed.strip();
        List<Heard> named = listenFor(wanted, heard -> calls.test(heard.last().name(), wanted)
                || wanted.length() >= 2 && Strings.CI.startsWith(heard.address().text(), wanted));
        if (named.size() == 1) return named.get(0);
        if (named.isEmpty()) {
            throw new NotFound("nothing on the air goes by \"" + typed + "\"", "See wearable:scan, and type its address");
        }
        throw new InvalidRequest(named.size() + " things on the air go by \"" + typed + "\"", "Type the address of the one you mean: "
                + String.join(", ", named.stream().map(heard -> heard.address().text()).toList()));
    }

    public Session open(WearableRow row, Credential credential, Bystander bystander) throws WristwayException {
        Heard heard = heard(row);
        return driver(row.make(), row.model(), heard, Optional.of(row.id()))
                .open(approach(heard, row.name(), row.model(), row.firmware(), credential, bystander));
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
        Approach approach = approach(heard, called, model, Optional.empty(), credential, Bystander.NOBODY);
        Condition condition = driver(make, model, heard, Optional.empty()).look(approach.through(through.apply(approach.radio())));
        airwaves.seen(heard.address(), condition);
        return condition;
    }

    private WearableDriver driver(String make, String model, Heard heard, Optional<String> wearableId) throws Unsupported {
        return recorder.around(surroundings.driver(make), model, heard.last(), wearableId);
    }

    private Heard heard(WearableRow row) throws WristwayException {
        if (row.address().isEmpty()) throw new OutOfRange(row.name());
        return listenFor(row.address().get()).orElseThrow(() -> new OutOfRange(row.name()));
    }

    private Approach approach(Heard heard, String called, String model, Optional<String> firmware, Credential credential, Bystander bystander) throws WristwayException {
        Radio radio = airwaves.radio(heard).orElseThrow(() -> new OutOfRange(called));
        return new Approach(called, model, firmware, radio, heard.address(), credential, clock(), bystander);
    }

    /** The time and zone that wearables should show, and that the days of the store are in. */
    public Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return zone;
            }

            @Override
            public Clock withZone(ZoneId other) {
                return Clock.fixed(instant(), other);
            }

            @Override
            public Instant instant() {
                return time.now();
            }
        };
    }
}
