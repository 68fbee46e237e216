package io.github.wristway.account.web;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.github.wristway.gateway.account.Vault;
import io.github.wristway.gateway.base.Secret;
import io.github.wristway.gateway.base.SignInNeeded;
import io.github.wristway.gateway.base.StorageTrouble;
import io.github.wristway.gateway.base.Time;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How many passwords may be tried, so that neither a script nor a tired person has the service lock an account. A try counts
 * before it is made and until the right password was given; what was counted is in the vault, so a restart changes nothing.
 */
public final class SignInBudget {
    /** @param tries for one name, within that time */
    public record Limits(int tries, Duration within) {}

    /** @param restUntil no try before; empty if there may be one */
    private record Spent(List<Instant> tries, Optional<Instant> restUntil) {
        static final Spent NOTHING = new Spent(List.of(), Optional.empty());

        /** What still counts. A clock that was wrong and is right again leaves tries in the future: they do not. */
        Spent at(Instant now, Duration within) {
            return new Spent(tries.stream().filter(one -> !one.isAfter(now) && one.plus(within).isAfter(now)).toList(), restUntil.filter(now::isBefore));
        }

        boolean isNothing() {
            return tries.isEmpty() && restUntil.isEmpty();
        }
    }

    private final Vault vault;
    private final String entry;
    private final Limits limits;
    private final Time time;
    private final Lock writing = new ReentrantLock();

    public SignInBudget(Vault vault, String provider, Limits limits, Time time) {
        this.vault = vault;
        this.entry = "account/" + provider + "-tries";
        this.limits = limits;
        this.time = time;
    }

    /** Takes one try, or says when there will be one. */
    public void spend(String name) throws StorageTrouble, SignInNeeded {
        writing.lock();
        try {
            Spent spent = all().getOrDefault(key(name), Spent.NOTHING);
            Instant now = time.now();
            if (spent.restUntil().isPresent()) {
                throw later("the service said that few tries are left for " + name + "; they are left to you", Duration.between(now, spent.restUntil().get()));
            }
            if (spent.tries().size() >= limits.tries()) {
                Instant next = spent.tries().get(spent.tries().size() - limits.tries()).plus(limits.within());
                throw later("passwords for " + name + " were tried often enough just now", Duration.between(now, next));
            }
            change(name, before -> new Spent(Stream.concat(before.tries().stream(), Stream.of(now)).toList(), Optional.empty()));
        } finally {
            writing.unlock();
        }
    }

    /** The service certainly did not hear the last try. */
    public void giveBack(String name) throws StorageTrouble {
        change(name, before -> new Spent(before.tries().stream().limit(Math.max(0, before.tries().size() - 1)).toList(), before.restUntil()));
    }

    /** It was the right password. */
    public void settle(String name) throws StorageTrouble {
        change(name, before -> Spent.NOTHING);
    }

    /** No try for a while. */
    public void rest(String name, Duration howLong) throws StorageTrouble {
        change(name, before -> new Spent(before.tries(), Optional.of(time.now().plus(howLong))));
    }

    private static SignInNeeded later(String why, Duration wait) {
        long minutes = wait.plusSeconds(59).toMinutes();
        return new SignInNeeded(why, "The next try is possible in " + (minutes > 90 ? (minutes + 59) / 60 + " hours" : minutes + " min")
                + "; meanwhile try the password in the vendor's app, or sign in another way");
    }

    private void change(String name, UnaryOperator<Spent> change) throws StorageTrouble {
        writing.lock();
        try {
            Map<String, Spent> all = all();
            all.put(key(name), change.apply(all.getOrDefault(key(name), Spent.NOTHING)));
            all.values().removeIf(Spent::isNothing);
            vault.put(entry, Secret.of(text(all)));
        } finally {
            writing.unlock();
        }
    }

    private Map<String, Spent> all() throws StorageTrouble {
        Map<String, Spent> all = new TreeMap<>();
        Optional<LooseJson> kept = vault.get(entry).map(Secret::reveal).flatMap(LooseJson::read);
        for (LooseJson one : kept.map(json -> json.list("names")).orElse(List.of())) {
            List<Instant> tries = Stream.of(one.text("tries").orElse("").split(" ")).flatMap(text -> time(text).stream()).toList();
            Spent spent = new Spent(tries, one.text("restUntil").flatMap(SignInBudget::time));
            one.text("name").ifPresent(name -> all.put(name, spent.at(time.now(), limits.within())));
        }
        return all;
    }

    private static String text(Map<String, Spent> all) {
        JsonArray names = new JsonArray();
        all.forEach((name, spent) -> {
            JsonObject one = new JsonObject();
            one.addProperty("name", name);
            one.addProperty("tries", spent.tries().stream().map(Instant::toString).collect(Collectors.joining(" ")));
            spent.restUntil().ifPresent(end -> one.addProperty("restUntil", end.toString()));
            names.add(one);
        });
        JsonObject json = new JsonObject();
        json.add("names", names);
        return json.toString();
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }
}
