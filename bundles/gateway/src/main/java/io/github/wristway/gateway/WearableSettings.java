package io.github.wristway.gateway;

import io.github.wristway.gateway.base.WristwayException;
import java.util.List;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/** How wearables behave: what they were told, and what they tell. */
@ProviderType
public interface WearableSettings {
    /** All settings that the model has, and what is known of them here. Asks nobody. */
    List<SettingInfo> of(String which) throws WristwayException;

    /** Asks the wearable for those settings that it tells, remembers them, and returns all as {@link #of} does. */
    List<SettingInfo> ask(String which, Watcher watcher) throws WristwayException;

    /**
     * Changes settings, in the order given. All are checked before the wearable is opened; one that it refuses stops the
     * rest, and the failure says which ones were changed before it.
     *
     * <p>An interrupted thread stops it before the first is sent. After that it goes on, and the thread gets those that
     * are changed so far.
     *
     * @return those that were changed, as they are known now
     * @throws io.github.wristway.gateway.base.InvalidRequest if the model has no such setting, or it takes no such value
     */
    List<SettingInfo> change(String which, Map<String, String> values, Watcher watcher) throws WristwayException;
}
