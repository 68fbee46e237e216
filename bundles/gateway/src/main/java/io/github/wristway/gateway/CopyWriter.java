package io.github.wristway.gateway;

import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Bystander;
import java.nio.file.Path;
import org.osgi.annotation.versioning.ConsumerType;

/** Writes a copy of what is stored of a wearable, in a form that other programs read. Plans that had to wait ask for it when nobody looks on. */
@ConsumerType
public interface CopyWriter {
    /**
     * Where somebody wants a copy.
     *
     * @param file    is there only when it is whole
     * @param replace whether one that is there already may go
     */
    record CopyTo(Path file, boolean replace) {}

    /**
     * @param wearable its name or id
     * @return what was written, as it follows "a copy of"
     */
    String write(String wearable, CopyTo to, Bystander onlooker) throws WristwayException;
}
