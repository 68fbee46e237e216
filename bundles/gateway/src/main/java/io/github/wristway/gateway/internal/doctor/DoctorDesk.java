package io.github.wristway.gateway.internal.doctor;

import io.github.wristway.gateway.Diagnosis;
import io.github.wristway.gateway.Doctor;
import io.github.wristway.gateway.GatewayStatus.Part;
import io.github.wristway.gateway.base.NotFound;
import io.github.wristway.gateway.base.StorageTrouble;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Bystander;
import io.github.wristway.gateway.device.CapabilitySheet;
import io.github.wristway.gateway.device.PairingKey;
import io.github.wristway.gateway.internal.air.Heard;
import io.github.wristway.gateway.internal.doctor.Chart.Air;
import io.github.wristway.gateway.internal.doctor.Chart.Door;
import io.github.wristway.gateway.internal.doctor.Chart.Subject;
import io.github.wristway.gateway.internal.plan.PlanDesk;
import io.github.wristway.gateway.internal.plan.place.Tools;
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

/** Looks at a wearable from all sides, and has what was seen judged. */
public final class DoctorDesk implements Doctor {
    private final Tools tools;
    private final WearableThreads threads;
    private final Senses senses;
    private final Records records;
    private final Voices voices;

    /** @param radios how the radios are, each of them tried */
    public DoctorDesk(Tools tools, WearableThreads threads, PlanDesk plans, KeyDesk desk, Supplier<List<Part>> radios) {
        this.tools = tools;
        this.threads = threads;
        this.senses = new Senses(tools, plans, radios);
        this.records = new Records(tools, plans, desk);
        this.voices = new Voices(tools);
    }

    @Override
    public Diagnosis examine(String which, Bystander bystander) throws WristwayException {
        Optional<WearableRow> known = known(which);
        if (known.isEmpty()) return stranger(Address.isTyped(which) ? Address.parse(which) : onAir(which, bystander), bystander);
        WearableRow row = known.get();
        return threads.callHarmless(row.id(), row.name(), "an examination", () -> ours(row, bystander));
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
        return tools.doorstep().discover(typed).address();
    }

    private Diagnosis ours(WearableRow row, Bystander bystander) throws WristwayException {
        Subject subject = new Subject(row.name(), Optional.of(tools.directory().info(row)), tools.surroundings().sheet(row.make(), row.model()), row.address());
        Set<Address> addresses = new HashSet<>();
        row.address().ifPresent(addresses::add);
        tools.room().store().wearables().addresses(row.id()).forEach(period -> addresses.add(period.address()));
        bystander.begins("Listening for " + row.name());
        Air air = senses.listen(row.address(), Optional.of(row));
        Optional<PairingKey> kept = tools.keys().of(row.id());
        Optional<PairingKey> key = kept.isPresent() || row.address().isEmpty() ? kept : learnt(row.address().get());
        return examine(subject, air, key, addresses, bystander);
    }

    private Diagnosis stranger(Address address, Bystander bystander) throws WristwayException {
        bystander.begins("Listening for " + address);
        Air air = senses.listen(Optional.of(address), Optional.empty());
        Optional<CapabilitySheet> sheet = tools.airwaves().last(address).flatMap(Heard::claim)
                .flatMap(claim -> tools.surroundings().sheet(claim.make(), claim.recognition().model()));
        Subject subject = new Subject(address.text(), Optional.empty(), sheet, Optional.of(address));
        return examine(subject, air, learnt(address), Set.of(address), bystander);
    }

    /** What may open something that is not linked here. */
    private Optional<PairingKey> learnt(Address address) throws StorageTrouble {
        return tools.ring().toTry(address).stream().findFirst();
    }

    /**
     * @param key       to knock with
     * @param addresses all under which it was ever known
     */
    private Diagnosis examine(Subject subject, Air air, Optional<PairingKey> key, Set<Address> addresses, Bystander bystander) throws WristwayException {
        Instant now = tools.time().now();
        bystander.begins("Knocking at the door of " + subject.called());
        Door door = air.onAir() ? senses.knock(subject, key) : Door.UNTRIED;
        bystander.begins("Asking the accounts");
        return Judgement.of(new Chart(subject, air, door, records.of(subject, door, key.isPresent()), voices.about(subject.here(), addresses), now));
    }
}
