/** Days and workouts as the account keeps them: what its packed texts say. Pure reading, no network. */
package io.github.wristway.account.zepp.history;
