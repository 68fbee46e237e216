package io.github.wristway.bluez;

import io.github.wristway.bluez.bus.Bus;
import java.io.IOException;
import java.util.Optional;

/** Where the bus is entered, and what can stand there. */
record Doorway(String address, HostFiles files) {
    /** Empty if there is a door at all. */
    Optional<Standing> missing() {
        Obstacle obstacle = files.inContainer() ? Obstacle.NO_BUS_IN_CONTAINER : Obstacle.NO_BUS;
        return files.missingSocket(address).map(socket -> Standing.of(obstacle, socket));
    }

    Bus open(Bus.Ear ear) throws IOException {
        return Bus.open(address, ear);
    }

    /** After it did not open. */
    Standing shut() {
        String socket = HostFiles.socket(address).orElse(address);
        return files.open(address) ? Standing.of(Obstacle.BUS_DEAD, socket) : Standing.of(Obstacle.BUS_REFUSES, System.getProperty("user.name"), socket);
    }
}
