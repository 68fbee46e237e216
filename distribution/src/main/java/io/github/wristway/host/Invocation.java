package io.github.wristway.host;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What was typed after {@code wristway}. */
sealed interface Invocation {
    Pattern SPAN = Pattern.compile("([1-9]\\d{0,3})([smh]?)");

    /** A gateway with a prompt; without a terminal, the commands come from standard input. */
    record Shell(boolean virtual) implements Invocation {}

    /** A gateway without a prompt, until it is told to stop. */
    record Serve(boolean virtual) implements Invocation {}

    /**
     * One command, run by the gateway that runs already, or by one that lives just for it.
     *
     * @param limit how long the command may take; empty for as long as it wants
     */
    record Exec(String command, boolean virtual, Optional<Duration> limit) implements Invocation {}

    /** The guided tour through a virtual world. */
    record Demo(boolean prompt, boolean fast, Optional<Path> tour) implements Invocation {}

    record Help() implements Invocation {}

    record Version() implements Invocation {}

    static Invocation parse(List<String> arguments) throws LaunchFailed {
        Deque<String> words = new ArrayDeque<>(arguments);
        boolean virtual = words.removeFirstOccurrence("--virtual"); // wherever it stands
        String verb = words.isEmpty() ? "" : words.pop();
        return switch (verb) {
            case "" -> new Shell(virtual);
            case "serve" -> {
                if (!words.isEmpty()) throw wrong("I cannot read \"" + words.peek() + "\" there.");
                yield new Serve(virtual);
            }
            case "exec" -> exec(words, virtual);
            case "demo" -> demo(words);
            case "help", "--help", "-h" -> new Help();
            case "version", "--version", "-V" -> new Version();
            default -> throw wrong("\"" + verb + "\" is not something I can do.");
        };
    }

    private static Exec exec(Deque<String> words, boolean virtual) throws LaunchFailed {
        Optional<Duration> limit = Optional.empty();
        if ("--for".equals(words.peek())) {
            words.pop();
            limit = Optional.of(span(words.isEmpty() ? "" : words.pop()));
        }
        if (words.isEmpty()) throw wrong("exec wants a command, such as: wristway exec \"gateway:status\"");
        if (words.size() > 1) throw wrong("Put the command in quotes: wristway exec \"" + String.join(" ", words) + "\"");
        return new Exec(words.pop(), virtual, limit);
    }

    private static Duration span(String typed) throws LaunchFailed {
        Matcher matcher = SPAN.matcher(typed);
        if (!matcher.matches()) throw wrong("--for wants a time such as 30s, 10m or 2h.");
        long number = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "h" -> Duration.ofHours(number);
            case "m" -> Duration.ofMinutes(number);
            default -> Duration.ofSeconds(number);
        };
    }

    private static Demo demo(Deque<String> words) throws LaunchFailed {
        boolean prompt = true;
        boolean fast = false;
        Optional<Path> tour = Optional.empty();
        while (!words.isEmpty()) {
            String word = words.pop();
            switch (word) {
                case "--no-prompt" -> prompt = false;
                case "--fast" -> fast = true;
                case "--tour" -> {
                    if (words.isEmpty()) throw wrong("--tour wants a file.");
                    tour = Optional.of(Path.of(words.pop()));
                }
                default -> throw wrong("demo does not know \"" + word + "\".");
            }
        }
        return new Demo(prompt, fast, tour);
    }

    private static LaunchFailed wrong(String sentence) {
        return new LaunchFailed(ExitStatus.USAGE, sentence + "\nAll that can be typed: wristway --help");
    }
}
