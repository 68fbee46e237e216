package io.github.wristway.gateway;

import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.CapabilitySheet;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** What the models of all drivers can do, and where that is known from. */
@ProviderType
public interface Models {
    List<CapabilitySheet> all();

    /** The sheet of a wearable, or of a model by its id or name. */
    CapabilitySheet of(String wearableOrModel) throws WristwayException;
}
