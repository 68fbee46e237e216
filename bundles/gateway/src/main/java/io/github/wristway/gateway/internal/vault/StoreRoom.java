package io.github.wristway.gateway.internal.vault;

import io.github.wristway.gateway.account.Vault;
import io.github.wristway.gateway.base.Secret;
import io.github.wristway.gateway.base.StorageTrouble;
import io.github.wristway.gateway.internal.store.Store;
import io.github.wristway.gateway.internal.vault.FileVault;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Store and vault, opened when they are first needed. What does not open says why each time it is asked, and opens once
 * that is mended: a wrong file mode must not take the whole gateway down.
 */
public final class StoreRoom implements Vault, AutoCloseable {
    private final Path folder;
    private final ZoneId zone;
    private final ReentrantLock lock = new ReentrantLock();
    private Store store;
    private FileVault vault;

    public StoreRoom(Path folder, ZoneId zone) {
        this.folder = folder;
        this.zone = zone;
    }

    public Path folder() {
        return folder;
    }

    public Store store() throws StorageTrouble {
        lock.lock();
        try {
            if (store == null) store = Store.open(folder.resolve("wristway.db"), zone);
            return store;
        } finally {
            lock.unlock();
        }
    }

    private FileVault vault() throws StorageTrouble {
        lock.lock();
        try {
            if (vault == null) vault = FileVault.open(folder.resolve("vault.key"), store().secrets());
            return vault;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void put(String name, Secret secret) throws StorageTrouble {
        vault().put(name, secret);
    }

    @Override
    public Optional<Secret> get(String name) throws StorageTrouble {
        return vault().get(name);
    }

    @Override
    public List<String> names(String start) throws StorageTrouble {
        return vault().names(start);
    }

    @Override
    public void remove(String name) throws StorageTrouble {
        vault().remove(name);
    }

    @Override
    public void close() {
        lock.lock();
        try {
            if (store != null) store.close();
            store = null;
            vault = null;
        } finally {
            lock.unlock();
        }
    }
}
