package io.github.wristway.itests.bluez.air;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.radio.Address;
import io.github.wristway.virtual.VirtualTime;
import io.github.wristway.virtual.World;
import io.github.wristway.virtual.air.AirRules;
import io.github.wristway.virtual.band.BandModel;
import io.github.wristway.virtual.band.Fault;
import io.github.wristway.virtual.band.VirtualBand;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A host that is written by hand: packets after Bluetooth Core, Vol 4, Part E. No kernel, and no time but a virtual one. */
class ControllerTest {
    private static final String SCAN_ON = "01 0c20 02 01 00";
    private static final String SCAN_OFF = "01 0c20 02 00 00";
    private static final String BAND = "7f220a15c5d1";
    /** To the band, every 30 ms, over after 420 ms of silence. */
    private static final String CONNECT = "01 0d20 19 6000 6000 00 01 " + BAND + " 00 1800 2800 0000 2a00 0000 0000";
    private static final String CONNECTED = "043e13 01 00 4000 00 01 " + BAND + " 1800 0000 2a00 00";

    private final VirtualTime time = VirtualTime.startingAt("2026-11-22T09:00:00Z");
    private final World world = new World(time, AirRules.usual(7), ZoneOffset.UTC);
    private final List<String> told = new ArrayList<>();
    private final Controller controller = new Controller(world.air(), AirRules.usual(7), time, new Address("00:1A:7D:DA:71:13"),
            packet -> told.add(packet.hex()));
    private final VirtualBand kitchen = world.add(BandModel.MI4, "kitchen", new Address("D1:C5:15:0A:22:7F"), -58);
    private final Neighbour near = controller.carry(kitchen);

    private void host(String packet) {
        controller.fromHost(Bytes.ofHex(packet));
    }

    private static String hex(String spaced) {
        return spaced.replace(" ", "");
    }

    /** What was told since the last time. */
    private List<String> told() {
        List<String> all = List.copyOf(told);
        told.clear();
        return all;
    }

    private void pass(int millis) {
        time.advance(Duration.ofMillis(millis));
    }

    private void connect() {
        host(CONNECT);
        pass(1100);
        assertEquals(List.of(hex("040f04 00 01 0d20"), hex(CONNECTED)), told());
    }

    /** Data of the host for the only link, in one packet, on a channel. */
    private void send(int channel, String message) {
        Bytes content = Bytes.ofHex(message);
        controller.fromHost(Bytes.build().u8(0x02).u16(0x0040).u16(content.length() + 4).u16(content.length()).u16(channel).bytes(content).toBytes());
    }

    @Test
    void saysWhoItIs() {
        host("01 0910 00");
        host("01 0220 00");
        host("01 ffff 00");
        assertEquals(List.of(hex("040e0a 01 0910 00 1371da7d1a00"), hex("040e07 01 0220 00 fb00 08"), hex("040e04 01 ffff 01")), told());
    }

    @Test
    void reportsWhatItHearsWhileItScans() {
        pass(3000);
        assertEquals(List.of(), told(), "nobody listens yet");
        host("01 0b20 07 01 1000 1000 00 00");
        host(SCAN_ON);
        pass(2500);
        List<String> heard = told();
        assertEquals(hex("040e04 01 0c20 00"), heard.get(1));
        assertTrue(heard.size() >= 6, heard::toString);
        assertTrue(heard.get(2).startsWith(hex("043e2b 02 01 00 01 " + BAND + " 1f 020106 1bff5701")), heard.get(2));
        assertTrue(heard.get(3).startsWith(hex("043e2b 02 01 04 01 " + BAND + " 1f")), "the answer to its question: " + heard.get(3));
        host(SCAN_OFF);
        told();
        pass(3000);
        assertEquals(List.of(), told());
    }

    @Test
    void aBandOutOfRangeIsNotHeard() {
        world.takeAway(kitchen);
        host(SCAN_ON);
        told();
        pass(3000);
        assertEquals(List.of(), told());
    }

    @Test
    void carriesRequestsAndAnswersAtConnectionEvents() {
        connect();
        assertTrue(kitchen.isConnected());
        send(4, "02 1700");
        assertEquals(List.of(), told(), "it waits for the next event");
        pass(30);
        assertEquals(List.of(hex("02 4020 0700 0300 0400 03 f700"), hex("041305 01 4000 0100")), told());
    }

    @Test
    void asksTheBandsControllerAtTheNextEvent() {
        connect();
        host("01 1620 02 4000");
        assertEquals(List.of(hex("040f04 00 01 1620")), told());
        pass(30);
        assertEquals(List.of(hex("043e0c 04 00 4000 01 00000000000000")), told());
    }

