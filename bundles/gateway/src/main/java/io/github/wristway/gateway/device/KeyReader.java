package io.github.wristway.gateway.device;

import io.github.wristway.gateway.base.MalformedMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Knows files in which other programs keep the keys of wearables. Register it as a service; nothing else is needed.
 *
 * <p>A file comes from anywhere: however large or broken it is, reading it takes bounded memory and writes nothing.
 */
@ConsumerType
public interface KeyReader {
    /** Which files it knows, as they follow "known are", such as {@code a table with the columns address and key}. */
    String knows();

    /**
     * All keys in a file.
     *
     * @return empty if it is none of the files that this one knows
     * @throws MalformedMessage if it is one, and cannot be read on
     */
    Optional<FoundKeys> read(Path file) throws IOException, MalformedMessage;
}
