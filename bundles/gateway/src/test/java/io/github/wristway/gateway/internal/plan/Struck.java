package io.github.wristway.gateway.internal.plan;

import io.github.wristway.gateway.Verb;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Which faults have struck where, in plans of which verb. */
final class Struck {
    record Blow(Verb verb, Spot spot, Fault fault) {}

    private final Set<Blow> blows = ConcurrentHashMap.newKeySet();

    void by(Verb verb, Spot spot, Fault fault) {
        blows.add(new Blow(verb, spot, fault));
    }

    Set<Blow> blows() {
        return blows;
    }
}
