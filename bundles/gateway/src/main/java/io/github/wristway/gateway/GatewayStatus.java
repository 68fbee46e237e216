package io.github.wristway.gateway;

import java.time.Instant;
import java.util.List;

/**
 * How the gateway itself is.
 *
 * @param store where the samples are, and how large that is in bytes
 */
public record GatewayStatus(String version, Instant startedAt, List<Part> radios, List<Part> drivers,
                            List<Part> accounts, int wearables, int pending, String store, long storeBytes) {
    public GatewayStatus {
        radios = List.copyOf(radios);
        drivers = List.copyOf(drivers);
        accounts = List.copyOf(accounts);
    }

    /**
     * Something plugged in.
     *
     * @param ready whether it works
     * @param says  how it is, and what to do if it does not work
     */
    public record Part(String name, boolean ready, String says) {}
}
