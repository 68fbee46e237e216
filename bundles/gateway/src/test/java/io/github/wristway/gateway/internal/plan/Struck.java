package io.github.wristway.gateway.internal.plan;

import io.github.wristway.gateway.Verb;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Which faults have struck where, in plans of which verb. */
final class Struck {
    private record Blow(Verb verb, Spot spot, Fault fault) {}

    private final Set<Blow> blows = ConcurrentHashMap.newKeySet();

    void by(Verb verb, Spot spot, Fault fault) {
        blows.add(new Blow(verb, spot, fault));
    }

    int number() {
        return blows.size();
    }

    /** Such as {@code CRASH_AFTER at ROW}. */
    Set<String> in(Verb verb) {
        return blows.stream().filter(blow -> blow.verb() == verb).map(blow -> blow.fault() + " at " + blow.spot()).collect(Collectors.toCollection(TreeSet::new));
    }
}
