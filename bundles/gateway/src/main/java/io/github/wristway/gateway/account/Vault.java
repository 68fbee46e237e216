package io.github.wristway.gateway.account;

import io.github.wristway.gateway.base.Secret;
import io.github.wristway.gateway.base.StorageTrouble;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Keeps secrets, encrypted at rest. The gateway offers it as a service. */
@ProviderType
public interface Vault {
    /** Returns when it is safe on disk. Names look like paths: {@code account/zepp/7000000001}. */
    void put(String name, Secret secret) throws StorageTrouble;

    Optional<Secret> get(String name) throws StorageTrouble;

    /** All names that start so, in order. */
    List<String> names(String start) throws StorageTrouble;

    void remove(String name) throws StorageTrouble;
}
