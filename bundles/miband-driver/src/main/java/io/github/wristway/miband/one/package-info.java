/**
 * The messages of the first generation, as bytes and back: Mi Band 1, 1A and 1S Pulse. It knows the gateway's
 * {@code base} and {@code device} packages and nothing else: no OSGi, no radio, no clock, no thread. So everything in
 * it is tested with hex alone.
 *
 * <p>Facts about the bytes come from public sources that are named at each class; Wristway has never met a real band.
 */
package io.github.wristway.miband.one;
