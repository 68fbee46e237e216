package io.github.wristway.gateway;

import io.github.wristway.gateway.radio.Address;
import java.time.Instant;
import java.util.Optional;

/**
 * A wearable that is or was linked here, as it stood when asked. Also published as a service of this class, with the
 * properties {@code wearable.id}, {@code name}, {@code model}, {@code state}, {@code person}, {@code battery},
 * {@code last.sync}, so that an LDAP filter finds it.
 *
 * @param id             ours; never changes, whatever happens to address and key
 * @param name           what people call it
 * @param make           the {@link io.github.wristway.gateway.device.WearableDriver#make driver}
 * @param model          the model's id
 * @param modelName      the model's name
 * @param serial         empty until it was told
 * @param address        where it was heard last; empty if it has none any more
 * @param person         who wears it
 * @param account        the account that lists it, as {@code provider/userId}; empty if none is known
 * @param keyPresent     whether we hold a key for it
 * @param linkedSince    empty if it is not linked here
 * @param lastSync       the end of the last stored minute; empty if there is none
 * @param batteryPercent as last told
 */
public record WearableInfo(String id, String name, String make, String model, String modelName, LinkState state,
                           Optional<String> serial, Optional<Address> address, Optional<String> person,
                           Optional<String> account, boolean keyPresent, Optional<Instant> linkedSince,
                           Optional<Instant> lastSync, Optional<Integer> batteryPercent, Optional<String> firmware) {}
