package io.github.wristway.gateway;

import io.github.wristway.gateway.account.Account;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What is to be brought from an account into the store.
 *
 * @param from   the first day
 * @param to     the last day
 * @param into   the wearable that gets what belongs to none that is known here, as people type it; empty: that is left there
 * @param dryRun asks the account, and stores nothing
 */
public record ImportWish(Account account, LocalDate from, LocalDate to, Optional<String> into, boolean dryRun) {}
