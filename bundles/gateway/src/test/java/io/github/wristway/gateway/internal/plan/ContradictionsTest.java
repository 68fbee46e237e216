package io.github.wristway.gateway.internal.plan;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.wristway.gateway.Verb;
import io.github.wristway.gateway.Wish;
import io.github.wristway.gateway.Wish.Option;
import io.github.wristway.gateway.base.InvalidRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Options that do not go together are refused before anybody looks at anything. */
class ContradictionsTest {
    private static void refuse(Verb verb, Option... options) throws InvalidRequest {
        Contradictions.refuse(Wish.of(verb, "kitchen", options));
    }

    @ParameterizedTest
    @CsvSource({"LINK, OWN_KEY", "RELINK, OWN_KEY", "SYNC, KEEP", "UNLINK, ACCOUNT_ONLY", "UNLINK, LOCAL", "UNLINK, NO_SYNC", "RESET, NO_SYNC", "MOVE, NO_SYNC"})
    void whatAVerbHasIsAllowed(Verb verb, Option option) {
        assertDoesNotThrow(() -> refuse(verb, option));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
        SYNC     | NO_SYNC      | there is no sync with --no-sync                              | Leave out --no-sync
        ERASE    | LOCAL        | there is no erase with --local                               | Leave out --local
        HANDOVER | ACCOUNT_ONLY | there is no handover with --account-only: it clears every place | Leave out --account-only, or use wearable:unlink
        UNLINK   | KEEP         | only a sync can leave on the band what it has fetched        | Leave out --keep, or run wearable:sync kitchen --keep first
        """)
    void whatAVerbHasNotIsRefusedInWords(Verb verb, Option option, String message, String remedy) {
        InvalidRequest refused = assertThrows(InvalidRequest.class, () -> refuse(verb, option));
        assertEquals(message, refused.getMessage());
        assertEquals(remedy, refused.remedy());
    }

    @Test
    void accountOnlyAndLocalLeaveNothingToDo() {
        InvalidRequest refused = assertThrows(InvalidRequest.class, () -> refuse(Verb.UNLINK, Option.ACCOUNT_ONLY, Option.LOCAL));
        assertEquals("account only and local only leave nothing to do", refused.getMessage());
    }
}
