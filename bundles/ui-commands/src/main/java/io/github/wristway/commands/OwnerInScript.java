package io.github.wristway.commands;

import io.github.wristway.gateway.account.Owner;
import io.github.wristway.gateway.base.InvalidRequest;
import io.github.wristway.gateway.base.Secret;
import java.net.URI;
import java.util.Optional;

/**
 * The owner of an account who was on the vendor's page before the script began.
 *
 * @param ended the address on which the browser ended
 */
record OwnerInScript(Optional<Secret> ended) implements Owner {
    @Override
    public Secret visit(URI page) throws InvalidRequest {
        return ended.orElseThrow(() -> new InvalidRequest("somebody has to sign in at " + page,
                "Open it in a browser, put the address on which it ends into a file, and add --address-file FILE"));
    }
}
