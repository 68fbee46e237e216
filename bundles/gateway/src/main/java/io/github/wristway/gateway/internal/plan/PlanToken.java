package io.github.wristway.gateway.internal.plan;

import io.github.wristway.gateway.Consent;
import io.github.wristway.gateway.Wish;
import io.github.wristway.gateway.internal.store.WearableRow;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Consent in eight characters. The same plan has the same token, also in another process; it changes as soon as something
 * changes that the consent rests on: what is asked for, how the wearable is linked, what has been saved.
 */
final class PlanToken {
    private PlanToken() {}

    static String of(Wish wish, WearableRow row, Consent.Level level, Optional<Instant> savedUntil) {
        return ofFacts(wish.verb().name(), row.id(), new TreeSet<>(wish.options()).toString(), row.state().name(),
                row.address().toString(), row.account().toString(), level.name(), savedUntil.toString());
    }

    /** The same for what rests on something else. */
    static String ofFacts(String... facts) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(String.join("\n", facts).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
