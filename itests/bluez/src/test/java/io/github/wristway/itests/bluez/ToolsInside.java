package io.github.wristway.itests.bluez;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.radio.BluetoothUuid;
import io.github.wristway.itests.bluez.smp.Manner;
import io.github.wristway.virtual.band.BandModel;
import io.github.wristway.virtual.band.Fault;
import io.github.wristway.virtual.band.VirtualBand;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The test-bed itself, seen through BlueZ's own tools: what they take for a band must be one. */
@Timeout(120)
class ToolsInside {
    private static final Duration SOON = Duration.ofSeconds(15);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String FIRMWARE = BluetoothUuid.of(0x2a28).toString();
    private static final String BATTERY = "00000006-0000-3512-2118-0009af100700";

    private Bed bed;
    private Bluetoothctl tool;
    private VirtualBand kitchen;
    private String address;

    @BeforeEach
    void open() throws IOException, InterruptedException {
        bed = Bed.open();
        kitchen = bed.add(BandModel.MI4, "kitchen");
        address = kitchen.address().text();
        tool = Bluetoothctl.start();
        tool.type("", "Controller " + bed.address(), SOON);
        tool.type("power on", "Changing power on succeeded", SOON);
    }

    @AfterEach
    void close() throws IOException {
        tool.close();
        bed.close();
    }

    private void find() throws IOException, InterruptedException {
        tool.type("scan on", "Device " + address + " Mi Smart Band 4", SOON);
        tool.type("scan off", "Discovery stopped", SOON);
    }

    private void connect() throws IOException, InterruptedException {
        tool.type("connect " + address, "ServicesResolved: yes", SOON);
    }

    /** Reads a characteristic, and waits for words in what is shown of it. */
    private void read(String characteristic, String until) throws IOException, InterruptedException {
        tool.type("menu gatt", "Menu gatt:", SOON);
        tool.type("select-attribute " + characteristic, characteristic, SOON);
        tool.type("read", until, SOON);
        tool.type("back", "Menu main:", SOON);
    }

    @Test
    void aBandIsFoundConnectedAndRead() throws IOException, InterruptedException {
        find();
        connect();
        assertTrue(kitchen.isConnected());
        read(FIRMWARE, "56 31 2e 30 2e 39 2e 36 36");
        read(BATTERY, "0f ");
        tool.type("disconnect", "Connected: no", SOON);
        assertFalse(kitchen.isConnected());
    }

    @Test
    void aLinkThatIsNotEstablishedIsReportedAndTheNextOneWorks() throws IOException, InterruptedException {
        find();
        bed.near(kitchen).failToEstablish(1);
        tool.type("connect " + address, "Failed to connect: org.bluez.Error.Failed le-connection-abort-by-local", SOON);
        connect();
        assertTrue(kitchen.isConnected());
    }

    @Test
    void aBandOutOfRangeIsLostAfterTheSupervisionTimeout() throws IOException, InterruptedException {
        find();
        connect();
        bed.world().takeAway(kitchen);
        tool.await("Connected: no", SOON);
        assertFalse(kitchen.isConnected());
        bed.world().bringBack(kitchen);
        connect();
    }

    @Test
    void aLostLinkIsSeenAtOnce() throws IOException, InterruptedException {
        find();
        connect();
        bed.near(kitchen).loseLink();
        tool.await("Connected: no", SOON);
        connect();
        assertTrue(kitchen.isConnected());
    }

    @Test
    void aSilentBandIsGivenUpAfterHalfAMinute() throws IOException, InterruptedException {
        find();
        connect();
        kitchen.fault(Fault.SILENT, 1);
        tool.type("menu gatt", "Menu gatt:", SOON);
        tool.type("select-attribute " + FIRMWARE, FIRMWARE, SOON);
        tool.type("read", "Connected: no", PATIENCE);
        assertFalse(kitchen.isConnected());
    }

    @Test
    void aBandThatWantsPairingIsPairedAndRemembersIt() throws IOException, InterruptedException {
        bed.near(kitchen).pairs(Manner.JUST_WORKS);
        bed.near(kitchen).guards(UUID.fromString(BATTERY));
        find();
        connect();
        tool.type("pair " + address, "Pairing successful", SOON);
        assertTrue(bed.near(kitchen).bonded());
        read(BATTERY, "0f ");
        tool.type("disconnect", "Successful disconnected", SOON);
        connect();
        read(BATTERY, "0f "); // with the key of the bond
    }

    @Test
    void aRefusedPairingFails() throws IOException, InterruptedException {
        find();
        connect();
        tool.type("pair " + address, "Failed to pair: org.bluez.Error.AuthenticationFailed", SOON);
        assertFalse(bed.near(kitchen).bonded());
    }

    @Test
    void theAdapterCanBePulledOutAndPutBack() throws IOException, InterruptedException {
        find();
        connect();
        bed.unplug();
        tool.await("[DEL] Controller " + bed.address(), SOON);
        assertFalse(kitchen.isConnected());
        bed.plugIn();
        tool.await("[NEW] Controller " + bed.address(), SOON);
        tool.type("power on", "Changing power on succeeded", SOON);
        connect(); // known from before
        assertTrue(kitchen.isConnected());
    }
}
