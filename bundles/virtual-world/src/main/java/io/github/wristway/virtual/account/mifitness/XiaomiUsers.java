package io.github.wristway.virtual.account.mifitness;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everybody who has a Xiaomi account. */
final class XiaomiUsers {
    private final Map<String, XiaomiUser> byName = new LinkedHashMap<>();

    void add(XiaomiUser user) {
        if (byName.putIfAbsent(user.name(), user) != null) throw new IllegalArgumentException(user.name() + " already has an account");
    }

    Optional<XiaomiUser> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    List<XiaomiUser> all() {
        return new ArrayList<>(byName.values());
    }
}
