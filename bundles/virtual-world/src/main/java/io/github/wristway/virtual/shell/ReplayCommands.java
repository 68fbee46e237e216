package io.github.wristway.virtual.shell;

import io.github.wristway.gateway.base.InvalidRequest;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.virtual.World;
import io.github.wristway.virtual.replay.RecordedBand;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Bands that somebody else has, as they were recorded. */
final class ReplayCommands {
    private final World world;

    ReplayCommands(World world) {
        this.world = world;
    }

    List<Command> all() {
        return List.of(new Command("play", "[FILE]", "puts a band nearby that was recorded with wearable:trace; without a file, tells "
                + "how far those have come that are played, and where a host did something else than was recorded", "", this::play));
    }

    private Object play(Arguments arguments) throws WristwayException {
        if (arguments.isEmpty()) {
            arguments.end();
            if (world.played().isEmpty()) return "nothing is played; virtual:play FILE";
            return world.played().stream().map(ReplayCommands::progress).collect(Collectors.joining("\n"));
        }
        Path file = file(arguments.word("file"));
        arguments.end();
        RecordedBand band = world.play(file);
        return band + ": it answers " + Command.count(band.links(), "time") + ", as on " + band.begun();
    }

    private static Path file(String typed) throws InvalidRequest {
        try {
            return Path.of(typed);
        } catch (InvalidPathException e) {
            throw new InvalidRequest("\"" + typed + "\" is no file", "Name a file that was written by wearable:trace");
        }
    }

    private static String progress(RecordedBand band) {
        return band + ": " + band.played() + " of " + Command.count(band.links(), "link") + " played"
                + band.mismatches().stream().map(one -> "\n  " + one).collect(Collectors.joining())
                + (band.differences().isEmpty() ? "" : "\n  " + Command.count(band.differences().size(), "message") + " as long as recorded, but other");
    }
}
