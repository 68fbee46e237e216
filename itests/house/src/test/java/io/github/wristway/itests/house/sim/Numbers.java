package io.github.wristway.itests.house.sim;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;

/** What was played, counted over all threads. */
final class Numbers {
    private final Map<Trouble, LongAdder> troubles = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> pairs = new ConcurrentHashMap<>();
    private final LongAdder schedules = new LongAdder();
    private final LongAdder lives = new LongAdder();

    void struck(Trouble trouble, String step) {
        troubles.computeIfAbsent(trouble, same -> new LongAdder()).increment();
        pairs.computeIfAbsent(step, same -> new LongAdder());
        pairs.computeIfAbsent(step + " " + trouble, same -> new LongAdder()).increment();
    }

    void played() {
        schedules.increment();
    }

    void born() {
        lives.increment();
    }

    long schedules() {
        return schedules.sum();
    }

    boolean hasSeen(Trouble trouble) {
        return troubles.containsKey(trouble);
    }

    boolean hasSeen(String step, Trouble trouble) {
        return pairs.containsKey(step + " " + trouble);
    }

    /** For people: how many of each, and what met what. */
    String inWords() {
        Map<String, String> bySteps = new TreeMap<>();
        pairs.keySet().stream().filter(step -> !step.contains(" ")).forEach(step -> bySteps.put(step, new TreeMap<>(pairs).entrySet().stream()
                .filter(pair -> pair.getKey().startsWith(step + " ")).map(pair -> pair.getKey().substring(step.length() + 1) + " " + pair.getValue())
                .collect(Collectors.joining(", "))));
        return schedules + " schedules, " + lives + " lives of the gateway\n  each trouble: "
                + new TreeMap<>(troubles).entrySet().stream().map(one -> one.getKey() + " " + one.getValue()).collect(Collectors.joining(", "))
                + "\n  " + bySteps.entrySet().stream().map(step -> "in " + step.getKey() + ": " + step.getValue()).collect(Collectors.joining("\n  "));
    }
}
