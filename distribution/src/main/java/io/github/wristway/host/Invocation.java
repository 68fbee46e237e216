package io.github.wristway.host;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** What was typed after {@code wristway}. */
sealed interface Invocation {
    /** A gateway with a prompt; without a terminal, the commands come from standard input. */
    record Shell(boolean virtual) implements Invocation {}

    /** A gateway without a prompt, until it is told to stop. */
    record Serve(boolean virtual) implements Invocation {}

    /** One command, run by the gateway that runs already, or by one that lives just for it. */
    record Exec(String command, boolean virtual) implements Invocation {}

    /** The guided tour through a virtual world. */
    record Demo(boolean prompt, boolean fast, Optional<Path> tour) implements Invocation {}

    record Help() implements Invocation {}

    record Version() implements Invocation {}

    static Invocation parse(List<String> arguments) throws LaunchFailed {
        Deque<String> words = new ArrayDeque<>(arguments);
        String verb = words.isEmpty() || words.peek().equals("--virtual") ? "" : words.pop();
        return switch (verb) {
            case "" -> new Shell(virtualOnly(words));
            case "serve" -> new Serve(virtualOnly(words));
            case "exec" -> exec(words);
            case "demo" -> demo(words);
            case "help", "--help", "-h" -> new Help();
            case "version", "--version", "-V" -> new Version();
            default -> throw wrong("\"" + verb + "\" is not something I can do.");
        };
    }

    private static boolean virtualOnly(Deque<String> words) throws LaunchFailed {
        boolean virtual = words.removeFirstOccurrence("--virtual");
        if (!words.isEmpty()) throw wrong("I cannot read \"" + words.peek() + "\" there.");
        return virtual;
    }

    private static Exec exec(Deque<String> words) throws LaunchFailed {
        boolean virtual = words.removeFirstOccurrence("--virtual");
        if (words.isEmpty()) throw wrong("exec wants a command, such as: wristway exec \"gateway:status\"");
        if (words.size() > 1) throw wrong("Put the command in quotes: wristway exec \"" + String.join(" ", words) + "\"");
        return new Exec(words.pop(), virtual);
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
