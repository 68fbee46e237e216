package io.github.wristway.virtual.shell;

import io.github.wristway.gateway.base.InvalidRequest;
import io.github.wristway.gateway.base.NotFound;
import io.github.wristway.virtual.World;
import io.github.wristway.virtual.band.VirtualBand;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What was typed behind a command, taken word by word. */
final class Arguments {
    private final Deque<String> words = new ArrayDeque<>();
    private final Map<String, String> options = new HashMap<>();
    private final World world;
    private final String usage;

    private Arguments(World world, String usage) {
        this.world = world;
        this.usage = usage;
    }

    static Arguments of(List<?> typed, World world, String usage) throws InvalidRequest {
        Arguments arguments = new Arguments(world, usage);
        Deque<String> left = typed.stream().map(String::valueOf).collect(Collectors.toCollection(ArrayDeque::new));
        while (!left.isEmpty()) {
            String word = left.remove();
            if (!word.startsWith("--")) arguments.words.add(word);
            else if (left.isEmpty()) throw arguments.wrong(word + " wants a value");
            else arguments.options.put(word.substring(2), left.remove());
        }
        return arguments;
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    String word(String what) throws InvalidRequest {
        if (words.isEmpty()) throw wrong("the " + what + " is missing");
        return words.remove();
    }

    VirtualBand band() throws InvalidRequest, NotFound {
        String name = word("name of a band");
        return world.band(name).orElseThrow(() -> new NotFound("there is no virtual band \"" + name + "\"",
                world.bands().isEmpty() ? "Add one with virtual:add mi4 --name " + name
                        : "Choose one of: " + world.bands().stream().map(VirtualBand::name).collect(Collectors.joining(", "))));
    }

    int number(String what) throws InvalidRequest {
        return parse(what, word(what));
    }

    int number(String what, int otherwise) throws InvalidRequest {
        return words.isEmpty() ? otherwise : number(what);
    }

    Optional<String> option(String name) {
        return Optional.ofNullable(options.remove(name));
    }

    int option(String name, int otherwise) throws InvalidRequest {
        Optional<String> typed = option(name);
        return typed.isPresent() ? parse(name, typed.get()) : otherwise;
    }

    /** Takes a word that only makes a command read better. */
    void skip(String filler) {
        if (filler.equals(words.peek())) words.remove();
    }

    /** Nothing may be left over: a typing error must not pass unseen. */
    void end() throws InvalidRequest {
        if (!words.isEmpty()) throw wrong("\"" + words.peek() + "\" is too much");
        for (String option : options.keySet()) throw wrong("there is no option --" + option);
    }

    InvalidRequest wrong(String what) {
        return new InvalidRequest(what, "Usage: " + usage);
    }

    private int parse(String what, String typed) throws InvalidRequest {
        try {
            return Integer.parseInt(typed);
        } catch (NumberFormatException e) {
            throw wrong("the " + what + " must be a whole number, not \"" + typed + "\"");
        }
    }
}
