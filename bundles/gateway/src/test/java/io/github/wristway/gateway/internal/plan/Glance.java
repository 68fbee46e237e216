package io.github.wristway.gateway.internal.plan;

import io.github.wristway.gateway.base.OutOfRange;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.CapabilitySheet.AfterReset;
import io.github.wristway.gateway.device.CapabilitySheet.KeyOrigin;
import io.github.wristway.gateway.device.CapabilitySheet;
import io.github.wristway.gateway.device.Condition;
import io.github.wristway.gateway.internal.air.Heard.Claim;
import io.github.wristway.gateway.internal.air.Heard;
import io.github.wristway.gateway.internal.plan.place.AccountSide.Standing;
import io.github.wristway.gateway.internal.plan.place.Trace;
import io.github.wristway.gateway.radio.Address;
import io.github.wristway.gateway.radio.Advertisement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a look may have shown, without anybody who looks. */
record Glance(Optional<Heard> heard, Optional<Condition> condition, Optional<WristwayException> trouble, Optional<Trace> trace,
              Optional<Standing> account, List<String> others, Optional<Duration> unsynced, Optional<CapabilitySheet> sheet) {
    static final Address THERE = new Address("C0:FF:EE:00:00:01");

    /** A model that anybody can link, with a menu. */
    static final CapabilitySheet OPEN = sheet(KeyOrigin.OURS_WITH_TAP, AfterReset.LINK_ANYWHERE, true, Optional.empty());
    static final CapabilitySheet VENDORS = sheet(KeyOrigin.ACCOUNT, AfterReset.VENDOR_APP_FIRST, true, Optional.of("Nobody has seen its reset work"));
    static final CapabilitySheet BY_MENU = sheet(KeyOrigin.ACCOUNT, AfterReset.VENDOR_APP_FIRST, false, Optional.empty());

    private static CapabilitySheet sheet(KeyOrigin key, AfterReset afterReset, boolean overTheAir, Optional<String> doubt) {
        return new CapabilitySheet("one", "Acme One", key, afterReset, overTheAir, doubt, Optional.of("More → Reset"), Optional.empty(), List.of(), List.of());
    }

    /** Out of reach, with no account, an hour after the last sync. */
    static Glance away() {
        return new Glance(Optional.empty(), Optional.empty(), Optional.of(new OutOfRange("kitchen")), Optional.empty(), Optional.empty(), List.of(),
                          Optional.of(Duration.ofHours(1)), Optional.of(OPEN));
    }

    static Glance at(Condition.State state) {
        Advertisement last = new Advertisement("air", THERE, "Acme One", -50, Set.of(), Map.of(), Map.of(), Instant.EPOCH);
        Optional<Claim> claim = Optional.empty();
        Heard heard = new Heard(last, Map.of("air", last), Instant.EPOCH, claim, Optional.empty(), Instant.EPOCH);
        Condition condition = new Condition(state, Optional.empty(), Optional.empty(), "it said so");
        return new Glance(Optional.of(heard), Optional.of(condition), Optional.empty(), Optional.empty(), Optional.empty(), List.of(),
                          Optional.of(Duration.ofHours(1)), Optional.of(OPEN));
    }

    /** Heard, but nobody could knock. */
    Glance shutOut(WristwayException why) {
        return new Glance(heard, Optional.empty(), Optional.of(why), trace, account, others, unsynced, sheet);
    }

    Glance with(Trace seen) {
        return new Glance(heard, condition, trouble, Optional.of(seen), account, others, unsynced, sheet);
    }

    Glance with(Standing standing, String... alsoListedBy) {
        return new Glance(heard, condition, trouble, trace, Optional.of(standing), List.of(alsoListedBy), unsynced, sheet);
    }

    Glance syncedBefore(Optional<Duration> gap) {
        return new Glance(heard, condition, trouble, trace, account, others, gap, sheet);
    }

    Glance of(CapabilitySheet model) {
        return new Glance(heard, condition, trouble, trace, account, others, unsynced, Optional.of(model));
    }

    Look look() {
        return new Look(heard, condition, trouble, trace, Optional.empty(), account, others, unsynced, sheet);
    }
}
