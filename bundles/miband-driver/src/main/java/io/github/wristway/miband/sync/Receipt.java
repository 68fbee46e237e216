package io.github.wristway.miband.sync;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.device.Syncing.Afterwards;
import io.github.wristway.miband.huami.FetchRequest;
import io.github.wristway.miband.huami2021.ZeppFetched;
import java.util.Optional;

/** How a band is told that a transfer is safe here. Source: Gadgetbridge, read for facts. */
public enum Receipt {
    /** Band 2 to 6 know one word, and it lets them forget. One that is to keep its data is told nothing. */
    ONE_WORD {
        @Override
        Optional<Bytes> after(Afterwards afterwards) {
            return afterwards == Afterwards.FORGET ? Optional.of(nothingThere(afterwards)) : Optional.empty();
        }

        @Override
        Bytes nothingThere(Afterwards afterwards) {
            return new FetchRequest.Stored().encode();
        }
    },
    /** Band 7 is told in each case what to do with it. */
    WITH_WISH {
        @Override
        Optional<Bytes> after(Afterwards afterwards) {
            return Optional.of(nothingThere(afterwards));
        }

        @Override
        Bytes nothingThere(Afterwards afterwards) {
            return (afterwards == Afterwards.KEEP ? ZeppFetched.KEEP : ZeppFetched.FORGET).encode();
        }
    };

    /** What to say after a transfer; empty: nothing. */
    abstract Optional<Bytes> after(Afterwards afterwards);

    /** What to say when there was nothing to transfer: it ends the talk, and cannot make a band forget. */
    abstract Bytes nothingThere(Afterwards afterwards);
}
