package io.github.wristway.gateway.internal.wearable;

import io.github.wristway.gateway.AuditEntry.Act;
import io.github.wristway.gateway.AuditEntry.By;
import io.github.wristway.gateway.KeptKeys;
import io.github.wristway.gateway.KeyInfo;
import io.github.wristway.gateway.LinkState;
import io.github.wristway.gateway.Place;
import io.github.wristway.gateway.base.InvalidRequest;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.base.NotFound;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.StorageTrouble;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.FoundKey;
import io.github.wristway.gateway.device.FoundKeys;
import io.github.wristway.gateway.device.KeyReader;
import io.github.wristway.gateway.device.PairingKey;
import io.github.wristway.gateway.internal.air.Surroundings;
import io.github.wristway.gateway.internal.proof.Audit;
import io.github.wristway.gateway.internal.proof.Deed;
import io.github.wristway.gateway.internal.store.WearableRow;
import io.github.wristway.gateway.radio.Address;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Where people look through the keys, bring new ones, and have old ones forgotten. */
public final class KeyDesk implements KeptKeys {
    private static final Comparator<KeyInfo> BY_ADDRESS_NEWEST_FIRST = Comparator
            .comparing((KeyInfo one) -> one.address().map(Address::text).orElse(""))
            .thenComparing(one -> one.since().map(at -> -at.getEpochSecond()).orElse(0L));

    private final Surroundings surroundings;
    private final Directory directory;
    private final Keys keys;
    private final KeyRing ring;
    private final Audit audit;
    private final KeyTable table = new KeyTable();

    public KeyDesk(Surroundings surroundings, Directory directory, Keys keys, KeyRing ring, Audit audit) {
        this.surroundings = surroundings;
        this.directory = directory;
        this.keys = keys;
        this.ring = ring;
        this.audit = audit;
    }

    /** Also those of an earlier version, which wrote down no story. */
    @Override
    public List<KeyInfo> all() throws StorageTrouble {
        List<WearableRow> rows = directory.all();
        List<LearntKey> learnt = ring.all();
        List<KeyInfo> infos = new ArrayList<>();
        for (LearntKey one : learnt) infos.add(info(one, rows));
        for (WearableRow row : rows) {
            Optional<PairingKey> kept = keys.of(row.id());
            boolean told = kept.isEmpty() || learnt.stream().anyMatch(one -> isOf(one, row, kept.get()));
            if (!told) infos.add(new KeyInfo(row.address(), Optional.of(row.name()), Optional.empty(), Keys.KEPT_BEFORE, row.linkedSince(),
                                             row.linkedSince(), Optional.empty(), true));
        }
        infos.sort(BY_ADDRESS_NEWEST_FIRST);
        return infos;
    }

    private KeyInfo info(LearntKey one, List<WearableRow> rows) throws StorageTrouble {
        Optional<WearableRow> its = rows.stream().filter(row -> row.address().equals(Optional.of(one.address()))).findFirst();
        boolean inUse = its.isPresent() && keys.of(its.get().id()).equals(Optional.of(one.key()));
        return new KeyInfo(Optional.of(one.address()), its.map(WearableRow::name), one.called(), one.source(), Optional.of(one.learnt()),
                           one.fitted(), one.refused(), inUse);
    }

    private static boolean isOf(LearntKey one, WearableRow row, PairingKey kept) {
        return row.address().equals(Optional.of(one.address())) && one.key().equals(kept);
    }

    /** Asks everybody who knows files with keys; a table is what nobody else knows. */
    @Override
    public FoundKeys in(Path file) throws WristwayException {
        if (!Files.isRegularFile(file)) throw new InvalidRequest(file + " is no file", "Check its name");
        List<KeyReader> readers = new ArrayList<>(surroundings.keyReaders);
        readers.add(table);
        try {
            for (KeyReader reader : readers) {
                Optional<FoundKeys> found = reader.read(file);
                if (found.isPresent()) return found.get();
            }
        } catch (IOException e) {
            throw new MalformedMessage(file.getFileName() + " cannot be read to its end",
                                       "Check who may read it, and export or copy it again if it is damaged");
        }
        throw new InvalidRequest(file.getFileName() + " is no file with keys that anybody here knows",
                "Known are " + String.join("; ", readers.stream().map(KeyReader::knows).toList()));
    }

    @Override
    public int keep(FoundKeys found, String source) throws StorageTrouble {
        int fresh = 0;
        for (FoundKey one : found.keys()) {
            if (ring.learn(one.address(), one.key(), source, one.called())) fresh++;
        }
        return fresh;
    }

    /** The key that a wearable linked here is opened with stays: without it, it could neither be synced nor freed. */
    @Override
    public int forget(String bandOrAddress) throws WristwayException {
        Optional<WearableRow> row = known(bandOrAddress);
        Deed about = row.isPresent() ? Deed.of(Act.KEYS_FORGET, By.SOMEBODY, Optional.empty(), Optional.of(Place.HOST), row.get())
                : Deed.ofStranger(Act.KEYS_FORGET, Place.HOST, Address.parse(bandOrAddress));
        audit.write(about);
        int gone = row.isPresent() ? forget(row.get()) : ring.dropAllBut(Optional.empty(), Address.parse(bandOrAddress));
        audit.write(about.ended(gone == 0 ? Outcome.ALREADY : Outcome.OK));
        return gone;
    }

    private int forget(WearableRow row) throws StorageTrouble {
        Optional<PairingKey> kept = keys.of(row.id());
        boolean gone = row.state() == LinkState.UNPAIRED || row.state() == LinkState.ORPHANED;
        int dropped = row.address().isEmpty() ? 0 : ring.dropAllBut(gone ? Optional.empty() : kept, row.address().get());
        if (gone) keys.drop(row.id());
        return gone && kept.isPresent() ? Math.max(dropped, 1) : dropped;
    }

    private Optional<WearableRow> known(String typed) throws WristwayException {
        try {
            return Optional.of(directory.find(typed));
        } catch (NotFound e) {
            return Optional.empty();
        }
    }
}
