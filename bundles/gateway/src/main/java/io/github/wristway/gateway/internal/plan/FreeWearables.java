package io.github.wristway.gateway.internal.plan;

import io.github.wristway.gateway.base.StorageTrouble;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Condition;
import io.github.wristway.gateway.internal.air.Airwaves.Heard;
import io.github.wristway.gateway.internal.store.WearableRow;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Recognises a wearable that was reset and came up under another address: the same model, free, with the same serial
 * number. Without a serial number nothing is proved, and nothing is claimed.
 */
final class FreeWearables {
    private static final Logger log = LoggerFactory.getLogger(FreeWearables.class);

    private FreeWearables() {}

    static Optional<Heard> find(Tools tools, WearableRow row) throws StorageTrouble {
        for (Heard heard : candidates(tools, row)) {
            Optional<Condition> condition = lookOnce(tools, row, heard);
            if (condition.isPresent() && isIt(row, heard, condition.get())) return Optional.of(heard);
        }
        return Optional.empty();
    }

    /** Free strangers of the same model that do not tell who they are: hints, not proofs. */
    static Optional<Heard> nameless(Tools tools, WearableRow row) throws StorageTrouble {
        return candidates(tools, row).stream().filter(heard -> heard.condition()
                .filter(seen -> seen.state() == Condition.State.FREE && seen.serial().isEmpty()).isPresent()).findFirst();
    }

    /** The wearable itself, seen again, of a model that does not tell whether it is free. */
    static Optional<Heard> untold(Tools tools, WearableRow row) throws StorageTrouble {
        return candidates(tools, row).stream().filter(heard -> heard.condition().filter(seen -> seen.state() == Condition.State.UNKNOWN
                && row.serial().isPresent() && row.serial().equals(seen.serial())).isPresent()).findFirst();
    }

    /**
     * Signs of a reset, of a wearable that is not seen to be free: its serial number under another address, for a reset
     * gives it a new one; or, if nothing but its menu resets it, that it refuses our key where it was.
     */
    static Optional<Trace> trace(Tools tools, WearableRow row) throws StorageTrouble {
        for (Heard heard : candidates(tools, row)) {
            Optional<Condition> seen = lookOnce(tools, row, heard);
            if (seen.isEmpty() || Acquaintance.isAnother(row, seen.get().serial())) continue;
            Condition.State state = seen.get().state();
            if (row.address().equals(Optional.of(heard.address()))) {
                if (state == Condition.State.FOREIGN && ByHand.only(tools, row)) return Optional.of(new Trace(heard, "refuses our key now, as after a reset"));
            } else if (row.serial().isPresent() && seen.get().serial().isPresent()
                    && state != Condition.State.OURS && state != Condition.State.FREE) {
                return Optional.of(new Trace(heard, "was reset and is heard under " + heard.address() + " now"
                        + (state == Condition.State.UNKNOWN ? "" : ", linked to somebody")));
            }
        }
        return Optional.empty();
    }

    /** One that was reset before we came. One that is linked again since is somebody's: nobody may free it unasked. */
    static Optional<Trace> resetBefore(Tools tools, WearableRow row) throws StorageTrouble {
        return trace(tools, row).filter(trace -> tools.airwaves().fresh(trace.heard().address()).flatMap(Heard::condition)
                .filter(seen -> seen.state() == Condition.State.UNKNOWN).isPresent());
    }

    /** Whatever is heard of the same model and belongs to no other wearable that we know. */
    private static List<Heard> candidates(Tools tools, WearableRow row) throws StorageTrouble {
        List<WearableRow> all = tools.directory().all();
        return tools.airwaves().fresh().stream()
                .filter(heard -> heard.claim().filter(claim -> claim.make().equals(row.make())
                        && claim.recognition().model().equals(row.model())).isPresent())
                .filter(heard -> all.stream().noneMatch(other -> !other.id().equals(row.id())
                        && other.address().equals(Optional.of(heard.address())))).toList();
    }

    /** A stranger is looked at once, not each time somebody waits: every look drains its battery. */
    private static Optional<Condition> lookOnce(Tools tools, WearableRow row, Heard heard) {
        if (heard.condition().isPresent()) return heard.condition();
        try {
            return Optional.of(tools.doorstep().look(heard, heard.address().text(), row.make(), row.model(),
                                                     tools.keys().credential(row.id())));
        } catch (WristwayException e) {
            log.debug("{}: cannot look: {}", heard.address(), e.getMessage());
            return Optional.empty();
        }
    }

    private static boolean isIt(WearableRow row, Heard heard, Condition condition) {
        if (condition.state() != Condition.State.FREE || Acquaintance.isAnother(row, condition.serial())) return false;
        if (row.address().equals(Optional.of(heard.address()))) return true;
        return row.serial().isPresent() && row.serial().equals(condition.serial());
    }
}
