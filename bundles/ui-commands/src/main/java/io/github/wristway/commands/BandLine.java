package io.github.wristway.commands;

import io.github.wristway.gateway.base.Secret;
import java.util.Optional;

/** A line of a table of bands. */
sealed interface BandLine {
    /** Where it stands in the file; the first is 1. */
    int number();

    /**
     * @param band    its name, id, address or serial number, as the line says it
     * @param name    what to call it
     * @param keyFile where its key lies
     */
    record Band(int number, String band, Optional<String> name, Optional<String> person, Optional<Secret> key,
                Optional<String> keyFile, Optional<String> account) implements BandLine {}

    /** @param why never repeats a cell: a key may stand in any of them */
    record Unreadable(int number, String why) implements BandLine {}
}
