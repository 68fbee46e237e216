package io.github.wristway.gateway.account;

import io.github.wristway.gateway.device.Workout;

/**
 * A workout, as an account lists it.
 *
 * @param source  what the service says it is from; goes back to the service letter by letter
 * @param summary without its track
 */
public record AccountWorkout(String source, Workout summary) {}
