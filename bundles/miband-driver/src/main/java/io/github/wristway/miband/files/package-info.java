/**
 * The files in which newer Xiaomi bands keep what they have recorded: their names, the pieces in which they arrive, and what
 * can be read of them. What is not certain is not read; the gateway keeps every file as it came. It knows the gateway's
 * {@code base} and {@code device} packages and nothing else: no OSGi, no radio, no clock, no thread.
 */
package io.github.wristway.miband.files;