    @Test
    void putsFragmentsTogether() {
        connect();
        host("02 4000 0500 0300 0400 02");
        host("02 4010 0200 1700");
        pass(30);
        assertEquals(List.of(hex("02 4020 0700 0300 0400 03 f700"), hex("041305 01 4000 0200")), told());
    }

    @Test
    void theHostEndsALink() {
        connect();
        host("01 0604 03 4000 13");
        assertEquals(List.of(hex("040f04 00 01 0604"), hex("040504 00 4000 16")), told());
        assertFalse(kitchen.isConnected());
        host("01 0604 03 4000 13");
        assertEquals(List.of(hex("040f04 02 01 0604")), told(), "there is none any more");
    }

    @Test
    void outOfRangeALinkIsOverAfterTheSupervisionTimeout() {
        connect();
        world.takeAway(kitchen);
        pass(400);
        assertEquals(List.of(), told());
        pass(60);
        assertEquals(List.of(hex("040504 00 4000 08")), told());
        assertFalse(kitchen.isConnected());
    }

    @Test
    void aLinkThatIsNotEstablishedEndsByItself() {
        near.failToEstablish(1);
        connect();
        assertFalse(kitchen.isConnected(), "the band knows nothing of it");
        pass(200);
        assertEquals(List.of(hex("040504 00 4000 3e")), told());
        host(CONNECT);
        pass(1100);
        assertTrue(kitchen.isConnected());
    }

    @Test
    void aLinkIsLostAfterSoManyPackets() {
        connect();
        near.loseLinkAfter(1);
        send(4, "02 1700");
        send(4, "0a 0300");
        pass(30);
        assertEquals(List.of(hex("02 4020 0700 0300 0400 03 f700"), hex("040504 00 4000 08")), told());
    }

    @Test
    void aLinkIsLostAtAWrite() {
        connect();
        near.loseLinkBefore(Bytes.of(0x06, 0x0b));
        send(4, "52 0300 060a");
        pass(30);
        assertTrue(kitchen.isConnected(), "it was another one");
        send(4, "52 0300 060b");
        pass(30);
        assertFalse(kitchen.isConnected());
        assertEquals(1, near.lostLinks());
    }

    @Test
    void aCallCanBeCancelled() {
        world.takeAway(kitchen);
        host(CONNECT);
        host("01 0e20 00");
        assertEquals(List.of(hex("040f04 00 01 0d20"), hex("040e04 01 0e20 00"), hex("043e13 01 02 0000 00 00 000000000000 0000 0000 0000 00")), told());
        world.bringBack(kitchen);
        pass(3000);
        assertEquals(List.of(), told());
    }

    @Test
    void callsWhoeverIsOnTheAcceptList() {
        host("01 1120 07 01 " + BAND);
        host("01 0d20 19 6000 6000 01 00 000000000000 00 1800 2800 0000 2a00 0000 0000");
        told();
        pass(1100);
        assertEquals(List.of(hex(CONNECTED)), told());
    }

    @Test
    void aSilentBandAnswersNothing() {
        connect();
        kitchen.fault(Fault.SILENT, 1);
        send(4, "0a 0300");
        pass(300);
        assertEquals(List.of(hex("041305 01 4000 0100")), told(), "it was carried all the same");
    }

    @Test
    void pairingIsRefusedUnlessTheBandKnowsIt() {
        connect();
        send(6, "01 03 00 01 10 00 01");
        pass(30);
        assertTrue(told().contains(hex("02 4020 0600 0200 0600 05 05")));
    }

    @Test
    void aKeyThatNobodyGaveIsMissing() {
        connect();
        host("01 1920 1c 4000 0000000000000000 0000 00112233445566778899aabbccddeeff");
        assertEquals(List.of(hex("040f04 00 01 1920")), told(), "the band's controller is asked first");
        pass(30);
        assertEquals(List.of(hex("040804 06 4000 00")), told());
    }

    @Test
    void nonsenseIsSurvived() {
        host("07");
        host("01 0d20 19 60");
        host("02 4000 ff00 00");
        host("02 4000 0100 00");
        connect();
        host("02 4000 0600 0200 0400 ff");
        pass(30);
        assertTrue(kitchen.isConnected());
    }

    @Test
    void pulledOutItIsSilent() {
        connect();
        controller.switchOff();
        assertFalse(kitchen.isConnected());
        host(SCAN_ON);
        pass(3000);
        assertEquals(List.of(), told());
    }
}
