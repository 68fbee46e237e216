package io.github.wristway.host;

import io.github.wristway.host.control.Conversation;
import io.github.wristway.host.control.Ending;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Commands to be shown one after the other, written in a text file:
 * <pre>
 * # what the reader is told; more than one line is fine
 * $ a command; ${name} stands for what was kept before
 * = the outcome that it must have; more than one, with blanks between, if any of them will do
 * + name regular expression: keeps the first group that matches in what the command printed
 * </pre>
 * {@code ${password-file}} is there from the start.
 */
record Tour(List<Step> steps) {
    private static final String PROMPT = "wristway> ";
    private static final Pattern NAME = Pattern.compile("\\$\\{([\\w-]+)}");

    /** One command and what is said about it. */
    record Step(List<String> comment, String command, List<String> outcomes, Map<String, Pattern> keep) {}

    static Tour ours() throws LaunchFailed {
        return parse(Texts.read("tour.txt"));
    }

    static Tour of(Path file) throws LaunchFailed {
        try {
            return parse(Files.readString(file));
        } catch (IOException e) {
            throw new LaunchFailed(ExitStatus.USAGE, "The tour " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    static Tour parse(String text) throws LaunchFailed {
        List<Step> steps = new ArrayList<>();
        List<String> comment = new ArrayList<>();
        for (String line : text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList()) {
            String rest = line.substring(1).strip();
            switch (line.charAt(0)) {
                case '#' -> comment.add(rest);
                case '$' -> {
                    steps.add(new Step(List.copyOf(comment), rest, new ArrayList<>(), new HashMap<>()));
                    comment.clear();
                }
                case '=' -> lastOf(steps, line).outcomes().addAll(List.of(rest.split(" +")));
                case '+' -> {
                    String[] kept = rest.split(" +", 2);
                    lastOf(steps, line).keep().put(kept[0], Pattern.compile(kept[1]));
                }
                default -> throw new LaunchFailed(ExitStatus.USAGE, "A tour has no line such as: " + line);
            }
        }
        return new Tour(List.copyOf(steps));
    }

    private static Step lastOf(List<Step> steps, String line) throws LaunchFailed {
        if (steps.isEmpty()) throw new LaunchFailed(ExitStatus.USAGE, "Before this line of the tour comes a command: " + line);
        return steps.get(steps.size() - 1);
    }

    /** Plays all steps and tells, in a sentence each, what did not go as written. */
    List<String> play(Conversation gateway, DataFolder data, Screen screen, Pace pace)
            throws IOException, InterruptedException {
        Map<String, String> known = new HashMap<>();
        known.put("password-file", data.secret("password", "virtual").getFileName().toString());
        List<String> failures = new ArrayList<>();
        for (Step step : steps) {
            screen.println();
            step.comment().forEach(line -> screen.println("# " + line));
            String command = fill(step.command(), known);
            type(command, screen, pace);

            ByteArrayOutputStream printed = new ByteArrayOutputStream();
            Ending ending;
            try (Screen.Waiting waiting = screen.waiting()) {
                OutputStream both = new Tee(waiting, printed);
                ending = gateway.run(command, both, both);
            }
            String output = printed.toString(StandardCharsets.UTF_8);

            step.keep().forEach((name, pattern) -> {
                Matcher found = pattern.matcher(output);
                if (found.find()) known.put(name, found.group(1));
                else failures.add("\"" + command + "\" did not print its " + name);
            });
            if (!step.outcomes().contains(ending.outcome())) {
                failures.add("\"" + command + "\" ended " + ending.outcome() + " instead of " + String.join(" or ", step.outcomes()));
            }
            pace.toRead(output);
        }
        return failures;
    }

    private static String fill(String command, Map<String, String> known) {
        return NAME.matcher(command)
                .replaceAll(name -> Matcher.quoteReplacement(known.getOrDefault(name.group(1), name.group())));
    }

    private static void type(String command, Screen screen, Pace pace) throws InterruptedException {
        screen.print(PROMPT);
        pace.beforeCommand();
        for (char letter : command.toCharArray()) {
            screen.print(letter);
            pace.betweenLetters();
        }
        screen.println();
    }

    /** Writes to two places. */
    private static final class Tee extends OutputStream {
        private final OutputStream first;
        private final OutputStream second;

        Tee(OutputStream first, OutputStream second) {
            this.first = first;
            this.second = second;
        }

        @Override
        public void write(int single) throws IOException {
            first.write(single);
            second.write(single);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            first.write(bytes, offset, length);
            second.write(bytes, offset, length);
        }

        @Override
        public void flush() throws IOException {
            first.flush();
        }
    }
}
