package io.github.wristway.commands;

import io.github.wristway.gateway.Report;
import io.github.wristway.gateway.Step;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;

/**
 * A batch at work as a table that is drawn again and again: band, state, what now. Where the screen is too low for all, it
 * shows those around the one whose turn it is. In the end it goes away; the answer has it in full.
 */
final class BatchTable implements BatchScreen {
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Terminal terminal;
    private final Clock clock;
    private final Lock drawing = new ReentrantLock();
    private final Work onlooker = new Work();
    private List<Row> rows = List.of();
    private int at;
    private String now = "";
    private int drawn;
    private boolean over;
    private Instant said = Instant.MIN;

    BatchTable(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public void begins(List<Row> all, int which) {
        show(all, which, "…");
    }

    @Override
    public void ended(List<Row> all, int which) {
        show(all, which, "");
    }

    private void show(List<Row> all, int which, String what) {
        drawing.lock();
        try {
            rows = List.copyOf(all);
            at = which;
            now = what;
            draw();
        } finally {
            drawing.unlock();
        }
    }

    private void now(String what) {
        drawing.lock();
        try {
            now = what;
            draw();
        } finally {
            drawing.unlock();
        }
    }

    private void draw() {
        if (over) return;
        int room = terminal.rows() - 2; // for the titles and the cursor
        int from = Math.max(0, Math.min(at - room / 2, rows.size() - room));
        List<Integer> shown = IntStream.range(from, Math.min(rows.size(), from + room)).boxed().toList();
        String table = Column.table(List.of(
                Column.<Integer>words("band", i -> rows.get(i).band()),
                Column.<Integer>code("state", this::state),
                Column.<Integer>words("what now", i -> rows.get(i).outcome().map(ended -> rows.get(i).said()).orElse(i == at ? now : ""))), shown);
        List<String> lines = table.lines().toList();
        terminal.drawAgain(lines, drawn);
        drawn = lines.size();
    }

    private String state(int i) {
        return rows.get(i).outcome().map(Enum::name).orElse(i == at ? "at work" : "");
    }

    @Override
    public Onlooker onlooker() {
        return onlooker;
    }

    @Override
    public void close() {
        drawing.lock();
        try {
            over = true;
            terminal.drawAgain(List.of(), drawn);
        } finally {
            drawing.unlock();
        }
    }

    /** The plan at work, in the cell of its band. */
    final class Work implements Onlooker {
        private String word = "";

        @Override
        public void started(Step step) {
            word = step.word();
            now(word + " …");
        }

        @Override
        public void ended(Report.Line line) {
            now(line.step().word() + ": " + line.said());
        }

        @Override
        public void tapNow(Duration within) {
            now("tap it now: it waits " + Phrases.seconds(within));
        }

        @Override
        public void progress(String unit, long done, long expected) {
            if (Duration.between(said, clock.instant()).compareTo(PAUSE) < 0) return;
            said = clock.instant();
            now(word + " " + Progress.count(unit, done, expected));
        }

        @Override
        public void shows(String what) {
            now(what);
        }

        @Override
        public void close() {}
    }
}
