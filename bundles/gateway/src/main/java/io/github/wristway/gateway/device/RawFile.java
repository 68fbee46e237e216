package io.github.wristway.gateway.device;

import io.github.wristway.gateway.base.Bytes;
import java.time.Instant;

/**
 * A file as a wearable handed it over: nothing is lost by our understanding of it.
 *
 * @param name    what the wearable calls it; a wearable has one of a name
 * @param kind    in the user's words, such as {@code daily details}
 * @param start   from when on it tells
 * @param growing whether the wearable may still add to it
 */
public record RawFile(String name, String kind, Instant start, boolean growing, Bytes content) {}
