package io.github.wristway.gateway.internal.vault;

import io.github.wristway.gateway.account.Vault;
import io.github.wristway.gateway.base.Secret;
import io.github.wristway.gateway.base.StorageTrouble;
import io.github.wristway.gateway.internal.store.SealedSecrets;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The vault whose key lies in a file of its own: who gets hold of the store alone, or of a backup of it, reads no secret.
 */
public final class FileVault implements Vault {
    private final Path keyFile;
    private final Seal seal;
    private final SealedSecrets secrets;

    private FileVault(Path keyFile, Seal seal, SealedSecrets secrets) {
        this.keyFile = keyFile;
        this.seal = seal;
        this.secrets = secrets;
    }

    /** Makes the key file if there is neither one nor a secret that would need it. */
    public static FileVault open(Path keyFile, SealedSecrets secrets) throws StorageTrouble {
        return new FileVault(keyFile, new Seal(KeyFile.open(keyFile, secrets)), secrets);
    }

    @Override
    public void put(String name, Secret secret) throws StorageTrouble {
        secrets.put(name, seal.close(name, secret.reveal().getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public Optional<Secret> get(String name) throws StorageTrouble {
        Optional<byte[]> sealed = secrets.get(name);
        if (sealed.isEmpty()) return Optional.empty();
        byte[] plain = seal.open(name, sealed.get()).orElseThrow(() -> new StorageTrouble(
            "the secret \"" + name + "\" cannot be opened with " + keyFile,
            "Put back the key file that belongs to this store; or, to get a new secret, sign in or link again", null));
        return Optional.of(Secret.of(new String(plain, StandardCharsets.UTF_8)));
    }

    @Override
    public List<String> names(String start) throws StorageTrouble {
        return secrets.names(start);
    }

    @Override
    public void remove(String name) throws StorageTrouble {
        secrets.remove(name);
    }
}
