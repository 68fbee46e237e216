package io.github.wristway.gateway.internal.plan;

import io.github.wristway.gateway.Verb;
import io.github.wristway.gateway.Wish;
import io.github.wristway.gateway.Wish.Option;
import io.github.wristway.gateway.base.InvalidRequest;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Options that a plan cannot have: before anybody looks at anything. */
final class Contradictions {
    private static final Map<Verb, Set<Option>> OPTIONS = Map.of(
            Verb.LINK, Set.of(Option.OWN_KEY),
            Verb.RELINK, Set.of(Option.OWN_KEY),
            Verb.SYNC, Set.of(Option.KEEP),
            Verb.UNLINK, Set.of(Option.ACCOUNT_ONLY, Option.LOCAL, Option.NO_SYNC),
            Verb.RESET, Set.of(Option.NO_SYNC),
            Verb.MOVE, Set.of(Option.NO_SYNC));

    private Contradictions() {}

    static void refuse(Wish wish) throws InvalidRequest {
        if (wish.wants(Option.KEEP) && wish.verb() != Verb.SYNC) {
            throw new InvalidRequest("only a sync can leave on the band what it has fetched", "Leave out --keep, or run wearable:sync "
                    + wish.which() + " --keep first");
        }
        if (wish.wants(Option.ACCOUNT_ONLY) && wish.wants(Option.LOCAL)) {
            throw new InvalidRequest("account only and local only leave nothing to do", "Choose one of --account-only and --local");
        }
        for (Option option : wish.options()) {
            if (OPTIONS.getOrDefault(wish.verb(), Set.of()).contains(option)) continue;
            String word = "--" + option.name().toLowerCase(Locale.ROOT).replace('_', '-');
            throw new InvalidRequest("there is no " + PlanDesk.word(wish.verb()) + " with " + word + (wish.verb() == Verb.HANDOVER ? ": it clears every place" : ""),
                    "Leave out " + word + (wish.verb() == Verb.HANDOVER ? ", or use wearable:unlink" : ""));
        }
    }
}
