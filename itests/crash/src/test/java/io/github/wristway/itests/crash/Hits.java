package io.github.wristway.itests.crash;

import java.util.Map;
import java.util.TreeMap;

/** Where the kills have hit. */
final class Hits {
    private final Map<String, Integer> counts = new TreeMap<>();
    private int total;

    synchronized void add(String command, String where) {
        counts.merge(command + ", " + where, 1, Integer::sum);
        total++;
    }

    synchronized int total() {
        return total;
    }

    @Override
    public synchronized String toString() {
        StringBuilder text = new StringBuilder(total + " kills:");
        counts.forEach((where, count) -> text.append("%n%6d  %s".formatted(count, where)));
        return text.toString();
    }
}
