package io.github.wristway.gateway.internal.plan;

import io.github.wristway.gateway.Consent;
import io.github.wristway.gateway.Plan;
import io.github.wristway.gateway.Step;
import io.github.wristway.gateway.Verb;
import io.github.wristway.gateway.Wish;
import io.github.wristway.gateway.Wish.Option;
import io.github.wristway.gateway.base.InvalidRequest;
import io.github.wristway.gateway.base.KeyMissing;
import io.github.wristway.gateway.base.KeyRefused;
import io.github.wristway.gateway.base.NotFound;
import io.github.wristway.gateway.base.OutOfRange;
import io.github.wristway.gateway.base.Unsupported;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.CapabilitySheet;
import io.github.wristway.gateway.device.CapabilitySheet.KeyOrigin;
import io.github.wristway.gateway.device.Condition;
import io.github.wristway.gateway.device.Credential;
import io.github.wristway.gateway.device.PairingKey;
import io.github.wristway.gateway.internal.air.Airwaves.Claim;
import io.github.wristway.gateway.internal.air.Airwaves.Heard;
import io.github.wristway.gateway.internal.plan.AccountSide.Standing;
import io.github.wristway.gateway.internal.store.WearableRow;
import io.github.wristway.gateway.radio.Address;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds out what it takes to link something that is on the air: who it is, whom it belongs to, and which key opens it. */
final class LinkPlanner {
    private static final int GUESS = 50;

    private final Tools tools;

    LinkPlanner(Tools tools) {
        this.tools = tools;
    }

    Prepared prepare(Wish wish) throws WristwayException {
        Optional<WearableRow> known = wish.verb() == Verb.RELINK ? Optional.of(tools.directory().find(wish.which())) : known(wish.which());
        Heard heard = known.isPresent() ? rediscover(known.get()) : discover(wish.which());
        Claim claim = heard.claim().orElseThrow(() -> new Unsupported(heard.address().text(), "no driver recognises it",
                "See wearable:scan for what is recognised, and gateway:status for the drivers that run"));
        if (claim.recognition().score() < GUESS) {
            throw new Unsupported(heard.address().text(), "it is not clear what model it is",
                                  "Reset its name to the vendor's, or bring it closer and scan again");
        }
        CapabilitySheet sheet = tools.surroundings().sheet(claim.make(), claim.recognition().model()).orElseThrow();
        Key key = key(wish, known, heard, sheet);
        Condition condition = tools.doorstep().look(heard, heard.address().text(), claim.make(), sheet.model(),
                key.given().isPresent() ? new Credential.Known(key.given().get()) : new Credential.None());
        refuseHopeless(condition, key, sheet, heard);
        Optional<WearableRow> same = known.isPresent() ? known : tools.directory().bySerial(claim.make(), condition.serial());
        WearableRow row = entry(wish, same, heard, claim, sheet);
        List<String> warnings = new ArrayList<>();
        Consent.Level level = consent(key, condition, warnings);
        List<Plan.Line> lines = List.of(
                Planner.line(Step.LOOK, "in reach (" + heard.last().rssiDbm() + " dBm), " + condition.evidence(), ""),
                Planner.line(Step.LINK, "open it with " + key.from(), key.given().isPresent() ? "" : "it will ask for a tap"),
                Planner.line(Step.HOST, "enter it as " + row.name() + row.person().map(person -> ", worn by " + person).orElse(""), ""));
        String headline = (wish.verb() == Verb.RELINK ? "Relink \"" : "Link \"") + row.name() + "\" · " + sheet.name() + " · " + heard.address();
        Plan plan = new Plan(tools.directory().freshId(), wish, tools.directory().info(row), headline, lines, warnings, level,
                PlanToken.of(wish, row, level, Optional.empty()), tools.time().now());
        return new Prepared(plan, row, List.of(new LinkTask(key.given(), key.account()), new EnteredTask()));
    }

    /** What the look has already shown to be in vain; nothing is tried, nothing has changed. */
    private static void refuseHopeless(Condition condition, Key key, CapabilitySheet sheet, Heard heard) throws WristwayException {
        if (condition.state() == Condition.State.FOREIGN) throw new KeyRefused(sheet.name() + " at " + heard.address());
        if (condition.state() == Condition.State.FREE && key.given().isPresent()) {
            throw new Unsupported(sheet.name(), "the band is free and holds no key; " + (sheet.keyOrigin() == KeyOrigin.ACCOUNT
                    ? "only the vendor's app can link a free one" : "the key that you have is from an earlier link"),
                    sheet.keyOrigin() == KeyOrigin.ACCOUNT ? "Link it in the vendor's app, then run this again: the account has a new key then"
                            : "Use --own-key");
        }
    }

    private Optional<WearableRow> known(String typed) throws WristwayException {
        try {
            return Optional.of(tools.directory().find(typed));
        } catch (NotFound e) {
            return Optional.empty();
        }
    }

