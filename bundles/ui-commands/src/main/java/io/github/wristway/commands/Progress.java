package io.github.wristway.commands;

import io.github.wristway.gateway.Report;
import io.github.wristway.gateway.Step;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * A plan at work, line by line as it happens. Where the terminal allows it, the line of the running step is drawn again
 * and again, with a bar; elsewhere a step that takes long says every two seconds how far it is.
 */
final class Progress implements Onlooker {
    private static final int BAR = 16;

    private final Terminal terminal;
    private final Clock clock;
    private final LiveLine live;
    private volatile boolean over;
    private String word = "";
    private String shown = "";
    private Instant said;

    Progress(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
        this.live = new LiveLine(terminal);
        this.said = clock.instant();
    }

    @Override
    public void started(Step step) {
        if (over) return;
        word = step.word();
        said = clock.instant();
        shown = line("…");
        live.show(shown);
    }

    @Override
    public void ended(Report.Line line) {
        print(PlanWords.line(line));
    }

    @Override
    public void tapNow(Duration within) {
        print(tap(within));
        if (!over) live.show(shown);
    }

    @Override
    public void shows(String what) {
        if (over) return;
        String line = Typesetting.cut(Typesetting.harmless(what), Terminal.LINE);
        if (!terminal.redraws() && !line.equals(shown)) terminal.print(line);
        shown = line;
        live.show(line);
    }

    @Override
    public void begins(String what) {
        shows(what + " …");
    }

    static String tap(Duration within) {
        return "  tap       Tap the band now: it waits " + Phrases.seconds(within) + ".";
    }

    @Override
    public void progress(String unit, long done, long expected) {
        Duration since = Duration.between(said, clock.instant());
        Duration pause = terminal.redraws() ? Duration.ofMillis(100) : Duration.ofSeconds(2);
        if (over || since.compareTo(pause) < 0) return;
        said = clock.instant();
        if (!terminal.redraws()) terminal.print(line(count(unit, done, expected)));
        else live.show(line(expected > 0 ? bar(done, expected) + " " + count(unit, done, expected) : count(unit, done, expected)));
    }

    static String count(String unit, long done, long expected) {
        if (done == 0 && expected == 0) return unit + " …";
        return expected > 0 ? done + " of about " + Math.max(done, expected) + " " + unit : done + " " + unit;
    }

    static String bar(long done, long expected) {
        int full = (int) Math.min(BAR, Math.max(0, done * BAR / expected));
        return "█".repeat(full) + "░".repeat(BAR - full);
    }

    private String line(String state) {
        return Typesetting.left("  " + word, PlanWords.WORD) + state;
    }

    private void print(String line) {
        if (over) return;
        live.print(line);
    }

    @Override
    public void close() {
        over = true;
        live.close();
    }
}
