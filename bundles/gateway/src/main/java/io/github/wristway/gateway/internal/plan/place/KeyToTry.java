package io.github.wristway.gateway.internal.plan.place;

import io.github.wristway.gateway.Wish;
import io.github.wristway.gateway.Wish.Option;
import io.github.wristway.gateway.base.KeyMissing;
import io.github.wristway.gateway.base.NotOwner;
import io.github.wristway.gateway.base.Unsupported;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.CapabilitySheet;
import io.github.wristway.gateway.device.CapabilitySheet.KeyOrigin;
import io.github.wristway.gateway.device.Credential;
import io.github.wristway.gateway.device.PairingKey;
import io.github.wristway.gateway.internal.air.Heard;
import io.github.wristway.gateway.internal.plan.place.AccountSide.Standing;
import io.github.wristway.gateway.internal.store.WearableRow;
import io.github.wristway.gateway.internal.wearable.KeyRing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A key that may open a wearable.
 *
 * @param from    where it comes from, as it follows "open it with"
 * @param given   empty for one of our own that the wearable shall take
 * @param account the account that has it, as {@code provider/userId}
 */
public record KeyToTry(String from, Optional<PairingKey> given, Optional<String> account) {
    /** A key of our own, which a free wearable takes after a tap. */
    public static final KeyToTry OURS = new KeyToTry("a key of our own", Optional.empty(), Optional.empty());

    /** What to look with, before anything is changed. */
    public Credential toLook() {
        return given.isPresent() ? new Credential.Known(given.get()) : new Credential.None();
    }

    /**
     * At most four, for every try drains the band: the one that we have, two that were learnt before, and the one that the
     * account has. One that it has refused stands back where there is another.
     */
    public static List<KeyToTry> bestFirst(Tools tools, Wish wish, Optional<WearableRow> known, Heard heard, CapabilitySheet sheet)
            throws WristwayException {
        if (wish.key().isPresent()) {
            tools.ring().learn(heard.address(), wish.key().get(), "typed in", Optional.empty());
            return List.of(new KeyToTry("the key that you gave", wish.key(), Optional.empty()));
        }
        boolean takesOurs = sheet.keyOrigin() == KeyOrigin.OURS_WITH_TAP;
        if (wish.wants(Option.OWN_KEY)) {
            if (takesOurs) return List.of(OURS);
            throw new Unsupported(sheet.name(), "it opens only with a key that the vendor's app has made",
                                  "Link it in the vendor's app once, then take the key from the account: leave out --own-key");
        }
        Standing standing = tools.accounts().find(Set.of(heard.address()), known.flatMap(WearableRow::serial), wish.account(), Optional.empty());
        if (standing instanceof Standing.NotListed && wish.account().isPresent()) throw new NotOwner(wish.account().get(), heard.address().text());
        List<KeyToTry> keys = new ArrayList<>();
        kept(tools, known, heard).ifPresent(keys::add);
        Optional<KeyToTry> fetched = fromAccount(tools, standing, heard).filter(one -> keys.stream().noneMatch(one::isSame));
        learnt(tools, heard).stream().filter(one -> Stream.concat(keys.stream(), fetched.stream()).noneMatch(one::isSame))
                .limit(KeyRing.TRIES).forEach(keys::add);
        fetched.ifPresent(keys::add);
        List<KeyToTry> hopeful = new ArrayList<>();
        for (KeyToTry key : keys) if (!tools.ring().wasRefused(heard.address(), key.given().orElseThrow())) hopeful.add(key);
        if (!hopeful.isEmpty()) return hopeful;
        if (takesOurs) return List.of(OURS);
        if (keys.isEmpty()) throw missing(sheet, heard, standing);
        return keys.subList(0, 1); // somebody asks for it: so it is tried again
    }

    private static Optional<KeyToTry> kept(Tools tools, Optional<WearableRow> known, Heard heard) throws WristwayException {
        if (known.isEmpty() || !known.get().address().equals(Optional.of(heard.address()))) return Optional.empty();
        Optional<PairingKey> kept = tools.keys().of(known.get().id());
        return kept.map(key -> new KeyToTry("the key that we have", kept, known.get().account()));
    }

    private static List<KeyToTry> learnt(Tools tools, Heard heard) throws WristwayException {
        List<KeyToTry> learnt = new ArrayList<>();
        for (PairingKey key : tools.ring().toTry(heard.address())) {
            String source = tools.ring().source(heard.address(), key).orElseThrow();
            learnt.add(new KeyToTry("the key that we have (" + source + ")", Optional.of(key), Optional.empty()));
        }
        return learnt;
    }

    private static Optional<KeyToTry> fromAccount(Tools tools, Standing standing, Heard heard) throws WristwayException {
        if (!(standing instanceof Standing.Listed listed)) return Optional.empty();
        Optional<PairingKey> key = AccountKeys.fetch(listed, heard.address(), tools.ring());
        Optional<String> account = Optional.of(AccountSide.name(listed.account()));
        return key.map(one -> new KeyToTry("the key from the account of " + listed.account().name(), key, account));
    }

    private boolean isSame(KeyToTry other) {
        return given.equals(other.given);
    }

    private static WristwayException missing(CapabilitySheet sheet, Heard heard, Standing standing) {
        if (standing instanceof Standing.Unclear unclear) return unclear.why();
        return new KeyMissing(sheet.name() + " at " + heard.address(), standing instanceof Standing.NoAccount
                ? "Sign in to the account that it is linked to (account:sign-in), or give its key with --key-file"
                : "No account here lists it: sign in to the one that does, or link it in the vendor's app first");
    }
}