    /** Something on the air by its address or by the name that it advertises. */
    private Heard discover(String typed) throws WristwayException {
        if (typed.strip().matches("([0-9A-Fa-f]{2}[:-]?){5}[0-9A-Fa-f]{2}")) {
            Address address = Address.parse(typed);
            return tools.doorstep().listenFor(address).orElseThrow(() -> new OutOfRange(address.text()));
        }
        List<Heard> named = tools.airwaves().fresh().stream()
                .filter(heard -> heard.last().name().equalsIgnoreCase(typed.strip())).toList();
        if (named.size() == 1) return named.get(0);
        if (named.isEmpty()) {
            throw new NotFound("nothing on the air goes by \"" + typed + "\"", "See wearable:scan, and type its address");
        }
        throw new InvalidRequest(named.size() + " things on the air are called \"" + typed + "\"", "Type the address of the one you mean: "
                + String.join(", ", named.stream().map(heard -> heard.address().text()).toList()));
    }

    /** A wearable that we know, where it was or where it came up free. */
    private Heard rediscover(WearableRow row) throws WristwayException {
        Optional<Heard> there = row.address().isEmpty() ? Optional.empty() : tools.doorstep().listenFor(row.address().get());
        if (there.isPresent()) return there.get();
        return FreeWearables.find(tools, row).orElseThrow(() -> new OutOfRange(row.name()));
    }

    /**
     * The key to come with.
     *
     * @param from    where it comes from, as it follows "open it with"
     * @param given   empty for one of our own that the wearable shall take
     * @param account the account that has it
     */
    private record Key(String from, Optional<PairingKey> given, Optional<String> account) {}

    private Key key(Wish wish, Optional<WearableRow> known, Heard heard, CapabilitySheet sheet) throws WristwayException {
        if (wish.key().isPresent()) return new Key("the key that you gave", wish.key(), Optional.empty());
        boolean ownKeyWorks = sheet.keyOrigin() == KeyOrigin.OURS_WITH_TAP;
        if (wish.wants(Option.OWN_KEY) && !ownKeyWorks) {
            throw new Unsupported(sheet.name(), "it opens only with a key that the vendor's app has made",
                                  "Link it in the vendor's app once, then take the key from the account: leave out --own-key");
        }
        Optional<PairingKey> kept = known.isPresent() ? tools.keys().of(known.get().id()) : Optional.empty();
        if (kept.isPresent() && known.get().address().equals(Optional.of(heard.address()))) {
            return new Key("the key that we have", kept, known.get().account());
        }
        if (!wish.wants(Option.OWN_KEY)) {
            Standing standing = tools.accounts().find(Set.of(heard.address()), known.flatMap(WearableRow::serial), wish.account(), Optional.empty());
            if (standing instanceof Standing.Listed listed) {
                Optional<PairingKey> key = listed.bridge().key(listed.account(), listed.device());
                Optional<String> account = Optional.of(AccountSide.name(listed.account()));
                if (key.isPresent()) return new Key("the key from the account of " + listed.account().name(), key, account);
                if (ownKeyWorks) return new Key("a key of our own", Optional.empty(), account);
            }
            if (!ownKeyWorks) throw missing(sheet, heard, standing);
        }
        return new Key("a key of our own", Optional.empty(), Optional.empty());
    }

    private static WristwayException missing(CapabilitySheet sheet, Heard heard, Standing standing) {
        if (standing instanceof Standing.Unclear unclear) return unclear.why();
        return new KeyMissing(sheet.name() + " at " + heard.address(), standing instanceof Standing.NoAccount
                ? "Sign in to the account that it is linked to (account:sign-in), or give its key with --key-file"
                : "No account here lists it: sign in to the one that does, or link it in the vendor's app first");
    }

    private WearableRow entry(Wish wish, Optional<WearableRow> same, Heard heard, Claim claim, CapabilitySheet sheet) throws WristwayException {
        if (same.isPresent()) {
            WearableRow row = same.get();
            boolean renamed = wish.name().filter(name -> !name.equalsIgnoreCase(row.name())).isPresent();
            String name = renamed ? tools.directory().freeName(wish.name(), sheet.name()) : row.name();
            return row.withName(name).withModel(sheet.model()).withAddress(Optional.of(heard.address()))
                    .withPerson(wish.person().or(row::person));
        }
        return WearableRow.of(tools.directory().freshId(), tools.directory().freeName(wish.name(), sheet.name()), claim.make(), sheet.model())
                .withAddress(Optional.of(heard.address())).withPerson(wish.person());
    }

    private static Consent.Level consent(Key key, Condition condition, List<String> warnings) {
        if (key.given().isEmpty() && condition.state() == Condition.State.LINKED) {
            warnings.add("It is linked to somebody. Taking it over ends that link, and what is not synced there may be lost.");
            return Consent.Level.YES;
        }
        return Consent.Level.NONE;
    }
}
