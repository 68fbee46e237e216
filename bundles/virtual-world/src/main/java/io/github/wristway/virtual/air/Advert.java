package io.github.wristway.virtual.air;

import io.github.wristway.gateway.base.Bytes;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What a thing says of itself; who heard it, how loud and when is added on the way. */
public record Advert(String name, Set<UUID> services, Map<Integer, Bytes> manufacturerData,
                     Map<UUID, Bytes> serviceData) {}
