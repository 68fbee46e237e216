package io.github.wristway.miband.newer;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.LinkLost;
import io.github.wristway.miband.VirtualTime;
import io.github.wristway.miband.xiaomi.SessionKeys;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A line to a band that says what a test wrote down, and notes what is done to it.
 * <pre>
 * line.answers("08021001", "08021001220812060a0408551002");
 * line.hangsUpOn("0802100022020801");
 * </pre>
 */
public final class ScriptedLine implements Line {
    /** What was said in hex, {@code sealed} and {@code closed}. */
    public final List<String> events = new ArrayList<>();

    private final VirtualTime time;
    private final Map<String, Deque<List<Heard>>> answers = new HashMap<>();
    private final Set<String> lastWords = new HashSet<>();
    private final Deque<Heard> coming = new ArrayDeque<>();
    private boolean lost;

    public ScriptedLine(VirtualTime time) {
        this.time = time;
    }

    /** Called again for the same command, it is what comes the next time; the last one is for all times after it. */
    public ScriptedLine answers(String command, String... hex) {
        return answers(command, List.of(hex).stream().map(ScriptedLine::command).toArray(Heard[]::new));
    }

    public ScriptedLine answers(String command, Heard... heard) {
        answers.computeIfAbsent(command, key -> new ArrayDeque<>()).add(List.of(heard));
        return this;
    }

    /** Has no answer to it any more. */
    public ScriptedLine withoutAnswer(String command) {
        answers.remove(command);
        return this;
    }

    /** Takes it, and breaks the link. */
    public ScriptedLine hangsUpOn(String command) {
        lastWords.add(command);
        return this;
    }

    /** Says it unasked, after what is to come already. */
    public ScriptedLine says(Heard... heard) {
        coming.addAll(List.of(heard));
        return this;
    }

    public ScriptedLine breaks() {
        lost = true;
        return this;
    }

    public static Heard command(String hex) {
        return new Heard(Channel.COMMAND, Bytes.ofHex(hex));
    }

    public static Heard piece(String hex) {
        return new Heard(Channel.FILE, Bytes.ofHex(hex));
    }

    @Override
    public void say(Bytes command) throws LinkLost {
        if (lost) throw new LinkLost("E8:00:00:00:00:01", "a write");
        events.add(command.hex());
        lost = lastWords.contains(command.hex());
        Deque<List<Heard>> next = answers.get(command.hex());
        if (next != null) coming.addAll(next.size() > 1 ? next.removeFirst() : next.getFirst());
    }

    @Override
    public Optional<Heard> hear(Duration atMost) throws LinkLost {
        if (!coming.isEmpty()) return Optional.of(coming.removeFirst());
        if (lost) throw new LinkLost("E8:00:00:00:00:01", "a read");
        time.pass(atMost);
        return Optional.empty();
    }

    @Override
    public void seal(SessionKeys keys) {
        events.add("sealed");
    }

    @Override
    public void close() {
        events.add("closed");
    }
}
