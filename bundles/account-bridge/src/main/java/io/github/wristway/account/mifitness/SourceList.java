package io.github.wristway.account.mifitness;

import io.github.wristway.account.web.LooseJson;
import io.github.wristway.gateway.account.AccountDevice;
import io.github.wristway.gateway.account.AccountDevice.Kind;
import io.github.wristway.gateway.base.InvalidRequest;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.device.PairingKey;
import io.github.wristway.gateway.radio.Address;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What an account lists: {@code result.list}, or {@code result.data}. One broken entry does not take the others with it.
 * <pre>
 * sid                       id
 * status                    1 = linked
 * model                     such as miwear.watch.m66gl: bands are watches there, so the name tells what it is
 * detail                    an object, or a string that holds one:
 *   mac, sn, fw_ver         address, serial number, firmware
 *   encrypt_key, auth_key   32 hex digits; the first of bands that Xiaomi makes, the second of those that Huami makes
 * </pre>
 */
record SourceList(List<Source> sources) {
    /** @param key can be used, but not printed */
    record Source(AccountDevice device, Optional<PairingKey> key) {}

    /** A word in the name, and what has it there. The first one that is found decides. */
    private static final List<Map.Entry<String, Kind>> KINDS = List.of(Map.entry("band", Kind.BAND), Map.entry("watch", Kind.WATCH),
            Map.entry("scale", Kind.SCALE), Map.entry("shoe", Kind.SHOE), Map.entry("phone", Kind.PHONE));

    static SourceList read(LooseJson reply) throws MalformedMessage {
        LooseJson result = reply.inner("result").filter(inside -> inside.hasList("list") || inside.hasList("data"))
                .orElseThrow(() -> new MalformedMessage("Mi Fitness answered without a list of devices"));
        return new SourceList(result.list(result.hasList("list") ? "list" : "data").stream().map(SourceList::source).flatMap(Optional::stream).toList());
    }

    Optional<Source> with(String id) {
        return sources.stream().filter(source -> source.device().id().equals(id)).findFirst();
    }

    private static Optional<Source> source(LooseJson item) {
        LooseJson detail = item.inner("detail").orElse(item);
        Optional<PairingKey> key = detail.text("encrypt_key").flatMap(SourceList::key).or(() -> detail.text("auth_key").flatMap(SourceList::key));
        String name = item.text("name").orElse("");
        return item.text("sid", "identifier").map(id -> new Source(new AccountDevice(id, kind(name), item.text("model").orElse(""),
                detail.text("mac").flatMap(SourceList::address), detail.text("sn"), detail.text("fw_ver"), name,
                item.number("status").orElse(0L) == 1, false, key.isPresent(), item.number("update_time").flatMap(SourceList::time)), key));
    }

    private static Kind kind(String name) {
        String words = name.toLowerCase(Locale.ROOT);
        return KINDS.stream().filter(entry -> words.contains(entry.getKey())).map(Map.Entry::getValue).findFirst().orElse(Kind.UNKNOWN);
    }

    private static Optional<PairingKey> key(String spelt) {
        try {
            return Optional.of(PairingKey.parse(spelt));
        } catch (InvalidRequest noKey) {
            return Optional.empty();
        }
    }

    private static Optional<Address> address(String spelt) {
        try {
            return Optional.of(Address.parse(spelt));
        } catch (InvalidRequest noAddress) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> time(long epochSeconds) {
        return epochSeconds > 0 && epochSeconds < 100_000_000_000L ? Optional.of(Instant.ofEpochSecond(epochSeconds)) : Optional.empty();
    }
}
