package io.github.wristway.gateway.account;

import java.time.Instant;
import java.util.Optional;

/**
 * A signed-in account. It holds no secret.
 *
 * @param provider  the {@link AccountBridge#provider}
 * @param name      what its owner knows it by: an e-mail address, a phone number, or a user number
 * @param userId    the service's own number of the user
 * @param signedIn  when
 * @param validUntil when the sign-in ends at the latest; empty if the service did not say
 */
public record Account(String provider, String name, String userId, Instant signedIn, Optional<Instant> validUntil) {
    @Override
    public String toString() {
        return name + " (" + provider + ")";
    }
}
