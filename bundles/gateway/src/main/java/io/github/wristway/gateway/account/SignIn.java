package io.github.wristway.gateway.account;

import io.github.wristway.gateway.base.Secret;
import java.util.Optional;

/** The ways into an account. */
public sealed interface SignIn {
    /** With an e-mail address or a phone number ({@code +49…}) and a password. */
    record Password(String name, Secret password) implements SignIn {}

    /**
     * With a token that the user took from the vendor's web page, where any way of signing in works.
     *
     * @param userId the service's number of the user
     * @param host   the data host of the account, such as {@code api-mifit-de2.zepp.com}; empty for the default
     */
    record AppToken(String userId, Secret token, Optional<String> host) implements SignIn {}

    /** On the vendor's own page in a browser: the {@link Owner} brings back the address on which it ended. */
    record Browser() implements SignIn {}

    /** By a QR code that the {@link Owner} scans with the vendor's app. No password is typed here. */
    record Scan() implements SignIn {}
}
