package io.github.wristway.gateway;

import java.time.Instant;
import java.util.List;

/**
 * A plan that is not finished yet.
 *
 * @param waitsFor what it waits for, as it follows "waits for"
 * @param done     what it has come to so far
 */
public record PendingPlan(String id, Verb verb, String wearable, Instant since, String waitsFor, List<Report.Line> done) {
    public PendingPlan {
        done = List.copyOf(done);
    }
}
