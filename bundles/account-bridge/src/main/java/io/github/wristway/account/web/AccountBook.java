package io.github.wristway.account.web;

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
import java.util.function.Function;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The accounts of one provider that are signed in: in memory for reading, in the vault for tomorrow.
 *
 * @param <S> a sign-in, as the provider keeps it
 */
public final class AccountBook<S extends AccountBook.Kept> {
    /** A sign-in. It can be used, but not printed. */
    public interface Kept {
        /** The service's own number of the user: unique, and good for a name in the vault. */
        String userId();

        /** All of it, in one secret text. */
        Secret toSecret();

        /** What is no secret of it. */
        Account toAccount();
    }

    private static final Pattern USER = Pattern.compile("\\d{1,20}");

    private static final Logger log = LoggerFactory.getLogger(AccountBook.class);

    private final Vault vault;
    private final String folder;
    private final String installation;
    private final Function<Secret, Optional<S>> reader;
    private final Map<String, S> accounts = new ConcurrentSkipListMap<>();
    private boolean read;
    private final Lock writing = new ReentrantLock(); // so that a renewal cannot bring back what a sign-out removed

    /** @param reader takes a kept secret apart; empty if it cannot be read */
    public AccountBook(Vault vault, String provider, Function<Secret, Optional<S>> reader) {
        this.vault = vault;
        this.folder = "account/" + provider + "/";
        this.installation = "account/" + provider + "-installation";
        this.reader = reader;
    }

    /** User numbers become part of paths and of names in the vault. */
    public static boolean isUserId(String text) {
        return USER.matcher(text).matches();
    }

    /** The vault is read when it is first needed: one that is locked then opens once that is mended. */
    private Map<String, S> accounts() throws StorageTrouble {
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
        for (String name : vault.names(folder)) {
            Optional<S> kept = vault.get(name).flatMap(reader);
            kept.ifPresent(account -> accounts.put(account.userId(), account));
            if (kept.isEmpty()) log.warn("{} in the vault cannot be read; sign in to that account again", name);
        }
    }

    public List<Account> all() throws StorageTrouble {
        return accounts().values().stream().map(Kept::toAccount).sorted(Comparator.comparing(Account::name)).toList();
    }

    public S find(Account account) throws StorageTrouble, SignInNeeded {
        S found = accounts().get(account.userId());
        if (found == null) throw new SignInNeeded(account.name() + " is not signed in", "Sign in to that account first");
        return found;
    }

    public void put(S account) throws StorageTrouble {
        writing.lock();
        try {
            vault.put(folder + account.userId(), account.toSecret());
            accounts().put(account.userId(), account);
        } finally {
            writing.unlock();
        }
    }

    /** Keeps a renewed sign-in, unless the account was signed out or signed in anew meanwhile. */
    public S renew(S before, S after) throws StorageTrouble, SignInNeeded {
        writing.lock();
        try {
            S now = find(before.toAccount());
            if (!now.equals(before)) return now;
            vault.put(folder + after.userId(), after.toSecret());
            accounts.put(after.userId(), after);
            return after;
        } finally {
            writing.unlock();
        }
    }

    public void remove(String userId) throws StorageTrouble {
        writing.lock();
        try {
            accounts().remove(userId);
            vault.remove(folder + userId);
        } finally {
            writing.unlock();
        }
    }

    /** Who we are to the service: made once, because a new one looks like a new phone. */
    public String installation() throws StorageTrouble {
        writing.lock();
        try {
            Optional<Secret> kept = vault.get(installation);
            if (kept.isPresent()) return kept.get().reveal();
            String made = UUID.randomUUID().toString();
            vault.put(installation, Secret.of(made));
            return made;
        } finally {
            writing.unlock();
        }
    }
}
