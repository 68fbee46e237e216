package io.github.wristway.gateway.internal.plan;

import io.github.wristway.gateway.Consent;
import io.github.wristway.gateway.Plan;
import io.github.wristway.gateway.Step;
import io.github.wristway.gateway.Verb;
import io.github.wristway.gateway.Wish;
import io.github.wristway.gateway.base.KeyRefused;
import io.github.wristway.gateway.base.NotFound;
import io.github.wristway.gateway.base.OutOfRange;
import io.github.wristway.gateway.base.Unsupported;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.CapabilitySheet.KeyOrigin;
import io.github.wristway.gateway.device.CapabilitySheet;
import io.github.wristway.gateway.device.Condition;
import io.github.wristway.gateway.internal.air.Heard.Claim;
import io.github.wristway.gateway.internal.air.Heard;
import io.github.wristway.gateway.internal.plan.place.BandSide;
import io.github.wristway.gateway.internal.plan.place.KeyToTry;
import io.github.wristway.gateway.internal.plan.place.Tools;
import io.github.wristway.gateway.internal.plan.step.EnteredTask;
import io.github.wristway.gateway.internal.plan.step.LinkTask;
import io.github.wristway.gateway.internal.store.WearableRow;
import io.github.wristway.gateway.radio.Address;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds out what it takes to link something that is on the air: who it is, whom it belongs to, and which key opens it. */
final class LinkPlanner {
    private static final int GUESS = 50;

    private final Tools tools;
    private final BandSide band;

    LinkPlanner(Tools tools, BandSide band) {
        this.tools = tools;
        this.band = band;
    }

    Prepared prepare(Wish wish) throws WristwayException {
        Optional<WearableRow> known = wish.verb() == Verb.RELINK ? Optional.of(tools.directory().find(wish.which())) : known(wish.which());
        Heard heard = known.isPresent() ? rediscover(known.get()) : tools.doorstep().discover(wish.which());
        Claim claim = heard.claim().orElseThrow(() -> new Unsupported(heard.address().text(), "no driver recognises it",
                "See wearable:scan for what is recognised, and gateway:status for the drivers that run"));
        if (claim.recognition().score() < GUESS) {
            throw new Unsupported(heard.address().text(), "it is not clear what model it is",
                                  "Reset its name to the vendor's, or bring it closer and scan again");
        }
        tools.surroundings().driver(claim.make()); // it may have gone since it recognised the wearable
        CapabilitySheet sheet = tools.surroundings().sheet(claim.make(), claim.recognition().model()).orElseThrow();
        KeyToTry key = null;
        Condition condition = null;
        for (KeyToTry next : KeyToTry.bestFirst(tools, wish, known, heard, sheet)) {
            key = next;
            condition = tools.doorstep().look(heard, heard.address().text(), claim.make(), sheet.model(), key.toLook());
            if (condition.state() != Condition.State.FOREIGN) break;
            if (key.given().isPresent()) tools.ring().refused(heard.address(), key.given().get());
        }
        boolean takesOurs = sheet.keyOrigin() == KeyOrigin.OURS_WITH_TAP && wish.key().isEmpty();
        if (condition.state() == Condition.State.FREE && takesOurs) key = KeyToTry.OURS; // it was reset: what we had is void
        refuseHopeless(condition, key, sheet, heard);
        if (known.isPresent() && wish.verb() == Verb.RELINK) known.get().refuseAnother(condition.serial());
        Optional<String> serial = condition.serial();
        Optional<WearableRow> same = known.filter(row -> !row.isAnother(serial));
        if (same.isEmpty()) same = tools.directory().bySerial(claim.make(), serial);
        WearableRow row = entry(wish, same, heard, claim, sheet, condition.serial());
        List<String> warnings = new ArrayList<>();
        Consent.Level level = consent(key, condition, warnings);
        List<Plan.Line> lines = List.of(
                Planner.line(Step.LOOK, heard.inReach() + ", " + condition.evidence(), ""),
                Planner.line(Step.LINK, "open it with " + key.from(), key.given().isPresent() ? "" : "it will ask for a tap"),
                Planner.line(Step.HOST, "enter it as " + row.name() + row.person().map(person -> ", worn by " + person).orElse(""), ""));
        String headline = (wish.verb() == Verb.RELINK ? "Relink \"" : "Link \"") + row.name() + "\" · " + sheet.name() + " · " + heard.address();
        Plan plan = new Plan(tools.directory().freshId(), wish, tools.directory().info(row), headline, lines, warnings, level,
                PlanToken.of(wish, row, level, Optional.empty()), tools.time().now());
        return new Prepared(plan, row, List.of(new LinkTask(key.given(), key.account()), new EnteredTask()));
    }

    /** What the look has already shown to be in vain; nothing is tried, nothing has changed. */
    private static void refuseHopeless(Condition condition, KeyToTry key, CapabilitySheet sheet, Heard heard) throws WristwayException {
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

    /** A wearable that we know: where it was, where it came up free, where an account lists it since, or where it tells its serial number. */
    private Heard rediscover(WearableRow row) throws WristwayException {
        Optional<Heard> there = row.address().isEmpty() ? Optional.empty() : tools.doorstep().listenFor(row.address().get());
        if (there.isPresent()) return there.get();
        Optional<Heard> free = band.free(row).flatMap(tools.airwaves()::fresh);
        if (free.isPresent()) return free.get();
        if (row.serial().isPresent()) {
            for (Address listed : tools.accounts().addresses(row.serial().get())) {
                if (row.address().equals(Optional.of(listed))) continue; // there it is not
                Optional<Heard> anew = tools.doorstep().listenFor(listed);
                if (anew.isPresent()) return anew.get();
            }
        }
        return band.trace(row).flatMap(trace -> tools.airwaves().fresh(trace.at())).orElseThrow(() -> new OutOfRange(row.name()));
    }

    private WearableRow entry(Wish wish, Optional<WearableRow> same, Heard heard, Claim claim, CapabilitySheet sheet, Optional<String> serial) throws WristwayException {
        if (same.isPresent()) {
            WearableRow row = same.get();
            boolean renamed = wish.name().filter(name -> !name.equalsIgnoreCase(row.name())).isPresent();
            String name = renamed ? tools.directory().freeName(wish.name(), sheet.name()) : row.name();
            return row.withName(name).withModel(sheet.model()).withAddress(Optional.of(heard.address()))
                    .withPerson(wish.person().or(row::person));
        }
        return WearableRow.of(tools.directory().freshId(), tools.directory().freeName(wish.name(), sheet.name()), claim.make(), sheet.model())
                .withSerial(serial).withAddress(Optional.of(heard.address())).withPerson(wish.person());
    }

    private static Consent.Level consent(KeyToTry key, Condition condition, List<String> warnings) {
        boolean linked = condition.state() == Condition.State.LINKED;
        if (key.given().isEmpty() && (linked || condition.state() == Condition.State.UNKNOWN)) {
            warnings.add((linked ? "It is" : "It may be") + " linked to somebody. Taking it over ends that link, and what is not synced there may be lost.");
            return Consent.Level.YES;
        }
        return Consent.Level.NONE;
    }
}
