package io.github.wristway.commands;

import io.github.wristway.gateway.Gateway;
import io.github.wristway.gateway.LinkState;
import io.github.wristway.gateway.WearableInfo;
import io.github.wristway.gateway.Wish;
import io.github.wristway.gateway.base.InvalidRequest;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.WristwayException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which bands a plan is for: one, all of somebody, or those in a file. */
final class Which {
    static final String BAND = "Its name, id, serial number or address; an unambiguous beginning is enough.";

    /** Free, gone, or with another host. */
    private static final Set<LinkState> NOT_OURS = EnumSet.of(LinkState.UNPAIRED, LinkState.LOST, LinkState.LINKED_ELSEWHERE);

    @Parameters(paramLabel = "BAND", arity = "0..1", description = BAND)
    String band;

    @Option(names = "--all", description = "All bands that are linked here or not quite free yet, one after the other.")
    boolean all;

    @Option(names = "--person", paramLabel = "WHO", description = "With --all: only those that this person wears.")
    String person;

    @Option(names = "--from", paramLabel = "FILE", description = "The bands in this table (CSV), one after the other.")
    Path file;

    @Option(names = "--results", paramLabel = "FILE", description = "Write what became of each band into this table.")
    Path results;

    /** Whether it is one band, as typed. */
    boolean isOne() throws InvalidRequest {
        if (Stream.of(band != null, all, file != null).filter(said -> said).count() != 1) {
            throw new InvalidRequest("it is not clear which bands are meant", "Name one band, or use --all, or --from FILE");
        }
        if (person != null && !all) throw new InvalidRequest("--person WHO says which of all bands are meant", "Add --all");
        if (band != null && results != null) throw new InvalidRequest("--results is for many bands", "Leave it out");
        return band != null;
    }

    List<Target> many(Gateway gateway, Shell shell, Function<String, Wish> wish) throws WristwayException {
        List<Target> targets = new ArrayList<>();
        if (all) {
            for (WearableInfo one : gateway.wearables().all()) {
                if (isMeant(one)) targets.add(new Target(one.name(), () -> Row.planned(gateway.plans().make(wish.apply(one.id())))));
            }
            return targets;
        }
        for (BandLine line : BandTable.read(shell.path(file))) {
            targets.add(inLine(line, band -> new Target(band.band(), () -> Row.planned(gateway.plans().make(wish.apply(band.band()))))));
        }
        return targets;
    }

    private boolean isMeant(WearableInfo one) {
        boolean wornByThem = person == null || one.person().filter(person::equalsIgnoreCase).isPresent();
        return wornByThem && !NOT_OURS.contains(one.state());
    }

    /** A line of a file; what fails says in which line it stands. */
    static Target inLine(BandLine line, Function<BandLine.Band, Target> readable) {
        if (line instanceof BandLine.Unreadable bad) {
            return new Target("line " + bad.number(), () -> Row.ended("line " + bad.number(), Outcome.INVALID, bad.why()));
        }
        Target target = readable.apply((BandLine.Band) line);
        return new Target(target.called(), () -> {
            try {
                return target.look().done();
            } catch (WristwayException e) {
                return Row.failed(target.called(), e).inLine(line.number());
            }
        });
    }

    Optional<Path> results() {
        return Optional.ofNullable(results);
    }
}
