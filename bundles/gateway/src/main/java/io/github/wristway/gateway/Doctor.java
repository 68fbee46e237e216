package io.github.wristway.gateway;

import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Bystander;
import org.osgi.annotation.versioning.ProviderType;

/** Finds out what ails a wearable. */
@ProviderType
public interface Doctor {
    /**
     * Finds out how a wearable is, whose, and why it does not do as it should. It need not be linked here: then it is meant by
     * its address, or by how that or its name on the air begins. Changes nothing; an interrupted thread stops it.
     *
     * @throws io.github.wristway.gateway.base.Busy if something else is going on with it
     */
    Diagnosis examine(String which, Bystander bystander) throws WristwayException;
}
