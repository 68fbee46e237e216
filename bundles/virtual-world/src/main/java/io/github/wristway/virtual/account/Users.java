package io.github.wristway.virtual.account;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Everybody who has an account. */
final class Users {
    private final Map<String, User> byName = new LinkedHashMap<>();

    void add(User user) {
        if (byName.containsKey(user.name())) throw new IllegalArgumentException(user.name() + " already has an account");
        byName.put(user.name(), user);
    }

    Optional<User> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** Whose a device is now: at most one user's. */
    Optional<User> ownerOf(String deviceId) {
        return byName.values().stream().filter(user -> user.linked(deviceId).isPresent()).findFirst();
    }
}
