package io.github.wristway.gateway.internal.wearable;

import io.github.wristway.gateway.base.InvalidRequest;
import io.github.wristway.gateway.base.Secret;
import io.github.wristway.gateway.device.PairingKey;
import io.github.wristway.gateway.radio.Address;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A key and its story. In the vault it is six lines: the key in hex, where it comes from, when it was learnt, what the
 * source calls the wearable, when it last fitted, when it was refused; the last three may be empty.
 *
 * @param slot    its name in the vault
 * @param refused empty again once it fits
 */
record LearntKey(String slot, Address address, PairingKey key, String source, Instant learnt, Optional<String> called,
                 Optional<Instant> fitted, Optional<Instant> refused) {
    private static final int LINES = 6;

    static LearntKey fresh(String slot, Address address, PairingKey key, String source, Optional<String> called, Instant now) {
        return new LearntKey(slot, address, key, source, now, called, Optional.empty(), Optional.empty());
    }

    /** Those of one address are numbered as they came. */
    int number() {
        return Integer.parseInt(slot.substring(slot.lastIndexOf('/') + 1));
    }

    LearntKey fits(Instant now) {
        return new LearntKey(slot, address, key, source, learnt, called, Optional.of(now), Optional.empty());
    }

    LearntKey refused(Instant now) {
        return new LearntKey(slot, address, key, source, learnt, called, fitted, Optional.of(now));
    }

    Secret sealed() {
        return Secret.of(String.join("\n", key.reveal().hex(), oneLine(source), learnt.toString(), called.map(LearntKey::oneLine).orElse(""),
                                     fitted.map(Instant::toString).orElse(""), refused.map(Instant::toString).orElse("")));
    }

    /** Empty if it is something else than a key and its story. */
    static Optional<LearntKey> of(String slot, Address address, Secret sealed) {
        List<String> lines = List.of(sealed.reveal().split("\n", -1));
        if (lines.size() != LINES) return Optional.empty();
        try {
            return Optional.of(new LearntKey(slot, address, PairingKey.parse(lines.get(0)), lines.get(1), Instant.parse(lines.get(2)),
                    Optional.of(lines.get(3)).filter(name -> !name.isEmpty()), moment(lines.get(4)), moment(lines.get(5))));
        } catch (InvalidRequest | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> moment(String line) {
        return line.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(line));
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }
}
