package io.github.wristway.account.web;

import io.github.wristway.gateway.account.Vault;
import io.github.wristway.gateway.base.Secret;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A vault that forgets when the test ends. */
public final class MemoryVault implements Vault {
    public final Map<String, Secret> kept = new TreeMap<>();

    @Override
    public void put(String name, Secret secret) {
        kept.put(name, secret);
    }

    @Override
    public Optional<Secret> get(String name) {
        return Optional.ofNullable(kept.get(name));
    }

    @Override
    public List<String> names(String start) {
        return kept.keySet().stream().filter(name -> name.startsWith(start)).toList();
    }

    @Override
    public void remove(String name) {
        kept.remove(name);
    }
}
