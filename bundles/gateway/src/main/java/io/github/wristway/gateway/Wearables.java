package io.github.wristway.gateway;

import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Harmless;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** The wearables that are or were linked here. How they get here and leave again is for {@link Plans}. */
@ProviderType
public interface Wearables {
    /** All of them, by name. */
    List<WearableInfo> all() throws WristwayException;

    WearableInfo find(String which) throws WristwayException;

    /**
     * Opens a wearable and does something with it that needs no plan. It happens on the wearable's thread; the session
     * is closed afterwards, whatever happened.
     * <pre>
     * gateway.wearables().use("kitchen", Alerting.class, watcher, alerting -> alerting.find(Duration.ofSeconds(5)));
     * </pre>
     * An interrupted thread stops it.
     *
     * @throws io.github.wristway.gateway.base.Unsupported if the model cannot do it
     */
    <C extends Harmless> void use(String which, Class<C> kind, Watcher watcher, Use<C> use) throws WristwayException;

    /** What to do with a wearable that is open. */
    interface Use<C> {
        void with(C capability) throws WristwayException;
    }
}
