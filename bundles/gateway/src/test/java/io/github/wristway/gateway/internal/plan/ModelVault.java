package io.github.wristway.gateway.internal.plan;

import io.github.wristway.gateway.account.Vault;
import io.github.wristway.gateway.base.Secret;
import io.github.wristway.gateway.base.StorageTrouble;
import io.github.wristway.gateway.device.PairingKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A vault in memory. It minds that no key gets lost that the band still needs. */
class ModelVault implements Vault {
    private final World world;
    private final TreeMap<String, Secret> secrets = new TreeMap<>();

    ModelVault(World world) {
        this.world = world;
    }

    @Override
    public void put(String name, Secret secret) throws StorageTrouble {
        world.write(Spot.KEY_PUT, () -> {
            boolean held = holdsTheKeyOfTheBand();
            secrets.put(name, secret);
            world.story.tells("%s is put into the vault%s", name, "");
            mind(held);
        });
    }

    @Override
    public void remove(String name) throws StorageTrouble {
        world.write(Spot.KEY_REMOVED, () -> {
            boolean held = holdsTheKeyOfTheBand();
            secrets.remove(name);
            world.story.tells("%s is removed from the vault%s", name, "");
            mind(held);
        });
    }

    private void mind(boolean held) {
        if (held && !holdsTheKeyOfTheBand()) throw new Broken("no key is lost while the band may still need it", "the last copy is gone");
    }

    private boolean holdsTheKeyOfTheBand() {
        return world.band.key().filter(this::holds).isPresent();
    }

    /** As it was before the world begins. */
    void holds(Map<String, Secret> before) {
        secrets.putAll(before);
    }

    /** Whether a key is still anywhere here. On the ring it is the first of some lines. */
    boolean holds(PairingKey key) {
        String hex = key.reveal().hex();
        for (Secret secret : secrets.values()) if (secret.reveal().startsWith(hex)) return true;
        return false;
    }

    @Override
    public Optional<Secret> get(String name) {
        return Optional.ofNullable(secrets.get(name));
    }

    @Override
    public List<String> names(String start) {
        return new ArrayList<>(secrets.subMap(start, start + Character.MAX_VALUE).keySet());
    }
}
