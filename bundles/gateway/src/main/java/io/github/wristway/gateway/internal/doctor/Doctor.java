package io.github.wristway.gateway.internal.doctor;

import io.github.wristway.gateway.Diagnosis;
import io.github.wristway.gateway.GatewayStatus.Part;
import io.github.wristway.gateway.KeyInfo;
import io.github.wristway.gateway.WearableInfo;
import io.github.wristway.gateway.base.Cancelled;
import io.github.wristway.gateway.base.NotFound;
import io.github.wristway.gateway.base.StorageTrouble;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Bystander;
import io.github.wristway.gateway.device.CapabilitySheet;
import io.github.wristway.gateway.device.Condition;
import io.github.wristway.gateway.device.Credential;
import io.github.wristway.gateway.device.PairingKey;
import io.github.wristway.gateway.internal.air.Airwaves.Claim;
import io.github.wristway.gateway.internal.air.Airwaves.Heard;
import io.github.wristway.gateway.internal.doctor.Chart.Air;
import io.github.wristway.gateway.internal.doctor.Chart.Door;
import io.github.wristway.gateway.internal.doctor.Chart.Kept;
import io.github.wristway.gateway.internal.doctor.Chart.Subject;
import io.github.wristway.gateway.internal.plan.Plans;
import io.github.wristway.gateway.internal.plan.Tools;
import io.github.wristway.gateway.internal.store.Journal;
import io.github.wristway.gateway.internal.store.WearableRow;
import io.github.wristway.gateway.internal.wearable.KeyDesk;
import io.github.wristway.gateway.internal.wearable.WearableThreads;
import io.github.wristway.gateway.radio.Address;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.commons.lang3.Strings;

/** Looks at a wearable from all sides, and has what was seen judged. */
public final class Doctor {
    private final Tools tools;
    private final WearableThreads threads;
    private final Plans plans;
    private final KeyDesk desk;
    private final Supplier<List<Part>> radios;

    /** @param radios how the radios are, each of them tried */
    public Doctor(Tools tools, WearableThreads threads, Plans plans, KeyDesk desk, Supplier<List<Part>> radios) {
        this.tools = tools;
        this.threads = threads;
        this.plans = plans;
        this.desk = desk;
        this.radios = radios;
    }

    public Diagnosis examine(String which, Bystander bystander) throws WristwayException {
        Optional<WearableRow> known = known(which);
        if (known.isPresent()) {
            WearableRow row = known.get();
            return threads.callHarmless(row.id(), row.name(), "an examination", () -> Judgement.of(chart(row, bystander)));
        }
        return Judgement.of(chart(Address.isTyped(which) ? Address.parse(which) : onAir(which, bystander), bystander));
    }

    private Optional<WearableRow> known(String which) throws WristwayException {
        try {
            return Optional.of(tools.directory().find(which));
        } catch (NotFound e) {
            return Optional.empty();
        }
    }

    private Address onAir(String typed, Bystander bystander) throws WristwayException {
        bystander.begins("Listening for " + typed);
        return tools.doorstep().discover(typed, Strings.CI::startsWith).address();
    }

    private Chart chart(WearableRow row, Bystander bystander) throws WristwayException {
        WearableInfo here = tools.directory().info(row);
        Subject subject = new Subject(row.name(), Optional.of(here), tools.surroundings().sheet(row.make(), row.model()), row.address());
        Set<Address> addresses = new HashSet<>();
        row.address().ifPresent(addresses::add);
        tools.room().store().wearables().addresses(row.id()).forEach(period -> addresses.add(period.address()));
        Air air = air(subject, Optional.of(row), bystander);
        return chart(subject, air, tools.keys().of(row.id()), addresses, bystander);
    }

    private Chart chart(Address address, Bystander bystander) throws WristwayException {
        Subject stranger = new Subject(address.text(), Optional.empty(), Optional.empty(), Optional.of(address));
        Air air = air(stranger, Optional.empty(), bystander);
        Optional<CapabilitySheet> sheet = tools.airwaves().last(address).flatMap(Heard::claim)
                .flatMap(claim -> tools.surroundings().sheet(claim.make(), claim.recognition().model()));
        Subject subject = new Subject(address.text(), Optional.empty(), sheet, Optional.of(address));
        return chart(subject, air, tools.ring().toTry(address).stream().findFirst(), Set.of(address), bystander);
    }

