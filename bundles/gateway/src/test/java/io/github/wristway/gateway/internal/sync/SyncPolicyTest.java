package io.github.wristway.gateway.internal.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.wristway.gateway.LinkState;
import io.github.wristway.gateway.internal.store.WearableRow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SyncPolicyTest {
    private static final Instant LINKED = Instant.parse("2026-03-03T10:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "LINKED_HERE,    60, ,                     2026-03-03T10:59:59Z, false",
        "LINKED_HERE,    60, ,                     2026-03-03T11:00:00Z, true",
        "LINKED_HERE,    60, 2026-03-03T10:30:00Z, 2026-03-03T11:00:00Z, false",
        "LINKED_HERE,    60, 2026-03-03T10:30:00Z, 2026-03-03T11:30:00Z, true",
        "LINKED_HERE,    60, 2027-03-03T10:30:00Z, 2026-03-03T11:00:00Z, true",
        "LINKED_HERE,    60, ,                     2025-03-03T11:00:00Z, true",
        "LINKED_HERE,     0, ,                     2026-04-03T11:30:00Z, false",
        "UNLINK_PENDING, 60, ,                     2026-04-03T11:30:00Z, false",
        "ORPHANED,       60, ,                     2026-04-03T11:30:00Z, false"})
    void decides(LinkState state, int everyMinutes, Instant lastTry, Instant now, boolean due) {
        SyncPolicy policy = new SyncPolicy(everyMinutes == 0 ? Optional.empty() : Optional.of(Duration.ofMinutes(everyMinutes)), false);
        WearableRow row = WearableRow.of("w1", "kitchen", "miband", "mi4").withState(state).withLinkedSince(Optional.of(LINKED));
        assertEquals(due, policy.isDue(row, Optional.ofNullable(lastTry), now));
    }

    @Test
    void theOneThatHasWaitedLongestIsNext() {
        SyncPolicy hourly = new SyncPolicy(Optional.of(Duration.ofHours(1)), false);
        Map<String, Instant> lastTries = Map.of("tried", LINKED.minusSeconds(60), "early", LINKED.minusSeconds(7200), "just", LINKED.plusSeconds(3000));
        List<WearableRow> rows = Stream.of("linked", "just", "tried", "early").map(id -> WearableRow.of(id, id, "miband", "mi4")
                .withState(LinkState.LINKED_HERE).withLinkedSince(Optional.of(LINKED))).toList();
        List<WearableRow> inTurn = hourly.inTurn(rows, row -> Optional.ofNullable(lastTries.get(row.id())), LINKED.plusSeconds(3600));
        assertEquals(List.of("early", "tried", "linked"), inTurn.stream().map(WearableRow::id).toList());
    }
}
