package io.github.wristway.gateway;

import io.github.wristway.gateway.base.WristwayException;
import java.time.Duration;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** What is on the air around here, linked or not. */
@ProviderType
public interface Air {
    /** Listens for a while and tells what was heard, loudest first, recognised or not. */
    List<Sighting> scan(Duration howLong) throws WristwayException;

    /** Looks at a recognised wearable without changing anything, and tells the sighting with what was seen. */
    Sighting look(String address) throws WristwayException;
}
