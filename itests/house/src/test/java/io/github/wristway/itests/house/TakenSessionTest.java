package io.github.wristway.itests.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.Verb;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.virtual.account.AccountFault;
import io.github.wristway.virtual.band.BandModel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The phone signed in again and took the session: the gateway tells, and does not fight for it, whatever it still has to do there. */
class TakenSessionTest {
    private static final Duration NIGHT = Duration.ofHours(3);

    @TempDir
    Path folder;

    @Test
    void anUnlinkThatWaitsAsksSeldomAndNeverSignsIn() throws WristwayException {
        try (WholeHouse house = new WholeHouse(folder)) {
            house.signIn();
            house.link(house.vendorLinked(BandModel.MI4, "kitchen", Duration.ofMinutes(30)), "kitchen");
            house.server.fault(AccountFault.OFFLINE);
            house.run(Verb.UNLINK, "kitchen");
            assertFalse(house.gateway().plans().pending().isEmpty(), "the account still has to be done");
            house.server.fault(AccountFault.SESSION_REPLACED);

            int before = house.server.requests().size();
            house.pass(NIGHT);
            List<String> asked = house.server.requests().subList(before, house.server.requests().size());
            assertTrue(asked.size() <= NIGHT.toMinutes() / 5, () -> asked.size() + " requests: " + asked);
            assertEquals(List.of(), asked.stream().filter(request -> request.matches(".*(registrations|client/login|app_tokens).*")).toList());
        }
    }
}
