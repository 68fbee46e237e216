/**
 * What carries the {@linkplain io.github.wristway.miband.newer.Line lines} to the newer bands: packets in a stream of either
 * version, and their two forms over Low Energy. Here is who waits, acknowledges and repeats; what the bytes mean is next door.
 */
package io.github.wristway.miband.carry;
