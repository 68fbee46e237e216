/**
 * What a band has recorded: packets put together and cut into records. There are minutes, single readings such as
 * {@link io.github.wristway.miband.activity.OxygenReading}, and workouts. It knows the gateway's {@code base} and
 * {@code device} packages, the band's own dates, and nothing else: no OSGi, no radio, no clock, no thread.
 */
package io.github.wristway.miband.activity;
