/**
 * The protocols of Band 6 and 7: a {@link io.github.wristway.virtual.band.modern.KeyExchange}, and after it
 * {@link io.github.wristway.virtual.band.modern.Messages} in chunks, whose bytes the package {@code chunked} knows. What they
 * say is a {@link io.github.wristway.virtual.band.modern.Dialect}: a Band 6 wraps what older bands are told, a Band 7 has
 * words of its own, which begin with {@code Zepp}.
 */
package io.github.wristway.virtual.band.modern;
