package io.github.wristway.account.zepp;

import io.github.wristway.gateway.account.Account;
import io.github.wristway.gateway.account.Vault;
import io.github.wristway.gateway.base.Secret;
import io.github.wristway.gateway.base.SignInNeeded;
import io.github.wristway.gateway.base.StorageTrouble;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The accounts that are signed in: in memory for reading, in the vault for tomorrow. */
final class AccountBook {
    private static final Logger log = LoggerFactory.getLogger(AccountBook.class);
    private static final String ACCOUNTS = "account/zepp/";
    private static final String INSTALLATION = "account/zepp-installation";

    private final Vault vault;
    private final Map<String, StoredAccount> accounts = new ConcurrentSkipListMap<>();
    private boolean read;
    private final Lock writing = new ReentrantLock(); // so that a renewal cannot bring back what a sign-out removed

    AccountBook(Vault vault) {
        this.vault = vault;
    }

    /** The vault is read when it is first needed: one that is locked then opens once that is mended. */
    private Map<String, StoredAccount> accounts() throws StorageTrouble {
        writing.lock();
        try {
            if (!read) readVault();
            read = true;
            return accounts;
        } finally {
            writing.unlock();
        }
    }

    private void readVault() throws StorageTrouble {
        for (String name : vault.names(ACCOUNTS)) {
            Optional<StoredAccount> kept = vault.get(name).flatMap(StoredAccount::read);
            kept.ifPresent(account -> accounts.put(account.userId(), account));
            if (kept.isEmpty()) log.warn("{} in the vault cannot be read; sign in to that account again", name);
        }
    }

    List<Account> all() throws StorageTrouble {
        return accounts().values().stream().map(StoredAccount::toAccount).sorted(Comparator.comparing(Account::name)).toList();
    }

    StoredAccount find(Account account) throws StorageTrouble, SignInNeeded {
        return find(account.userId(), account.name());
    }

    private StoredAccount find(String userId, String name) throws StorageTrouble, SignInNeeded {
        StoredAccount found = accounts().get(userId);
        if (found == null) throw new SignInNeeded(name + " is not signed in", "Sign in to that account first");
        return found;
    }

    void put(StoredAccount account) throws StorageTrouble {
        writing.lock();
        try {
            vault.put(ACCOUNTS + account.userId(), account.toSecret());
            accounts().put(account.userId(), account);
        } finally {
            writing.unlock();
        }
    }

    /** Keeps a new token, unless the account was signed out or signed in anew meanwhile. */
    StoredAccount renew(StoredAccount before, Secret appToken) throws StorageTrouble, SignInNeeded {
        writing.lock();
        try {
            StoredAccount now = find(before.userId(), before.name());
            if (!now.equals(before)) return now;
            StoredAccount after = before.withAppToken(appToken);
            vault.put(ACCOUNTS + after.userId(), after.toSecret());
            accounts.put(after.userId(), after);
            return after;
        } finally {
            writing.unlock();
        }
    }

    void remove(String userId) throws StorageTrouble {
        writing.lock();
        try {
            accounts().remove(userId);
            vault.remove(ACCOUNTS + userId);
        } finally {
            writing.unlock();
        }
    }

    /** Who we are to the service: made once, because a new one looks like a new phone. */
    String installation() throws StorageTrouble {
        writing.lock();
        try {
            Optional<Secret> kept = vault.get(INSTALLATION);
            if (kept.isPresent()) return kept.get().reveal();
            String made = UUID.randomUUID().toString();
            vault.put(INSTALLATION, Secret.of(made));
            return made;
        } finally {
            writing.unlock();
        }
    }
}
