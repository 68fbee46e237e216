/**
 * Speaking with the newer Xiaomi bands, Mi Band 7 Pro and later: protobuf messages over a {@link
 * io.github.wristway.miband.newer.Line}, whatever carries that.
 */
package io.github.wristway.miband.newer;
