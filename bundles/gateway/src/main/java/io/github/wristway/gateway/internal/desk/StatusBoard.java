package io.github.wristway.gateway.internal.desk;

import io.github.wristway.gateway.GatewayStatus;
import io.github.wristway.gateway.GatewayStatus.Part;
import io.github.wristway.gateway.Plans;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.internal.air.Surroundings;
import io.github.wristway.gateway.internal.vault.StoreRoom;
import io.github.wristway.gateway.internal.wearable.Directory;
import java.time.Instant;
import java.util.List;

/** Shows how the gateway itself is. */
public record StatusBoard(Surroundings surroundings, Directory directory, Plans plans, StoreRoom room, String version, Instant startedAt) {
    public GatewayStatus now() throws WristwayException {
        List<Part> radios = Parts.of(surroundings.radios);
        List<Part> drivers = surroundings.drivers.stream().map(Parts::of).toList();
        List<Part> accounts = surroundings.accounts.stream().map(Parts::of).toList();
        return new GatewayStatus(version, startedAt, radios, drivers, accounts, directory.all().size(), plans.pending().size(),
                room.store().file().toString(), room.store().sizeBytes());
    }
}
