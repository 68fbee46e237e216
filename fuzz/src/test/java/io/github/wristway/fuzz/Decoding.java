package io.github.wristway.fuzz;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import java.util.Optional;
import java.util.stream.Stream;

/** What every fuzz target does: whatever comes from the air, it is read or refused; anything else is a finding. */
final class Decoding {
    private Decoding() {}

    /** Reads a message, or says {@link MalformedMessage}. */
    interface Decoder<T> {
        T read(Bytes message) throws MalformedMessage;
    }

    /** What was read; empty if it was refused. */
    static <T> Optional<T> of(byte[] noise, Decoder<T> decoder) {
        try {
            return Optional.of(decoder.read(Bytes.copyOf(noise)));
        } catch (MalformedMessage expected) {
            return Optional.empty(); // that is the one way to say no
        }
    }

    /** Messages to begin with, so that Jazzer need not guess what a message looks like. */
    static Stream<byte[]> seeds(String... hex) {
        return Stream.of(hex).map(message -> Bytes.ofHex(message).toArray());
    }
}
