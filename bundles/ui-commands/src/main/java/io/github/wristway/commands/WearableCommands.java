package io.github.wristway.commands;

import io.github.wristway.gateway.Gateway;
import io.github.wristway.gateway.Sighting;
import io.github.wristway.gateway.WearableInfo;
import io.github.wristway.gateway.base.WristwayException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code wearable:} what changes nothing. */
final class WearableCommands {
    private static final int SURE = 50;

    private final Gateway gateway;
    private final Shell shell;
    private final Phrases phrases;

    WearableCommands(Gateway gateway, Shell shell, Phrases phrases) {
        this.gateway = gateway;
        this.shell = shell;
        this.phrases = phrases;
    }

    @Command(name = "scan", description = "Listen for a while and tell what is in reach, loudest first.",
             footer = "  wearable:scan --for 10s --look")
    Answer<Sighting> scan(
            @Option(names = "--for", paramLabel = "TIME", defaultValue = "5s",
                    description = "How long, such as 2m; 5s if left out.") Duration howLong,
            @Option(names = "--look", description = "Open what is recognised and see whether it is free. Changes nothing.")
            boolean look) throws WristwayException {
        List<Sighting> sightings = shell.during("Listening for " + Phrases.seconds(howLong), () -> gateway.air().scan(howLong));
        return Tables.sightings(look ? looked(sightings) : sightings);
    }

    private List<Sighting> looked(List<Sighting> sightings) {
        List<Sighting> looked = new ArrayList<>();
        for (Sighting sighting : sightings) {
            boolean known = sighting.recognition().filter(claim -> claim.score() >= SURE).isPresent();
            looked.add(known ? looked(sighting) : sighting);
        }
        return looked;
    }

    /** A band that does not let us look is still in the list. */
    private Sighting looked(Sighting sighting) {
        String address = sighting.heard().address().text();
        String what = "Looking at " + sighting.modelName().orElse("a band") + " " + address;
        try {
            return shell.during(what, () -> gateway.air().look(address));
        } catch (WristwayException e) {
            shell.warn(Typesetting.sentence(e.getMessage()) + " " + Typesetting.sentence(e.remedy()));
            return sighting;
        }
    }

    @Command(name = "list", description = "Show all bands that are or were linked here.", footer = "  wearable:list")
    Answer<WearableInfo> list() throws WristwayException {
        return Tables.wearables(gateway.wearables().all(), phrases);
    }

    @Command(name = "capabilities",
             description = "Show what a model can do and where that is known from; without a name, all models.",
             footer = {"  wearable:capabilities", "  wearable:capabilities kitchen"})
    Answer<?> capabilities(
            @Parameters(paramLabel = "BAND|MODEL", arity = "0..1",
                        description = "A band, or a model by its id or name.") String which)
            throws WristwayException {
        return which == null ? Tables.models(gateway.models().all()) : Tables.abilities(gateway.models().of(which));
    }
}
