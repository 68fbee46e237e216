package io.github.wristway.gateway;

import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.FoundKeys;
import java.nio.file.Path;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** The keys that are kept here, all that ever opened a wearable or may do so. Nobody is handed one. */
@ProviderType
public interface KeptKeys {
    /** The stories of all keys that are kept, by wearable and address, the newest first; never the keys themselves. */
    List<KeyInfo> all() throws WristwayException;

    /**
     * The keys that lie in a file of another program. Nothing is kept of them.
     *
     * @throws io.github.wristway.gateway.base.InvalidRequest   if nobody here knows such files
     * @throws io.github.wristway.gateway.base.MalformedMessage if it cannot be read on
     */
    FoundKeys in(Path file) throws WristwayException;

    /**
     * Keeps what was found: linking and opening try it from now on.
     *
     * @param source where it comes from, in words
     * @return how many were not known before
     */
    int keep(FoundKeys found, String source) throws WristwayException;

    /**
     * Forgets all keys of a wearable or an address, but not the one that a wearable linked here is opened with.
     *
     * @return how many
     */
    int forget(String bandOrAddress) throws WristwayException;
}
