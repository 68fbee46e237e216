package io.github.wristway.gateway;

import io.github.wristway.gateway.device.PairingKey;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody wants done.
 *
 * @param which   the wearable, as typed; for {@link Verb#LINK} an address or a name that was heard
 * @param options what to leave out
 * @param name    for linking: what to call it; empty for one that we make up
 * @param person  for linking: who wears it; empty if that does not matter. For erasing: only while they wore it
 * @param key     for linking: a key that was typed in; empty to take it from an account or make one
 * @param account which account, by name, if there are several; empty for the one that lists the wearable
 * @param days    for erasing: only what was measured on these
 */
public record Wish(Verb verb, String which, Set<Option> options, Optional<String> name, Optional<String> person,
                   Optional<PairingKey> key, Optional<String> account, Days days) {
    public enum Option {
        /** Free it in the account only; the band keeps its key. */
        ACCOUNT_ONLY,
        /** Leave the account alone; needs no internet. */
        LOCAL,
        /** Do not fetch first what is only on the band: it will be lost. */
        NO_SYNC,
        /** Take no account's key: offer one of our own and ask for a tap, where the model allows it. */
        OWN_KEY,
        /** The wearable keeps what it hands over, so that the vendor's app still gets it. */
        KEEP
    }

    public Wish {
        options = options.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(options));
    }

    /** On all days. */
    public Wish(Verb verb, String which, Set<Option> options, Optional<String> name, Optional<String> person, Optional<PairingKey> key, Optional<String> account) {
        this(verb, which, options, name, person, key, account, Days.ALL);
    }

    public static Wish of(Verb verb, String which, Option... options) {
        return new Wish(verb, which, Set.of(options), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public boolean wants(Option option) {
        return options.contains(option);
    }
}
