package io.github.wristway.virtual.account;

import io.github.wristway.gateway.base.Time;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Stub until the account server arrives: it remembers, and serves nothing. */
public final class StandInAccountServer implements AutoCloseable {
    private final Map<String, List<StandInDevice>> devices = new HashMap<>();

    public static StandInAccountServer start(int port, Time time) throws IOException {
        return new StandInAccountServer();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:1");
    }

    public void addUser(String name, String password, String userId, String nickname) {
        devices.put(name, new ArrayList<>());
    }

    public void link(String userName, StandInDevice device) {
        devices.get(userName).add(device);
    }

    public void unlink(String userName, String deviceId) {
        devices.get(userName).removeIf(device -> device.deviceId().equals(deviceId));
    }

    public List<StandInDevice> devices(String userName) {
        return List.copyOf(devices.getOrDefault(userName, List.of()));
    }

    public void fault(AccountFault fault) {}

    public void heal() {}

    public List<String> requests() {
        return List.of();
    }

    @Override
    public void close() {}
}
