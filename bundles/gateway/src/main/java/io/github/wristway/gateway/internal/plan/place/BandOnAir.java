package io.github.wristway.gateway.internal.plan.place;

import io.github.wristway.gateway.base.StorageTrouble;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Bystander;
import io.github.wristway.gateway.device.CapabilitySheet;
import io.github.wristway.gateway.device.Condition;
import io.github.wristway.gateway.device.Credential;
import io.github.wristway.gateway.device.Session;
import io.github.wristway.gateway.internal.air.Heard;
import io.github.wristway.gateway.internal.store.WearableRow;
import io.github.wristway.gateway.radio.Address;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Wearables on the air. One that was reset and came up under another address is known again by its model and its serial
 * number. Without a serial number nothing is proved, and nothing is claimed.
 */
record BandOnAir(Tools tools) implements BandSide {
    private static final Logger log = LoggerFactory.getLogger(BandOnAir.class);

    @Override
    public boolean hasDriver(WearableRow row) {
        return tools.surroundings().drivers.stream().anyMatch(driver -> driver.make().equals(row.make()));
    }

    @Override
    public Optional<CapabilitySheet> sheet(WearableRow row) {
        return tools.surroundings().sheet(row.make(), row.model());
    }

    @Override
    public Session open(WearableRow row, Bystander bystander) throws WristwayException {
        return tools.opening().open(row, bystander);
    }

    @Override
    public Session reopen(WearableRow row, Bystander bystander) throws WristwayException {
        return tools.opening().reopen(row, bystander);
    }

    @Override
    public Session open(WearableRow row, Credential credential, Bystander bystander) throws WristwayException {
        return tools.doorstep().open(row, credential, bystander);
    }

    @Override
    public boolean isHeard(Address address) {
        return tools.airwaves().fresh(address).isPresent();
    }

    @Override
    public Optional<Address> free(WearableRow row) throws StorageTrouble {
        for (Heard heard : candidates(row)) {
            Optional<Condition> condition = lookOnce(row, heard);
            if (condition.isPresent() && isIt(row, heard, condition.get())) return Optional.of(heard.address());
        }
        return Optional.empty();
    }

    @Override
    public Optional<Address> nameless(WearableRow row) throws StorageTrouble {
        return where(row, seen -> seen.state() == Condition.State.FREE && seen.serial().isEmpty());
    }

    @Override
    public Optional<Address> untold(WearableRow row) throws StorageTrouble {
        return where(row, seen -> seen.state() == Condition.State.UNKNOWN && row.serial().isPresent() && row.serial().equals(seen.serial()));
    }

    private Optional<Address> where(WearableRow row, Predicate<Condition> seen) throws StorageTrouble {
        return candidates(row).stream().filter(heard -> heard.condition().filter(seen).isPresent()).map(Heard::address).findFirst();
    }

    /**
     * Its serial number under another address, for a reset gives it a new one; or, if nothing but its menu resets it, that
     * it refuses our key where it was. A model that tells strangers whether it is free tells by that only that it is not.
     */
    @Override
    public Optional<Trace> trace(WearableRow row) throws StorageTrouble {
        for (Heard heard : candidates(row)) {
            Optional<Condition> seen = lookOnce(row, heard);
            if (seen.isEmpty() || row.isAnother(seen.get().serial())) continue;
            Condition.State state = seen.get().state();
            if (row.address().equals(Optional.of(heard.address()))) {
                if (state == Condition.State.FOREIGN && ByHand.only(sheet(row)) && hidesWhetherFree(row)) {
                    return Optional.of(Trace.refusal(heard.address(), ": it was reset, or linked anew"));
                }
            } else if (row.serial().isPresent() && seen.get().serial().isPresent()
                    && state != Condition.State.OURS && state != Condition.State.FREE) {
                return Optional.of(Trace.elsewhere(heard.address(), state != Condition.State.UNKNOWN));
            }
        }
        return Optional.empty();
    }

    @Override
    public boolean hidesWhetherFree(WearableRow row) throws StorageTrouble {
        Optional<Heard> there = row.address().flatMap(tools.airwaves()::fresh);
        return there.isPresent() && look(row, there.get(), new Credential.None()).filter(seen -> seen.state() == Condition.State.UNKNOWN).isPresent();
    }

    @Override
    public Optional<Trace> resetBefore(WearableRow row) throws StorageTrouble {
        return trace(row).filter(trace -> tools.airwaves().fresh(trace.at()).flatMap(Heard::condition)
                .filter(seen -> seen.state() == Condition.State.UNKNOWN).isPresent());
    }

    @Override
    public void seen(Address address, Condition condition) {
        tools.airwaves().seen(address, condition);
    }

    @Override
    public void gone(Address address) {
        tools.airwaves().gone(address);
    }

    /** Whatever is heard of the same model and belongs to no other wearable that we know. */
    private List<Heard> candidates(WearableRow row) throws StorageTrouble {
        List<WearableRow> all = tools.directory().all();
        return tools.airwaves().fresh().stream()
                .filter(heard -> heard.claim().filter(claim -> claim.make().equals(row.make())
                        && claim.recognition().model().equals(row.model())).isPresent())
                .filter(heard -> all.stream().noneMatch(other -> !other.id().equals(row.id())
                        && other.address().equals(Optional.of(heard.address())))).toList();
    }

    /** A stranger is looked at once, not each time somebody waits: every look drains its battery. */
    private Optional<Condition> lookOnce(WearableRow row, Heard heard) throws StorageTrouble {
        if (heard.condition().isPresent()) return heard.condition();
        Credential ours = tools.keys().credential(row.id());
        Optional<Condition> seen = look(row, heard, ours);
        boolean refused = row.address().equals(Optional.of(heard.address())) && seen.filter(one -> one.state() == Condition.State.FOREIGN).isPresent();
        if (refused && ours instanceof Credential.Known known) tools.ring().refused(heard.address(), known.key());
        return seen;
    }

    private Optional<Condition> look(WearableRow row, Heard heard, Credential credential) {
        try {
            return Optional.of(tools.doorstep().look(heard, heard.address().text(), row.make(), row.model(), credential));
        } catch (WristwayException e) {
            log.debug("{}: cannot look: {}", heard.address(), e.getMessage());
            return Optional.empty();
        }
    }

    private static boolean isIt(WearableRow row, Heard heard, Condition condition) {
        if (condition.state() != Condition.State.FREE || row.isAnother(condition.serial())) return false;
        if (row.address().equals(Optional.of(heard.address()))) return true;
        return row.serial().isPresent() && row.serial().equals(condition.serial());
    }
}
