package io.github.wristway.gateway.internal.plan;

import java.util.ArrayList;
import java.util.List;

/** What has happened in one schedule, for people. Only written while somebody wants to read it: a million of them is much. */
final class Story {
    private final boolean wanted;
    private final List<String> lines = new ArrayList<>();

    private Story(boolean wanted) {
        this.wanted = wanted;
    }

    static Story untold() {
        return new Story(false);
    }

    static Story told() {
        return new Story(true);
    }

    void tells(String line, Object first, Object second) {
        if (wanted) lines.add(line.formatted(first, second));
    }

    void tells(String line) {
        if (wanted) lines.add(line);
    }

    @Override
    public String toString() {
        return String.join("\n  ", lines);
    }
}
