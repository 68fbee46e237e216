package io.github.wristway.gateway.internal.plan.place;

import io.github.wristway.gateway.base.StorageTrouble;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Settings;
import io.github.wristway.gateway.internal.store.WearableRow;
import io.github.wristway.gateway.radio.Address;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** C: what this gateway has of wearables, apart from their keys. What is written is on disk when the call returns. */
public interface HostSide {
    List<WearableRow> all() throws StorageTrouble;

    Optional<WearableRow> byId(String wearableId) throws StorageTrouble;

    Optional<WearableRow> bySerial(String make, Optional<String> serial) throws StorageTrouble;

    /** Where it is, and every address under which it was ever known here. */
    Set<Address> addresses(WearableRow row) throws StorageTrouble;

    /** Writes a wearable down as it is now, and tells everybody. */
    void save(WearableRow row) throws StorageTrouble;

    void beginWear(String wearableId, String person) throws StorageTrouble;

    void endWear(String wearableId) throws StorageTrouble;

    void forgetBond(Address address) throws WristwayException;

    /** @return how many settings it told */
    int noteSettings(WearableRow row, Settings settings) throws WristwayException;

    /** How many of its settings are known. */
    long notedSettings(WearableRow row) throws StorageTrouble;

    /** Tells everybody that more is known of a wearable, though it is written down as before. */
    void changed(WearableRow row) throws StorageTrouble;

    /** Tells everybody that something happened. */
    void tell(String topic, Map<String, ?> properties);
}
