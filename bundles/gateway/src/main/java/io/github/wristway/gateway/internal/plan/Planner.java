package io.github.wristway.gateway.internal.plan;

import io.github.wristway.gateway.Consent;
import io.github.wristway.gateway.LinkState;
import io.github.wristway.gateway.Plan;
import io.github.wristway.gateway.Step;
import io.github.wristway.gateway.Verb;
import io.github.wristway.gateway.Wish.Option;
import io.github.wristway.gateway.Wish;
import io.github.wristway.gateway.base.InvalidRequest;
import io.github.wristway.gateway.base.StorageTrouble;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.CapabilitySheet.AfterReset;
import io.github.wristway.gateway.device.CapabilitySheet;
import io.github.wristway.gateway.internal.plan.AccountSide.Standing;
import io.github.wristway.gateway.internal.plan.Look.Depth;
import io.github.wristway.gateway.internal.store.Journal;
import io.github.wristway.gateway.internal.store.WearableRow;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.lang3.StringUtils;

/** Looks at a known wearable and says what would be done. */
final class Planner {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private final Tools tools;
    private final Sides sides;

    Planner(Tools tools, Sides sides) {
        this.tools = tools;
        this.sides = sides;
    }

    Prepared prepare(Wish wish) throws WristwayException {
        WearableRow row = tools.directory().find(wish.which());
        Depth depth = wish.wants(Option.ACCOUNT_ONLY) || wish.verb() == Verb.FORGET ? Depth.NOT_AT_ALL
                : wish.verb() == Verb.SYNC ? Depth.LISTEN : Depth.KNOCK;
        boolean withAccount = wish.verb() == Verb.UNLINK && !wish.wants(Option.LOCAL);
        Look look = Look.at(tools, sides, row, depth, withAccount, wish.account());
        if (look.condition().isPresent()) Acquaintance.refuseAnother(row, look.condition().get().serial());
        List<Plan.Line> lines = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        List<Task> tasks = Tasks.of(wish.verb(), wish.options(), ByHand.only(sides.band().sheet(row)), false);
        if (!look.inWords().isEmpty()) lines.add(line(Step.LOOK, look.inWords(), ""));
        boolean resets = false;
        for (Task task : tasks) {
            if (task instanceof SaveTask save) saving(save, wish, look).ifPresent(lines::add);
            if (task instanceof AccountTask) lines.add(accounting(look, warnings));
            if (task instanceof MenuResetTask menu && menu.orphans()) {
                lines.add(leavingTheBand(row, look, warnings));
            } else if (task.step() == Step.BAND) {
                resets = !look.isReset();
                lines.add(resetting(row, look, warnings));
            }
            if (task instanceof HostTask) {
                lines.add(line(Step.HOST, "forget bond, schedule and, last of all, the key", wish.verb() == Verb.FORGET && row.state() != LinkState.UNPAIRED
                        ? "the band keeps its key, and it stays in wearable:keys" : ""));
            }
        }
        if (wish.verb() == Verb.UNLINK && wish.wants(Option.LOCAL) && row.account().isPresent()) {
            warnings.add(StringUtils.capitalize(tools.accounts().called(row.account().get())) + " goes on listing it: linking it to another account will be refused until it is removed there.");
        }
        if (wish.verb() == Verb.RESET && row.account().isPresent()) {
            warnings.add(StringUtils.capitalize(tools.accounts().called(row.account().get())) + " goes on listing it; to free it there too, use wearable:unlink.");
        }
        if (wish.verb() != Verb.SYNC) lines.add(line(Step.HISTORY, "stays: " + history(row), ""));
        if (resets && wish.wants(Option.NO_SYNC) && look.hasUnsynced()) {
            warnings.add("What is only on the band will be lost: " + unsynced(look) + ".");
        }
        Consent.Level level = level(wish, look, resets);
        String id = unfinished(wish, row).map(Journal.Entry::planId).orElse(tools.directory().freshId());
        Plan plan = new Plan(id, wish, tools.directory().info(row), headline(wish.verb(), row), lines, warnings, level,
                             PlanToken.of(wish, row, level, tools.room().store().samples().end(row.id())), tools.time().now());
        return new Prepared(plan, row, tasks);
    }

    static void refuseContradictions(Wish wish) throws WristwayException {
        if (wish.wants(Option.KEEP) && wish.verb() != Verb.SYNC) {
            throw new InvalidRequest("only a sync can leave on the band what it has fetched", "Leave out --keep, or run wearable:sync "
                    + wish.which() + " --keep first");
        }
        if (wish.wants(Option.ACCOUNT_ONLY) && wish.wants(Option.LOCAL)) {
            throw new InvalidRequest("account only and local only leave nothing to do", "Choose one of --account-only and --local");
        }
    }

    /** The same plan, begun earlier and not finished: it goes on instead of beginning anew. */
    private Optional<Journal.Entry> unfinished(Wish wish, WearableRow row) throws StorageTrouble {
        return tools.room().store().journal().unfinished().stream()
                .filter(entry -> entry.wearableId().equals(row.id()) && entry.verb() == wish.verb()
                        && entry.options().equals(wish.options())).findFirst();
    }

