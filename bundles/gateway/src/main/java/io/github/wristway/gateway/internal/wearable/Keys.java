package io.github.wristway.gateway.internal.wearable;

import io.github.wristway.gateway.account.Vault;
import io.github.wristway.gateway.base.InvalidRequest;
import io.github.wristway.gateway.base.Secret;
import io.github.wristway.gateway.base.StorageTrouble;
import io.github.wristway.gateway.device.Credential;
import io.github.wristway.gateway.device.PairingKey;
import io.github.wristway.gateway.radio.Address;
import java.security.SecureRandom;
import java.util.Optional;

/** The keys that wearables are opened with, in the vault. Those that were ever learnt are on the {@link KeyRing}. */
public final class Keys {
    /** The source of a key that was kept before anybody wrote down where it comes from. */
    static final String KEPT_BEFORE = "kept here before";

    private final Vault vault;
    private final SecureRandom random;

    public Keys(Vault vault, SecureRandom random) {
        this.vault = vault;
        this.random = random;
    }

    public Optional<PairingKey> of(String wearableId) throws StorageTrouble {
        return read("key/" + wearableId);
    }

    public Credential credential(String wearableId) throws StorageTrouble {
        Optional<PairingKey> key = of(wearableId);
        return key.isPresent() ? new Credential.Known(key.get()) : new Credential.None();
    }

    public void keep(String wearableId, PairingKey key) throws StorageTrouble {
        vault.put("key/" + wearableId, Secret.of(key.reveal().hex()));
    }

    public void drop(String wearableId) throws StorageTrouble {
        vault.remove("key/" + wearableId);
    }

    /**
     * A key of our own to offer to a band. It is safe on disk before the band can have it, and stays there until the band
     * is linked: whatever happens meanwhile, the same one is offered again, so a band that took it in silence is never
     * locked out.
     */
    public PairingKey toOffer(Address address) throws StorageTrouble {
        Optional<PairingKey> before = read("offered/" + address);
        if (before.isPresent()) return before.get();
        PairingKey fresh = PairingKey.random(random);
        vault.put("offered/" + address, Secret.of(fresh.reveal().hex()));
        return fresh;
    }

    /** The band has taken it, and it is kept under the wearable's id now. */
    public void noLongerOffered(Address address) throws StorageTrouble {
        vault.remove("offered/" + address);
    }

    private Optional<PairingKey> read(String name) throws StorageTrouble {
        Optional<Secret> secret = vault.get(name);
        if (secret.isEmpty()) return Optional.empty();
        try {
            return Optional.of(PairingKey.parse(secret.get().reveal()));
        } catch (InvalidRequest e) {
            throw new StorageTrouble("the vault holds something else than a key under " + name,
                                     "Restore the data folder from a backup, or link the wearable again", e);
        }
    }
}
