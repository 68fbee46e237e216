package io.github.wristway.bluez;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.radio.Advertisement;
import io.github.wristway.gateway.radio.BluetoothUuid;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A device of BlueZ read as an advertisement; whatever is not as it should be is left out. */
class AdvertisingTest {
    private static final String FEE0 = "0000fee0-0000-1000-8000-00805f9b34fb";

    @Test
    void readsAWholeOne() {
        Advertisement read = read(Map.of("Address", "C8:0F:10:11:22:33", "Name", "MI Band 2", "RSSI", (short) -60, "UUIDs", List.of(FEE0),
                "ManufacturerData", Map.of(0x0157, Bytes.ofHex("0102")), "ServiceData", Map.of(FEE0, List.of((byte) 3, (byte) 4))));
        assertEquals("MI Band 2", read.name());
        assertEquals(-60, read.rssiDbm());
        assertEquals(Set.of(BluetoothUuid.of(0xfee0)), read.services());
        assertEquals(Map.of(0x0157, Bytes.ofHex("0102")), read.manufacturerData());
        assertEquals(Map.of(BluetoothUuid.of(0xfee0), Bytes.ofHex("0304")), read.serviceData());
    }

    @Test
    void whatHasAnotherShapeIsLeftOut() {
        Advertisement read = read(Map.of("Address", "C8:0F:10:11:22:33", "Name", 7, "RSSI", (short) -60, "UUIDs", List.of("fee0", 3, ""),
                "ManufacturerData", List.of("none"), "ServiceData", Map.of("nobody", Bytes.of(1), FEE0, "text")));
        assertEquals("", read.name());
        assertEquals(Set.of(), read.services());
        assertEquals(Map.of(), read.manufacturerData());
        assertEquals(Map.of(BluetoothUuid.of(0xfee0), Bytes.EMPTY), read.serviceData());
    }

    @Test
    void withoutStrengthOrAddressNothingWasHeard() {
        assertTrue(Advertising.read(device(Map.of("Address", "C8:0F:10:11:22:33")), "hci0", Instant.EPOCH).isEmpty());
        assertTrue(Advertising.read(device(Map.of("Address", "C8:0F", "RSSI", (short) -60)), "hci0", Instant.EPOCH).isEmpty());
        assertTrue(Advertising.read(device(Map.of("RSSI", (short) -60)), "hci0", Instant.EPOCH).isEmpty());
    }

    @Test
    void lengthsAndNamesAreWhateverTheAirBrought() {
        Bytes long300 = Bytes.copyOf(new byte[300]);
        Advertisement read = read(Map.of("Address", "C8:0F:10:11:22:33", "RSSI", (short) 127, "Name", "MI\ufffd\u0000Band \ud83d",
                "ManufacturerData", Map.of(0x0157, Bytes.EMPTY, 0x038f, long300, -1, Bytes.of(1), "0157", Bytes.of(2)),
                "ServiceData", Map.of(FEE0, long300)));
        assertEquals("MI\ufffd\u0000Band \ud83d", read.name(), "broken UTF-8 is mended by BlueZ, and what is left is text");
        assertEquals(Map.of(0x0157, Bytes.EMPTY, 0x038f, long300, -1, Bytes.of(1)), read.manufacturerData());
        assertEquals(Map.of(BluetoothUuid.of(0xfee0), long300), read.serviceData());
    }

    private static Advertisement read(Map<String, Object> properties) {
        return Advertising.read(device(properties), "hci0", Instant.EPOCH).orElseThrow();
    }

    private static Node device(Map<String, Object> properties) {
        return new Node("/org/bluez/hci0/dev_X", Map.of(Kind.DEVICE, properties));
    }
}
