/**
 * The messages of Huami bands since 2021, as bytes and back: Mi Band 6 with newer firmware, and Mi Band 7 (Zepp OS).
 * A fresh secret is agreed on for each connection, and what is said afterwards travels in encrypted chunks.
 *
 * <p>It knows the gateway's {@code base} and {@code device} packages, the older bands' messages and BouncyCastle's
 * curves, and nothing else: no OSGi, no radio, no clock, no thread, no source of random numbers. So everything in it is
 * tested with hex alone.
 *
 * <p>Facts about the bytes come from public sources that are named at each class; Wristway has never met a real band.
 */
package io.github.wristway.miband.huami2021;
