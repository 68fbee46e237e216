package io.github.wristway.gateway.internal.proof;

import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.StorageTrouble;
import io.github.wristway.gateway.base.WristwayException;

/** Where it is written down what destroys something: before it is done, and what came of it. */
public interface Audit {
    /** Returns when it is safe on disk. If that fails, what it was about to be done is not done. */
    void write(Deed deed) throws StorageTrouble;

    /** Something of our own that is quickly done. */
    interface Work {
        void run() throws WristwayException;
    }

    /** Writes a line, does it, and writes another one. */
    default void around(Deed about, Work work) throws WristwayException {
        write(about);
        work.run();
        write(about.ended(Outcome.OK));
    }
}
