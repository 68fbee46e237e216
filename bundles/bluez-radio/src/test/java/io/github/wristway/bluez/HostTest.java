package io.github.wristway.bluez;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.bluez.bus.BusCall;
import io.github.wristway.gateway.base.AdapterTrouble;
import io.github.wristway.gateway.base.LinkLost;
import io.github.wristway.gateway.radio.GattLink;
import io.github.wristway.gateway.radio.Radio;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bus, bluetoothd and adapters come and go; whoever asks is told what is missing. */
class HostTest {
    private static final Duration LONG = Duration.ofSeconds(45);

    @TempDir
    Path root;

    private StandInBench bench;

    @AfterEach
    void close() throws Exception {
        if (bench != null) bench.close();
        Files.deleteIfExists(root.resolve(tmp().toString().substring(1)));
    }

    @Test
    void withoutABusItSaysSo() throws Exception {
        bench = new StandInBench(PrivateBus.Policy.OPEN, Set.of(), root); // the socket is not below this root
        bench.hostStarts();
        assertTroubled("there is no D-Bus system bus");
        Files.createFile(root.resolve(".dockerenv"));
        assertTroubled("this container has no D-Bus socket");
    }

    @Test
    void aBusThatIsDeadIsNotWaitedFor() throws Exception {
        bench = onThisHost();
        bench.bus.close();
        Files.createDirectories(Path.of(bench.bus.address().replace("unix:path=", "")).getParent());
        Path socket = Files.createFile(Path.of(bench.bus.address().replace("unix:path=", "")));
        bench.hostStarts();
        assertTroubled("nobody answers at the D-Bus socket");
        Files.delete(socket);
    }

    @Test
    void withoutBluetoothdItSaysSoAndTakesItWhenItComes() throws Exception {
        bench = onThisHost();
        bench.hostStarts();
        assertTroubled("bluetoothd is not running, and the kernel sees no Bluetooth adapter");
        Files.createDirectories(root.resolve("sys/class/bluetooth/hci0"));
        assertTroubled("bluetoothd is not running");
        bench.bluetoothdStarts(Map.of());
        bench.awaitRadio().check();
        bench.host.check();
    }

    @Test
    void whoIsNotAllowedIsToldTheGroup() throws Exception {
        bench = new StandInBench(PrivateBus.Policy.CLOSED, Set.of(), Path.of("/"));
        bench.bluetoothdStarts(Map.of());
        bench.hostStarts();
        AdapterTrouble e = assertTroubled("D-Bus does not let " + System.getProperty("user.name") + " talk to bluetoothd");
        assertTrue(e.remedy().contains("sudo adduser " + System.getProperty("user.name") + " bluetooth"), e.remedy());
    }

    @Test
    void afterADeathOfBluetoothdAllIsBuiltAnew() throws Exception {
        bench = new StandInBench();
        Radio before = bench.radio();
        GattLink link = before.connect(bench.band(), LONG);
        bench.bluez.close();
        assertThrows(LinkLost.class, () -> link.receive(LONG));
        bench.await("the radio's end", () -> bench.radios.isEmpty());
        assertThrows(AdapterTrouble.class, before::check);
        assertThrows(AdapterTrouble.class, () -> before.connect(bench.band(), LONG));
        bench.bluetoothdStarts(Map.of());
        bench.awaitRadio().connect(bench.band(), LONG).close();
    }

    @Test
    void anAdapterThatIsUnpluggedTakesItsLinksAlong() throws Exception {
        bench = new StandInBench();
        GattLink link = bench.radio().connect(bench.band(), LONG);
        bench.hci0.unplug();
        assertThrows(LinkLost.class, () -> link.receive(LONG));
        bench.await("the radio's end", () -> bench.radios.isEmpty());
        assertTroubled("bluetoothd has no Bluetooth adapter");
        new StandInAdapter(bench.bluez, "hci1", Map.of());
        assertEquals("hci1", bench.awaitRadio().name());
    }

    @Test
    void onlyChosenAdaptersAreUsed() throws Exception {
        bench = new StandInBench(PrivateBus.Policy.OPEN, Set.of("00:1a:7d:da:71:11"), Path.of("/"));
        bench.begin();
        assertTroubled("no adapter is called 00:1a:7d:da:71:11; there is hci0");
        new StandInAdapter(bench.bluez, "hci1", Map.of());
        assertEquals("hci1", bench.awaitRadio().name());
        assertEquals(1, bench.radios.size());
    }

    @Test
    void anAdapterThatIsOffIsSwitchedOn() throws Exception {
        bench = onThisHost();
        bench.bluetoothdStarts(Map.of("Powered", BusCall.variant("b", false)));
        bench.hostStarts();
        bench.awaitRadio().check();
        assertTrue(bench.radio().abilities().contains(Radio.Ability.GATT));
    }

    @Test
    void anAdapterThatCannotBeSwitchedOnSaysWhy() throws Exception {
        bench = onThisHost();
        bench.bluetoothdStarts(Map.of("Powered", BusCall.variant("b", false)));
        bench.hci0.powerFailsWith("org.bluez.Error.Failed");
        bench.hostStarts();
        Radio radio = bench.awaitRadio();
        assertEquals("hci0 is switched off", assertThrows(AdapterTrouble.class, radio::check).getMessage());
        bench.hci0.powerFailsWith("org.bluez.Error.Blocked");
        assertEquals("hci0 is blocked by rfkill", assertThrows(AdapterTrouble.class, radio::check).getMessage());
        Path rfkill = Files.createDirectories(root.resolve("sys/class/rfkill/rfkill0"));
        Files.writeString(rfkill.resolve("name"), "hci0\n");
        Files.writeString(rfkill.resolve("type"), "bluetooth\n");
        Files.writeString(rfkill.resolve("hard"), "1\n");
        assertEquals("hci0 is blocked by a switch or key of this machine", assertThrows(AdapterTrouble.class, radio::check).getMessage());
    }

    @Test
    void anOldBluetoothdIsNamed() throws Exception {
        bench = onThisHost();
        bench.bluetoothdStarts(Map.of("Roles", ""));
        bench.hostStarts();
        Radio radio = bench.awaitRadio();
        assertTrue(assertThrows(AdapterTrouble.class, radio::check).getMessage().contains("5.55"));
    }

    @Test
    void whoLeavesDoesNotLeaveLinksBehind() throws Exception {
        bench = new StandInBench();
        bench.radio().connect(bench.band(), LONG);
        bench.host.close();
        bench.await("the end of the link", () -> !bench.band.connected());
        assertFalse(bench.bluez.calls().isEmpty());
    }

    private AdapterTrouble assertTroubled(String beginning) {
        AdapterTrouble e = assertThrows(AdapterTrouble.class, () -> bench.host.check());
        assertTrue(e.getMessage().startsWith(beginning), e.getMessage());
        assertFalse(e.remedy().isBlank());
        return e;
    }

    /** Another root for the host's files, in which the folder of the private bus is seen as well. */
    private StandInBench onThisHost() throws Exception {
        Path seen = root.resolve(tmp().toString().substring(1));
        Files.createDirectories(seen.getParent());
        Files.createSymbolicLink(seen, tmp());
        return new StandInBench(PrivateBus.Policy.OPEN, Set.of(), root);
    }

    private static Path tmp() {
        return Path.of(System.getProperty("java.io.tmpdir")).toAbsolutePath();
    }
}