    private static Consent.Level level(Wish wish, Look look, boolean resets) {
        if (wish.verb() == Verb.SYNC) return Consent.Level.NONE;
        return resets && look.hasUnsynced() ? Consent.Level.NAME : Consent.Level.YES;
    }

    private static Optional<Plan.Line> saving(SaveTask save, Wish wish, Look look) {
        boolean settings = save.beforeReset() && look.sheet().filter(sheet -> !sheet.settings().isEmpty()).isPresent();
        if (!save.history()) return settings && !look.isFree() ? Optional.of(line(Step.SAVE, "how it is set, as far as it tells", "")) : Optional.empty();
        if (look.trace().isPresent()) return Optional.of(line(Step.SAVE, "nothing: what it held was lost with its reset", ""));
        if (look.isFree()) return Optional.of(line(Step.SAVE, "nothing: a free band holds no data of ours", ""));
        String what = look.hasUnsynced() ? unsynced(look) + ": fetched first" : "what has come since the last sync";
        return Optional.of(line(Step.SAVE, what + (settings ? "; and how it is set, as far as it tells" : ""),
                wish.wants(Option.KEEP) ? "the band keeps it, too: the vendor's app still gets it" : ""));
    }

    private static String unsynced(Look look) {
        return look.unsynced().map(gap -> "about %,d minutes are only on the band".formatted(gap.toMinutes()))
                .orElse("it was never synced here; everything on the band is only there");
    }

    private static Plan.Line accounting(Look look, List<String> warnings) {
        Standing standing = look.account().orElseThrow();
        if (standing instanceof Standing.Listed listed) {
            List<String> byHand = listed.bridge().unlinkByHand(listed.device());
            return byHand.isEmpty() ? line(Step.ACCOUNT, "remove it from the account", "cannot be undone from here")
                    : line(Step.ACCOUNT, "you remove it: " + String.join(", then ", byHand), "the plan waits until the account no longer lists it");
        }
        if (standing instanceof Standing.Unclear unclear) {
            warnings.add("The account cannot be asked now: " + unclear.why().getMessage() + ". " + unclear.why().remedy() + ".");
            return line(Step.ACCOUNT, "remove it from the account, as soon as it can be asked", "");
        }
        return line(Step.ACCOUNT, "nothing to do: no account lists it", "");
    }

    private static Plan.Line resetting(WearableRow row, Look look, List<String> warnings) {
        if (look.isFree()) return line(Step.BAND, "nothing to do: it is free already", "");
        if (look.trace().isPresent()) return line(Step.BAND, "nothing to do: it " + look.trace().get().what(), "it does not tell whether it is free");
        if (look.heard().isEmpty()) {
            warnings.add("The band is not in reach. Nothing is done until it is heard; then the plan goes on by itself.");
        }
        Optional<CapabilitySheet> vendorFirst = look.sheet().filter(sheet -> sheet.afterReset() == AfterReset.VENDOR_APP_FIRST);
        vendorFirst.ifPresent(sheet -> warnings.add("After the reset a " + sheet.name() + " can only be linked again through the vendor's app;"
                + " this gateway can open it after that, with the new key from the account."));
        String consequence = vendorFirst.isPresent() ? "linking it again needs the vendor's app" : "";
        if (look.sheet().map(CapabilitySheet::resetsOverTheAir).orElse(true)) return line(Step.BAND, "factory reset, which erases its memory", consequence);
        warnings.add("It cannot be reset from here. What it records until you reset it is lost with the reset; wearable:sync "
                + row.name() + " fetches it before.");
        return line(Step.BAND, ByHand.how(look.sheet(), row) + "; the plan waits until it is heard as free", consequence);
    }

    private static Plan.Line leavingTheBand(WearableRow row, Look look, List<String> warnings) {
        String how = ByHand.how(look.sheet(), row);
        warnings.add("The band keeps its key and stays linked until it is reset. To finish, " + how + ".");
        return line(Step.BAND, "left alone; the plan waits until it is heard as free", how);
    }

    private String history(WearableRow row) throws StorageTrouble {
        int days = tools.room().store().samples().dayCount(row.id());
        if (days == 0) return "nothing is stored yet";
        return "%,d %s, %,d minutes".formatted(days, days == 1 ? "day" : "days", tools.room().store().samples().minuteCount(row.id()));
    }

    private String headline(Verb verb, WearableRow row) throws StorageTrouble {
        StringBuilder headline = new StringBuilder(StringUtils.capitalize(Plans.word(verb)) + " \"" + row.name() + "\" · " + tools.directory().info(row).modelName());
        row.person().ifPresent(person -> headline.append(" · worn by ").append(person));
        row.linkedSince().ifPresent(since -> headline.append(row.person().isPresent() ? " since " : " · linked since ")
                .append(DAY.format(since.atZone(tools.zone()))));
        return headline.toString();
    }

    static Plan.Line line(Step step, String does, String consequence) {
        return new Plan.Line(step, does, consequence.isEmpty() ? Optional.empty() : Optional.of(consequence));
    }
}
