package io.github.wristway.gateway;

import io.github.wristway.gateway.account.Account;
import io.github.wristway.gateway.account.AccountDevice;
import java.util.List;
import java.util.Optional;

/**
 * How one thing stands in an account, on the air and here, side by side.
 *
 * @param account  the account that lists it, or that listed it when it was linked here; empty if none is known
 * @param device   as the account lists it; empty for a wearable of ours that the account does not list
 * @param wearable what it is here; empty if it is not managed here
 * @param onAir    whether it was heard just now; empty if no radio runs
 * @param findings what does not agree; none if all is well
 */
public record AccountEntry(Optional<Account> account, Optional<AccountDevice> device, Optional<WearableInfo> wearable,
                           Optional<Boolean> onAir, List<Finding> findings) {
    public AccountEntry {
        findings = List.copyOf(findings);
    }
}
