package io.github.wristway.gateway.internal.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.github.wristway.gateway.Consent;
import io.github.wristway.gateway.Plan;
import io.github.wristway.gateway.Verb;
import io.github.wristway.gateway.Wish;
import io.github.wristway.gateway.internal.store.WearableRow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A plan that was just shown is run as it was shown, once. */
class RecentTest {
    private static final Instant SHOWN = Instant.parse("2026-11-22T09:00:00Z");
    private final Recent recent = new Recent();

    private static int plans;

    private static Prepared prepared() {
        Plan plan = new Plan("p" + ++plans, Wish.of(Verb.UNLINK, "kitchen"), null, "Unlink", List.of(), List.of(), Consent.Level.YES, "0badcafe", SHOWN);
        return new Prepared(plan, WearableRow.of("w1", "kitchen", "acme", "one"), List.of());
    }

    private Optional<Prepared> taken(Plan plan, Duration later) {
        return recent.take(plan, SHOWN.plus(later));
    }

    @Test
    void itIsTakenOnce() {
        Prepared shown = recent.keep(prepared());
        assertSame(shown, taken(shown.plan(), Duration.ZERO).orElseThrow());
        assertEquals(Optional.empty(), taken(shown.plan(), Duration.ZERO));
    }

    @Test
    void itIsGoodForTwoMinutes() {
        Prepared first = recent.keep(prepared());
        Prepared second = recent.keep(prepared());
        assertSame(first, taken(first.plan(), Duration.ofMinutes(2)).orElseThrow());
        assertEquals(Optional.empty(), taken(second.plan(), Duration.ofSeconds(121)));
    }

    @Test
    void onlyTheLatestSixteenAreRemembered() {
        List<Prepared> shown = Stream.generate(RecentTest::prepared).limit(17).toList();
        shown.forEach(recent::keep);
        assertEquals(Optional.empty(), taken(shown.get(0).plan(), Duration.ZERO));
        assertSame(shown.get(1), taken(shown.get(1).plan(), Duration.ZERO).orElseThrow());
    }

    @Test
    void itMayBeShownToOneThreadAndAgreedToOnAnother() throws Exception {
        Prepared shown = recent.keep(prepared());
        assertSame(shown, CompletableFuture.supplyAsync(() -> taken(shown.plan(), Duration.ZERO)).get(10, TimeUnit.SECONDS).orElseThrow());
        recent.keep(prepared());
    }
}
