package io.github.wristway.gateway.radio;

import io.github.wristway.gateway.base.Bytes;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What a device says of itself to everybody, merged from advertisement and scan response.
 *
 * @param radio            the name of the {@link Radio} that heard it
 * @param name             as advertised; empty when the device gives none
 * @param rssiDbm          how loud it was, in dBm: -50 is near, -90 is far; {@link #NO_RSSI} if the radio cannot tell
 * @param services         service UUIDs in the advertisement; often only a part of what the device has
 * @param manufacturerData by Bluetooth company number, such as 0x0157 for Huami; without the number itself
 * @param serviceData      by service UUID
 */
public record Advertisement(
        String radio,
        Address address,
        String name,
        int rssiDbm,
        Set<UUID> services,
        Map<Integer, Bytes> manufacturerData,
        Map<UUID, Bytes> serviceData,
        Instant heardAt) {
    /** Quieter than anything that Bluetooth can measure (-127 to 20 dBm), so that it comes last among what was measured. */
    public static final int NO_RSSI = -128;

    public Advertisement {
        services = Set.copyOf(services);
        manufacturerData = Map.copyOf(manufacturerData);
        serviceData = Map.copyOf(serviceData);
    }

    /** Whether {@link #rssiDbm} was measured. */
    public boolean hasRssi() {
        return rssiDbm != NO_RSSI;
    }
}
