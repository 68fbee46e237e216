package io.github.wristway.commands;

import io.github.wristway.gateway.WearableInfo;
import io.github.wristway.gateway.Wearables;
import io.github.wristway.gateway.base.Cancelled;
import io.github.wristway.gateway.base.InvalidRequest;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Alerting;
import io.github.wristway.gateway.device.Live;
import io.github.wristway.gateway.device.Messaging;
import io.github.wristway.gateway.device.Rebooting;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code wearable:} what is done with a band at once, without a plan: nothing is lost by it. */
final class AtOnceCommands {
    /** Longer drains a band for nothing, and keeps it from being synced. */
    private static final Duration LONGEST_WATCH = Duration.ofHours(1);
    private static final Duration LONGEST_CALL = Duration.ofMinutes(2);
    private static final int MOST_TIMES = 20;

    private final Wearables wearables;
    private final Shell shell;
    private final Clock clock;

    AtOnceCommands(Wearables wearables, Shell shell, Clock clock) {
        this.wearables = wearables;
        this.shell = shell;
        this.clock = clock;
    }

    @Command(name = "live", description = "Show heart rate and steps as the band measures them, until a key is pressed.",
             footer = {"  wearable:live kitchen", "  wearable:live kitchen --for 30s --json"})
    Answer<LiveReading> live(
            @Parameters(paramLabel = "BAND", description = Which.BAND) String band,
            @Option(names = "--for", paramLabel = "TIME", defaultValue = "60s",
                    description = "How long at most, such as 2m, up to 1h; 60s if left out.") Duration howLong)
            throws WristwayException {
        atMost(howLong, LONGEST_WATCH);
        WearableInfo wearable = wearables.find(band);
        try (Onlooker onlooker = shell.onlooker("Opening " + wearable.name())) {
            return watched(wearable, howLong, onlooker);
        }
    }

    private Answer<LiveReading> watched(WearableInfo wearable, Duration howLong, Onlooker onlooker) throws WristwayException {
        Optional<Terminal.Keys> keys = shell.keys();
        LiveWatch watch = new LiveWatch(onlooker, keys, clock);
        try {
            wearables.use(wearable.id(), Live.class, onlooker, live -> {
                watch.begins();
                live.watch(howLong, watch);
            });
        } catch (Cancelled e) {
            if (!shell.wasInterrupted() || watch.readings().isEmpty()) throw e; // otherwise Ctrl-C is a key like any other
        } finally {
            keys.ifPresent(Terminal.Keys::close);
        }
        return LiveSummary.answer(wearable.name(), watch.lasted(), watch.readings());
    }

    @Command(name = "find", description = "Let a band vibrate so that it can be found.",
             footer = "  wearable:find kitchen --for 10s")
    Answer<Void> find(
            @Parameters(paramLabel = "BAND", description = Which.BAND) String band,
            @Option(names = "--for", paramLabel = "TIME", defaultValue = "5s",
                    description = "How long, such as 2m; 5s if left out.") Duration howLong)
            throws WristwayException {
        WearableInfo wearable = wearables.find(band);
        String vibrate = "vibrate for " + Phrases.seconds(howLong);
        try (Onlooker onlooker = shell.onlooker(wearable.name() + " is asked to " + vibrate)) {
            wearables.use(wearable.id(), Alerting.class, onlooker, alerting -> alerting.find(howLong));
        }
        return sent(wearable.name() + " was told to " + vibrate + "; it does not say whether it did");
    }

    @Command(name = "vibrate", description = "Let a band vibrate some times, shortly.",
             footer = "  wearable:vibrate kitchen --times 2")
    Answer<Void> vibrate(
            @Parameters(paramLabel = "BAND", description = Which.BAND) String band,
            @Option(names = "--times", paramLabel = "NUMBER", defaultValue = "3",
                    description = "How often, up to 20; 3 if left out.") int times)
            throws WristwayException {
        if (times < 1 || times > MOST_TIMES) {
            throw new InvalidRequest("a band vibrates 1 to " + MOST_TIMES + " times, not " + times, "Put such a number behind --times");
        }
        WearableInfo wearable = wearables.find(band);
        String vibrate = "vibrate " + Phrases.count(times, "time");
        try (Onlooker onlooker = shell.onlooker(wearable.name() + " is asked to " + vibrate)) {
            wearables.use(wearable.id(), Alerting.class, onlooker, alerting -> alerting.vibrate(times));
        }
        return sent(wearable.name() + " was told to " + vibrate + "; it does not say whether it did");
    }

