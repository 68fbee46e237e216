/**
 * Writes down what goes over the air, so that it can be shared and played back. It stands between a driver and its radio
 * while a trace is on, and neither knows. What must not be told is learned on the way and replaced before anything is on disk.
 */
package io.github.wristway.gateway.internal.trace;