    private Chart chart(Subject subject, Air air, Optional<PairingKey> key, Set<Address> addresses, Bystander bystander) throws WristwayException {
        Instant now = tools.time().now();
        Door door = door(subject, air, key, bystander);
        Kept kept = kept(subject, door, key);
        bystander.begins("Asking the accounts");
        return new Chart(subject, air, door, kept, new Voices(tools).about(subject.here(), addresses), now);
    }

    private Air air(Subject subject, Optional<WearableRow> row, Bystander bystander) throws WristwayException {
        bystander.begins("Listening for " + subject.called());
        Optional<WristwayException> trouble = Optional.empty();
        Optional<Address> freeAt = Optional.empty();
        try {
            tools.surroundings().someRadio();
            boolean heard = subject.address().isPresent() && tools.doorstep().listenFor(subject.address().get()).isPresent();
            if (!heard && row.isPresent()) freeAt = plans.whereFree(row.get());
        } catch (Cancelled e) {
            throw e;
        } catch (WristwayException e) {
            trouble = Optional.of(e);
        }
        Optional<Heard> last = subject.address().flatMap(tools.airwaves()::last);
        boolean now = trouble.isEmpty() && subject.address().flatMap(tools.airwaves()::fresh).isPresent();
        return new Air(radios.get(), trouble, last.map(Heard::last), now, freeAt);
    }

    /** Knocks with the one key that is kept: to try all that there are would drain the wearable, and note what they came to. */
    private Door door(Subject subject, Air air, Optional<PairingKey> key, Bystander bystander) throws WristwayException {
        Optional<Heard> heard = air.onAir() ? subject.address().flatMap(tools.airwaves()::fresh) : Optional.empty();
        Optional<Claim> claim = heard.flatMap(Heard::claim);
        boolean known = subject.here().isPresent();
        if (heard.isEmpty() || claim.isEmpty() && !known) return Door.UNTRIED;
        String make = subject.here().map(WearableInfo::make).orElseGet(() -> claim.orElseThrow().make());
        String model = subject.here().map(WearableInfo::model).orElseGet(() -> claim.orElseThrow().recognition().model());
        bystander.begins("Knocking at the door of " + subject.called());
        try {
            Credential credential = key.<Credential>map(Credential.Known::new).orElseGet(Credential.None::new);
            Condition seen = tools.doorstep().look(heard.get(), subject.called(), make, model, credential, Impatient::new);
            return new Door(Optional.of(seen), Optional.empty());
        } catch (Cancelled e) {
            throw e;
        } catch (WristwayException e) {
            return new Door(Optional.empty(), Optional.of(e));
        }
    }

    private Kept kept(Subject subject, Door door, Optional<PairingKey> key) throws StorageTrouble {
        List<KeyInfo> its = desk.all().stream().filter(one -> subject.here().isPresent() && one.wearable().equals(subject.here().map(WearableInfo::name))
                || subject.address().isPresent() && one.address().equals(subject.address())).toList();
        Optional<KeyInfo> tried = key.isEmpty() ? Optional.empty()
                : its.stream().filter(KeyInfo::inUse).findFirst().or(() -> its.stream().filter(one -> one.refused().isEmpty()).findFirst());
        long others = its.stream().filter(one -> !Optional.of(one).equals(tried) && one.refused().isEmpty()).count();
        Optional<WearableRow> row = subject.here().isEmpty() ? Optional.empty() : tools.room().store().wearables().byId(subject.here().get().id());
        Optional<String> firmware = door.seen().flatMap(Condition::firmware).or(() -> row.flatMap(WearableRow::firmware));
        boolean described = row.isEmpty() || firmware.isEmpty() || tools.surroundings().drivers.stream()
                .filter(driver -> driver.make().equals(row.get().make())).allMatch(driver -> driver.knows(row.get().model(), firmware.get()));
        return new Kept(tried, (int) others, waitsFor(subject), row.isEmpty() ? List.of() : tools.settings().of(row.get()), described);
    }

    private Optional<String> waitsFor(Subject subject) throws StorageTrouble {
        if (subject.here().isEmpty()) return Optional.empty();
        for (Journal.Entry entry : tools.room().store().journal().unfinished()) {
            if (entry.wearableId().equals(subject.here().get().id()) && entry.state() == Journal.State.PENDING) return Optional.of(entry.waitsFor());
        }
        return Optional.empty();
    }
}