    @Command(name = "notify", description = "Show a text on a band's display, as if a message had come.",
             footer = {"  wearable:notify kitchen 'Dinner is ready'", "  wearable:notify kitchen 'Bins out' --as appointment"})
    Answer<Void> message(
            @Parameters(index = "0", paramLabel = "BAND", description = Which.BAND) String band,
            @Parameters(index = "1..*", arity = "1..*", paramLabel = "TEXT",
                        description = "What to show. What the band has no room for is cut off.") String[] words,
            @Option(names = "--as", paramLabel = "KIND", defaultValue = "message",
                    description = "message, mail, chat, missed-call or appointment; message if left out.") Messaging.Kind kind)
            throws WristwayException {
        String text = text(String.join(" ", words), "text");
        WearableInfo wearable = wearables.find(band);
        try (Onlooker onlooker = shell.onlooker("Sending it to " + wearable.name())) {
            wearables.use(wearable.id(), Messaging.class, onlooker, messaging -> messaging.show(kind, text));
        }
        return sent(wearable.name() + " was sent the " + Phrases.word(kind) + "; it does not say whether it shows it");
    }

    @Command(name = "call", description = "Show a call on a band's display, and end it after a while.",
             footer = "  wearable:call kitchen 'Grandma' --for 15s")
    Answer<Void> call(
            @Parameters(index = "0", paramLabel = "BAND", description = Which.BAND) String band,
            @Parameters(index = "1..*", arity = "1..*", paramLabel = "FROM", description = "Who calls.") String[] words,
            @Option(names = "--for", paramLabel = "TIME", defaultValue = "10s",
                    description = "How long, up to 2m; 10s if left out.") Duration howLong)
            throws WristwayException {
        atMost(howLong, LONGEST_CALL);
        String from = text(String.join(" ", words), "name");
        WearableInfo wearable = wearables.find(band);
        try (Onlooker onlooker = shell.onlooker(wearable.name() + " is asked to show a call for " + Phrases.seconds(howLong))) {
            wearables.use(wearable.id(), Messaging.class, onlooker, messaging -> messaging.call(from, howLong));
        }
        return sent(wearable.name() + " was sent a call for " + Phrases.seconds(howLong) + " and its end; it does not say whether it showed it");
    }

    @Command(name = "reboot", description = "Restart a band. Nothing on it is lost.", footer = "  wearable:reboot kitchen")
    Answer<Void> reboot(@Parameters(paramLabel = "BAND", description = Which.BAND) String band) throws WristwayException {
        WearableInfo wearable = wearables.find(band);
        try (Onlooker onlooker = shell.onlooker(wearable.name() + " is asked to restart")) {
            wearables.use(wearable.id(), Rebooting.class, onlooker, Rebooting::reboot);
        }
        return Answer.sentence(Outcome.OK, wearable.name() + " restarts; it is back within a minute");
    }

    private static Answer<Void> sent(String sentence) {
        return Answer.sentence(Outcome.SENT_NOT_VERIFIED, sentence);
    }

    private static void atMost(Duration howLong, Duration most) throws InvalidRequest {
        if (howLong.compareTo(most) <= 0) return;
        throw new InvalidRequest("--for takes " + Phrases.seconds(most) + " at most", "Put a shorter time behind it");
    }

    private static String text(String typed, String what) throws InvalidRequest {
        if (typed.isBlank()) throw new InvalidRequest("the " + what + " is empty", "Put one behind the band's name, in quotes");
        return typed.strip();
    }
}
