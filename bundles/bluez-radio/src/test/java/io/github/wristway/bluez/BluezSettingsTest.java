package io.github.wristway.bluez;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BluezSettingsTest {
    @Test
    void choosesAdaptersByNameOrAddress() {
        Node adapter = new Node("/org/bluez/hci1", Map.of(Kind.ADAPTER, Map.of("Address", "00:1A:7D:DA:71:11")));
        assertTrue(settings().chosen(adapter));
        assertTrue(settings("hci1").chosen(adapter));
        assertTrue(settings("hci0", "00:1a:7d:da:71:11").chosen(adapter));
        assertFalse(settings("hci0").chosen(adapter));
    }

    @Test
    void refusesWhatMakesNoSense() {
        assertThrows(IllegalArgumentException.class, () -> new BluezSettings("", Set.of(), true, Duration.ZERO, 4, 7));
        assertThrows(IllegalArgumentException.class, () -> new BluezSettings("", Set.of(), true, Duration.ofSeconds(30), -1, 7));
        assertThrows(IllegalArgumentException.class, () -> new BluezSettings("", Set.of(), true, Duration.ofSeconds(30), 4, 0));
    }

    @Test
    void findsTheSocketInAnAddress() {
        assertEquals(Optional.of("/run/dbus/system_bus_socket"), HostFiles.socket("unix:path=/run/dbus/system_bus_socket"));
        assertEquals(Optional.of("/run/x"), HostFiles.socket("unix:guid=12,path=/run/x;tcp:host=a"));
        assertEquals(Optional.empty(), HostFiles.socket("unix:abstract=/tmp/x"));
        assertEquals(Optional.empty(), HostFiles.socket("tcp:host=localhost,port=1"));
    }

    private static BluezSettings settings(String... adapters) {
        return new BluezSettings("", Set.of(adapters), true, Duration.ofSeconds(30), 4, 7);
    }
}
