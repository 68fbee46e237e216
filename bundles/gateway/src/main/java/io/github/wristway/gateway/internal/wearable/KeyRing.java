package io.github.wristway.gateway.internal.wearable;

import io.github.wristway.gateway.account.Vault;
import io.github.wristway.gateway.base.Secret;
import io.github.wristway.gateway.base.StorageTrouble;
import io.github.wristway.gateway.base.Time;
import io.github.wristway.gateway.device.PairingKey;
import io.github.wristway.gateway.radio.Address;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Every key that was ever learnt, by the address that it opens, with its story; all of it in the vault, under
 * {@code ring/<address>/<number>}. A key stays when its wearable is forgotten or unlinked out of reach, since the wearable
 * still has it. It goes when the wearable was seen free, or when somebody asks for that.
 */
public final class KeyRing {
    /** So many keys of the ring are tried in a row: each try drains the wearable. */
    public static final int TRIES = 2;
    private static final String ROOM = "ring/";
    /** That a key fits is written down once a day, not with each sync. */
    private static final Duration FRESH = Duration.ofHours(20);
    /** So long a refusal holds for those who ask by themselves: the vendor's app may link the wearable anew at any time. */
    private static final Duration REST = Duration.ofDays(1);
    private static final Comparator<LearntKey> FITTING_FIRST_THEN_NEWEST = Comparator
            .comparing((LearntKey one) -> one.fitted().orElse(Instant.MIN)).thenComparing(LearntKey::learnt)
            .thenComparing(LearntKey::number).reversed();

    private final Vault vault;
    private final Time time;

    public KeyRing(Vault vault, Time time) {
        this.vault = vault;
        this.time = time;
    }

    List<LearntKey> all() throws StorageTrouble {
        return read(ROOM);
    }

    List<LearntKey> of(Address address) throws StorageTrouble {
        return read(ROOM + address + "/");
    }

    /** Keys that the wearable at an address has not refused: one that fitted first, then the newest. */
    public List<PairingKey> toTry(Address address) throws StorageTrouble {
        return of(address).stream().filter(one -> one.refused().isEmpty()).sorted(FITTING_FIRST_THEN_NEWEST).map(LearntKey::key).toList();
    }

    /** Whether anything was ever learnt that may open the wearable at an address. */
    public boolean knows(Address address) throws StorageTrouble {
        return !vault.names(ROOM + address + "/").isEmpty();
    }

    public boolean wasRefused(Address address, PairingKey key) throws StorageTrouble {
        return find(address, key).filter(one -> one.refused().isPresent()).isPresent();
    }

    /** Whether a wearable has refused a key within the last day, and nothing else was learnt that may open it. */
    boolean isHopeless(Address address, PairingKey key) throws StorageTrouble {
        Optional<Instant> refused = find(address, key).flatMap(LearntKey::refused);
        return refused.filter(at -> isWithin(REST, at, time.now())).isPresent() && toTry(address).isEmpty();
    }

    /** What is in the future was written down before the clock was set back, and would hold for as long. */
    private static boolean isWithin(Duration atMost, Instant at, Instant now) {
        return !at.isAfter(now) && at.plus(atMost).isAfter(now);
    }

    /** Where a key comes from, in words; empty if it was learnt before that was written down. */
    public Optional<String> source(Address address, PairingKey key) throws StorageTrouble {
        return find(address, key).map(LearntKey::source);
    }

    /** @return whether it is new; the first source of a key is the one that is remembered */
    public boolean learn(Address address, PairingKey key, String source, Optional<String> called) throws StorageTrouble {
        if (find(address, key).isPresent()) return false;
        keep(LearntKey.fresh(freeSlot(address), address, key, source, called, time.now()));
        return true;
    }

    /** It has opened the wearable at this address. */
    public void fits(Address address, PairingKey key) throws StorageTrouble {
        Instant now = time.now();
        LearntKey known = known(address, key);
        boolean noted = known.refused().isEmpty() && known.fitted().filter(at -> isWithin(FRESH, at, now)).isPresent();
        if (!noted) keep(known.fits(now));
    }

    public void refused(Address address, PairingKey key) throws StorageTrouble {
        keep(known(address, key).refused(time.now()));
    }

    /** All keys of an address: what was there has been reset. */
    public void drop(Address address) throws StorageTrouble {
        for (String slot : vault.names(ROOM + address + "/")) vault.remove(slot);
    }

    /** @return how many are gone */
    int dropAllBut(Optional<PairingKey> spared, Address address) throws StorageTrouble {
        List<LearntKey> going = of(address).stream().filter(one -> !spared.equals(Optional.of(one.key()))).toList();
        for (LearntKey one : going) vault.remove(one.slot());
        return going.size();
    }

    private LearntKey known(Address address, PairingKey key) throws StorageTrouble {
        Optional<LearntKey> known = find(address, key);
        return known.isPresent() ? known.get()
                : LearntKey.fresh(freeSlot(address), address, key, Keys.KEPT_BEFORE, Optional.empty(), time.now());
    }

    private Optional<LearntKey> find(Address address, PairingKey key) throws StorageTrouble {
        return of(address).stream().filter(one -> one.key().equals(key)).findFirst();
    }

    private void keep(LearntKey one) throws StorageTrouble {
        vault.put(one.slot(), one.sealed());
    }

    private String freeSlot(Address address) throws StorageTrouble {
        int last = of(address).stream().mapToInt(LearntKey::number).max().orElse(0);
        return ROOM + address + "/" + (last + 1);
    }

    private List<LearntKey> read(String start) throws StorageTrouble {
        List<LearntKey> found = new ArrayList<>();
        for (String slot : vault.names(start)) {
            Optional<Secret> sealed = vault.get(slot);
            if (sealed.isEmpty()) continue; // dropped meanwhile
            Address address = new Address(slot.substring(ROOM.length(), slot.lastIndexOf('/')));
            found.add(LearntKey.of(slot, address, sealed.get()).orElseThrow(() -> new StorageTrouble(
                    "the vault holds something else than a key under " + slot, "Restore the data folder from a backup", null)));
        }
        return found;
    }
}
