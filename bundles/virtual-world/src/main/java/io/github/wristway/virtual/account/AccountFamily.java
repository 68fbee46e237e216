package io.github.wristway.virtual.account;

import java.util.Optional;

/** A vendor's service: one of those behind a {@link StandInAccountServer}, told apart by the paths of their calls. */
public interface AccountFamily {
    boolean serves(String path);

    /**
     * Called under the server's lock, so it does no I/O.
     *
     * @param fault what is wrong today, unless it is so bad that no call gets this far
     */
    Ending on(AccountRequest request, Optional<AccountFault> fault);
}
