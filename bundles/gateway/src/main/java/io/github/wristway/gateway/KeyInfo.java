package io.github.wristway.gateway;

import io.github.wristway.gateway.radio.Address;
import java.time.Instant;
import java.util.Optional;

/**
 * The story of a key that is kept. The key itself is not in it.
 *
 * @param address  what it opens; empty for a key of a wearable that has no address any more
 * @param wearable the name of the wearable here that it is of; empty if none was linked here
 * @param called   what the file that it came from calls the wearable; empty if that is not known
 * @param source   where it comes from, such as {@code account of anna@example.org} or {@code typed in}
 * @param since    when it was learnt; empty if that was before anybody wrote it down
 * @param fitted   when it last opened the wearable; empty if it never did
 * @param refused  when the wearable refused it; empty if it did not, or took it later
 * @param inUse    whether it is the one that the wearable is opened with
 */
public record KeyInfo(Optional<Address> address, Optional<String> wearable, Optional<String> called, String source,
                      Optional<Instant> since, Optional<Instant> fitted, Optional<Instant> refused, boolean inUse) {
    /** What came of it so far. */
    public enum Tried {
        NOT_YET,
        FITS,
        REFUSED,
        /** It did fit, and is refused now: the wearable was linked anew since, or reset. */
        STALE
    }

    public Tried tried() {
        if (refused.isPresent()) return fitted.isPresent() ? Tried.STALE : Tried.REFUSED;
        return fitted.isPresent() ? Tried.FITS : Tried.NOT_YET;
    }
}
