package io.github.wristway.account.zepp;

import io.github.wristway.gateway.base.Secret;
import java.util.Optional;

/**
 * What a password, or the vendor's page in a browser, gives: good for one sign-in.
 *
 * @param thirdName who gave it
 * @param grantType what it is good for
 * @param region    where the account lives; empty if nobody said so
 */
record SignInCode(Secret code, String thirdName, String grantType, String country, Optional<String> region) {}
