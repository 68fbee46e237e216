package io.github.wristway.benchmarks;

import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.internal.RealTime;
import io.github.wristway.virtual.VirtualTime;
import io.github.wristway.virtual.band.BandModel;
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
        out.println("Virtual time, minutes only; seconds from the link to the end of the talk about minutes: measured / ideal = ratio (goal 1.00)");
        out.println("days  interval  record  MTU   band answers in the same event    in the next event");
        for (ResyncCase resync : cases()) {
            Resync.Outcome same = virtually(resync);
            Resync.Outcome next = virtually(resync.answeringInNextEvent());
            out.printf("%4d  %5.1f ms  %4d B  %4d  %8.4f / %8.4f = %.3f    %8.4f / %8.4f = %.3f%n", resync.days(),
                       resync.connectionInterval().toNanos() / 1e6, resync.recordBytes(), resync.mtu(),
                       seconds(same.minutes()), seconds(resync.ideal()), same.ratio(),
                       seconds(next.minutes()), seconds(next.resync().ideal()), next.ratio());
        }
        emptyTypes();
        wornBands();
        protocol();
    }

    private void emptyTypes() throws WristwayException {
        out.println("\nThe same to the end of the link, 7 days at 50 ms, with the other types that the model keeps and this band has nothing of");
        out.println("model  types  MTU   round trips for each    whole / ideal with two for each = ratio    / ideal without = ratio");
        for (BandModel model : List.of(BandModel.MI2, BandModel.MI4, BandModel.MI5)) {
            for (int mtu : List.of(23, 247)) {
                Resync.Outcome got = virtually(new ResyncCase(model, 7, SLOW, mtu, false));
                double beyond = seconds(got.whole().minus(got.minutes())) / seconds(SLOW);
                out.printf("%-6s %5d  %4d  %20s    %8.2f / %8.2f = %.3f    / %8.2f = %.3f%n", model.id(), got.otherQuestions(), mtu,
                           got.otherQuestions() == 0 ? "-" : "%.2f".formatted(beyond / got.otherQuestions()),
                           seconds(got.whole()), seconds(got.resync().ideal(got.otherQuestions())), got.wholeRatio(),
                           seconds(got.resync().ideal()), seconds(got.whole()) / seconds(got.resync().ideal()));
            }
        }
    }

    private void wornBands() throws WristwayException {
        out.println("\nThe same for a band that was worn, and has something of each type; questions are the rounds besides minutes");
        out.println("model  questions  round trips  of that before data    minutes + the other types = whole");
        for (BandModel model : List.of(BandModel.MI4, BandModel.MI5)) {
            Resync.Outcome got = new Resync(new ResyncCase(model, 7, SLOW, 247, false), VirtualTime.startingAt(VIRTUAL_START)).runWorn();
            out.printf("%-6s %9d  %11d  %19d    %.2f + %.2f = %.2f s%n", model.id(), got.otherQuestions(), got.protocol().roundTrips(),
                       got.protocol().roundTripsBeforeData(), seconds(got.minutes()), seconds(got.whole().minus(got.minutes())),
                       seconds(got.whole()));
        }
    }

    private void protocol() throws WristwayException {
        Protocol protocol = virtually(new ResyncCase(BandModel.MI2, 7, SLOW, 23, false)).protocol();
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
                for (BandModel model : List.of(BandModel.MI2, BandModel.MI5)) {
                    for (int mtu : List.of(23, 247)) cases.add(new ResyncCase(model, days, interval, mtu, false));
                }
            }
        }
        return cases;
    }

    private void inRealTime() throws WristwayException, InterruptedException {
        out.println("\nReal time, 7 days, 4 B, MTU 23, warm (goal 1.02)");
        really(new ResyncCase(BandModel.MI2, 1, FAST, 23, false), 2);
        report(new ResyncCase(BandModel.MI2, 7, FAST, 23, false), 5);
        report(new ResyncCase(BandModel.MI2, 7, SLOW, 23, false), 1);
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
            measured[run] = seconds(new Resync(resync, time).run().whole());
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
