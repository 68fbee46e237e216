package io.github.wristway.benchmarks;

import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.internal.RealTime;
import io.github.wristway.virtual.VirtualTime;
import java.io.PrintStream;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Re-sync over Low Energy beside the shortest time that the radio allows: in virtual time exactly, in real time warm. */
final class ResyncBenchmark {
    private static final String VIRTUAL_START = "2026-11-22T09:00:00Z";
    private static final Duration FAST = Duration.ofNanos(7_500_000);
    private static final Duration SLOW = Duration.ofMillis(50);
    private static final int ROUND_TRIPS_BEFORE_DATA = 10;

    private final PrintStream out;

    ResyncBenchmark(PrintStream out) {
        this.out = out;
    }

    void run() throws WristwayException, InterruptedException {
        inVirtualTime();
        inRealTime();
    }

    private void inVirtualTime() throws WristwayException {
        out.println("Virtual time; seconds from link to end of link: measured / ideal = ratio (goal 1.00)");
        out.println("days  interval  record  MTU   band answers in the same event    in the next event");
        for (ResyncCase resync : cases()) {
            Resync.Outcome same = virtually(resync);
            Resync.Outcome next = virtually(resync.answeringInNextEvent());
            out.printf("%4d  %5.1f ms  %4d B  %4d  %8.4f / %8.4f = %.3f    %8.4f / %8.4f = %.3f%n", resync.days(),
                       resync.connectionInterval().toNanos() / 1e6, resync.recordBytes(), resync.mtu(),
                       seconds(same.measured()), seconds(same.ideal()), same.ratio(),
                       seconds(next.measured()), seconds(next.ideal()), next.ratio());
        }
        Protocol protocol = virtually(new ResyncCase(7, SLOW, 4, 23, false)).protocol();
        out.printf("%nRound trips before data: %d (goal %d), of the whole session: %d (ideal 10, the end of the link counted)%n",
                   protocol.roundTripsBeforeData(), ROUND_TRIPS_BEFORE_DATA, protocol.roundTrips());
        out.println("calls before data (those that change nothing need no radio): " + String.join(", ", protocol.requestsBeforeData()));
        out.println("calls afterwards: " + String.join(", ", protocol.requestsAfterwards()));
    }

    private static Resync.Outcome virtually(ResyncCase resync) throws WristwayException {
        return new Resync(resync, VirtualTime.startingAt(VIRTUAL_START)).run();
    }

    private static List<ResyncCase> cases() {
        List<ResyncCase> cases = new ArrayList<>();
        for (int days : List.of(1, 7)) {
            for (Duration interval : List.of(FAST, SLOW)) {
                for (int recordBytes : List.of(4, 8)) {
                    for (int mtu : List.of(23, 247)) cases.add(new ResyncCase(days, interval, recordBytes, mtu, false));
                }
            }
        }
        return cases;
    }

    private void inRealTime() throws WristwayException, InterruptedException {
        out.println("\nReal time, 7 days, 4 B, MTU 23, warm (goal 1.02)");
        really(new ResyncCase(1, FAST, 4, 23, false), 2);
        report(new ResyncCase(7, FAST, 4, 23, false), 5);
        report(new ResyncCase(7, SLOW, 4, 23, false), 1);
    }

    private void report(ResyncCase resync, int runs) throws WristwayException, InterruptedException {
        double measured = really(resync, runs);
        double ideal = seconds(resync.ideal());
        out.printf("interval %4.1f ms: %.4f s / %.4f s = %.3f, median of %d%n",
                   resync.connectionInterval().toNanos() / 1e6, measured, ideal, measured / ideal, runs);
    }

    private static double really(ResyncCase resync, int runs) throws WristwayException, InterruptedException {
        double[] measured = new double[runs];
        for (int run = 0; run < runs; run++) {
            awaitQuietMinute();
            RealTime time = new RealTime();
            measured[run] = seconds(new Resync(resync, time).run().measured());
            time.close();
        }
        return Median.of(measured);
    }

    /** A minute that ends meanwhile would be one more to fetch. */
    private static void awaitQuietMinute() throws InterruptedException {
        int second = LocalTime.now(ZoneOffset.UTC).getSecond();
        if (second > 38) Thread.sleep(Duration.ofSeconds(60 - second).toMillis());
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
