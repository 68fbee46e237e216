package io.github.wristway.itests.bluez.air;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.radio.BluetoothUuid;
import io.github.wristway.virtual.air.Advert;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AdvertPacketsTest {
    @Test
    void aSmallAdvertisement() {
        AdvertPackets packets = AdvertPackets.of(new Advert("MI", Set.of(BluetoothUuid.of(0xfee0)), Map.of(), Map.of()));
        assertEquals(Bytes.ofHex("020106 0303e0fe"), packets.said());
        assertEquals(Bytes.ofHex("03094d49"), packets.answered());
    }

    @Test
    void whatDoesNotFitIntoTheFirstPacketGoesIntoTheSecond() {
        Advert advert = new Advert("Mi Smart Band 4", Set.of(BluetoothUuid.of(0xfee0)), Map.of(0x0157, Bytes.copyOf(new byte[24])),
                Map.of(BluetoothUuid.of(0xfee0), Bytes.ofHex("10270000")));
        AdvertPackets packets = AdvertPackets.of(advert);
        assertEquals(31, packets.said().length());
        assertEquals(Bytes.ofHex("0303e0fe 0716e0fe10270000 10094d6920536d6172742042616e642034"), packets.answered());
    }

    @Test
    void aLongNameIsCut() {
        AdvertPackets packets = AdvertPackets.of(new Advert("x".repeat(40), Set.of(), Map.of(), Map.of()));
        assertEquals(31, packets.answered().length());
        assertTrue(packets.answered().startsWith(30, 0x08, 'x'));
    }
}
