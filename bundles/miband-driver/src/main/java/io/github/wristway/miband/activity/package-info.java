/**
 * The minutes that a band has recorded: packets put together, cut into records, turned into samples. It knows the
 * gateway's {@code base} and {@code device} packages and nothing else: no OSGi, no radio, no clock, no thread.
 */
package io.github.wristway.miband.activity;
