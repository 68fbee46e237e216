/**
 * Days and workouts as the account keeps them: what its packed texts say. Pure reading, no network; nothing here is asked
 * for yet by the bridge.
 */
package io.github.wristway.account.zepp.history;
