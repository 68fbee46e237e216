package io.github.wristway.miband.door;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.Time;
import io.github.wristway.miband.huami2021.ExchangeKey;
import io.github.wristway.miband.talk.Patience;
import java.util.function.Supplier;

/**
 * What the driver brings to every band.
 *
 * @param ways              which way led into bands before
 * @param exchangeKeys      a new one for each connection
 * @param nonces            random, 16 bytes, a new one for each connection
 * @param experimentalReset whether its owner allows a reset over the air that nobody has seen work
 */
public record Kit(Patience patience, Time time, KnownWays ways, Supplier<ExchangeKey> exchangeKeys, Supplier<Bytes> nonces,
                  boolean experimentalReset) {}
