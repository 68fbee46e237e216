package io.github.wristway.gateway;

import io.github.wristway.gateway.base.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the next owner of a wearable should know: what was done to free it, and what was seen of that. No sample and no person
 * is in it.
 *
 * @param outcome       {@code OK} or {@code ALREADY} only if every place was seen free; {@code SENT_NOT_VERIFIED} if all was
 *                      done and not all was seen; {@code PARTIAL} if something is left to do
 * @param says          the same in a sentence, without full stop
 * @param places        what was done in each place
 * @param next          what the new owner does now, as sentences without full stops
 * @param recordedUntil the end of the last minute that was fetched from it; empty if there is none
 * @param madeAt        when the sheet was made
 * @param version       of the gateway that made it
 * @param maker         whose signature it bears
 * @param audit         the newest line of that gateway's audit log, as {@code 12:9f86…}
 * @param json          the sheet itself, signed: what is written to a file
 */
public record HandoverSheet(Outcome outcome, String says, Band band, Plan plan, List<Line> places, List<String> next,
                            Optional<Instant> recordedUntil, Instant madeAt, String version, GatewayIdentity maker, String audit,
                            String json) {
    public HandoverSheet {
        places = List.copyOf(places);
        next = List.copyOf(next);
    }

    /** @param address where it was heard last */
    public record Band(String name, String model, Optional<String> serial, Optional<String> address) {}

    /** The plan that freed it. */
    public record Plan(String id, String verb, Instant begun) {}

    /**
     * A place.
     *
     * @param outcome empty if nothing was done there
     * @param at      when that was noted
     */
    public record Line(Place place, Optional<Outcome> outcome, String said, Optional<Instant> at) {}
}
