package io.github.wristway.itests.bluez.att;

import static io.github.wristway.virtual.air.GattTable.Property.NOTIFY;
import static io.github.wristway.virtual.air.GattTable.Property.READ;
import static io.github.wristway.virtual.air.GattTable.Property.WRITE;
import static io.github.wristway.virtual.air.GattTable.Property.WRITE_COMMAND;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.radio.BluetoothUuid;
import io.github.wristway.virtual.air.GattTable;
import io.github.wristway.virtual.air.Peer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Requests by hand, after Bluetooth Core, Vol 3, Part F, 3.4. The table: 1 to 5 is the generic service, 6 the vendor's with
 * FF05 at 8 and FF03 at 10 and its switch at 11, 12 device information with 2A28 at 14.
 */
class AttServerTest {
    private static final UUID CONTROL = BluetoothUuid.of(0xff05);
    private static final UUID NOTICE = BluetoothUuid.of(0xff03);
    private static final UUID FIRMWARE = BluetoothUuid.of(0x2a28);

    private final List<String> written = new ArrayList<>();
    private boolean silent;
    private final AttServer server = server(Set.of());

    private AttServer server(Set<UUID> guarded) {
        GattTable table = new GattTable().with(CONTROL, WRITE, WRITE_COMMAND).with(NOTICE, READ, NOTIFY).with(FIRMWARE, READ);
        return new AttServer(AttributeTable.of("MI", table), new Band(table), guarded);
    }

    private String answer(String request) {
        return server.answer(Bytes.ofHex(request)).map(Bytes::hex).orElse("");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        all services           | 10 0100 ffff 0028   | 11 06 0100 0500 0018 0600 0b00 e0fe 0c00 0e00 0a18
        no service behind      | 10 0d00 ffff 0028   | 01 10 0d00 0a
        a service by its UUID  | 06 0100 ffff 0028 e0fe | 07 0600 0b00
        unknown service        | 06 0100 ffff 0028 0d18 | 01 06 0100 0a
        characteristics        | 08 0600 0b00 0328   | 09 07 0700 0c 0800 05ff 0900 12 0a00 03ff
        types                  | 04 0b00 0b00        | 05 01 0b00 0229
        the name               | 0a 0300             | 0b 4d49
        a value                | 0a 0e00             | 0b 56312e302e302e3100
        the rest of a value    | 0c 0e00 0600        | 0d 2e3100
        nothing is left        | 0c 0e00 0900        | 0d
        beyond its end         | 0c 0e00 0a00        | 01 0c 0e00 07
        not readable           | 0a 0800             | 01 0a 0800 02
        no such attribute      | 0a 6300             | 01 0a 6300 01
        not writable           | 12 0e00 01          | 01 12 0e00 03
        switched off at first  | 0a 0b00             | 0b 0000
        cut short              | 0a 03               | 01 0a 0000 04
        not known              | 20 0300             | 01 20 0000 06
        a command needs none   | 52 0e00 01          | ''
        """)
    void answers(String name, String request, String answer) {
        assertEquals(answer.replace(" ", ""), answer(request));
    }

    @Test
    void writesReachTheBand() {
        assertEquals("13", answer("12 0800 0a0b"));
        assertEquals("", answer("52 0800 0c"));
        assertEquals(List.of("0a0b", "0c"), written);
    }

    @Test
    void aLongWriteArrivesAsOne() {
        assertEquals("170800000001020304", answer("16 0800 0000 01020304"));
        assertEquals("17080004000506", answer("16 0800 0400 0506"));
        assertEquals("19", answer("18 01"));
        assertEquals(List.of("010203040506"), written);
        assertEquals("0116080007", answer("16 0800 0500 07"), "a gap");
    }

    @Test
    void notificationsGoWhereTheyWereAskedFor() {
        assertEquals(Optional.empty(), server.notification(NOTICE, Bytes.of(1)));
        assertEquals("13", answer("12 0b00 0100"));
        assertEquals("13", answer("12 0b00 0100"));
        assertEquals(Optional.of(Bytes.ofHex("1b 0a00 01")), server.notification(NOTICE, Bytes.of(1)));
        assertEquals(23, server.notification(NOTICE, Bytes.copyOf(new byte[40])).orElseThrow().length(), "it is cut");
        assertEquals("13", answer("12 0b00 0000"));
        assertEquals(Optional.empty(), server.notification(NOTICE, Bytes.of(1)));
        assertEquals(List.of("listened to " + NOTICE, "no more to " + NOTICE), written, "the band is told, once");
    }

    @Test
    void theSmallerPacketSizeHolds() {
        assertEquals("031e00", answer("02 0502"));
        assertEquals(30, server.mtu());
        answer("02 0100");
        assertEquals(23, server.mtu(), "no less than the standard allows");
    }

    @Test
    void whatIsGuardedWantsAnEncryptedLink() {
        AttServer guarding = server(Set.of(FIRMWARE));
        assertEquals(Optional.of(Bytes.ofHex("01 0a 0e00 05")), guarding.answer(Bytes.ofHex("0a 0e00")));
        guarding.encrypted();
        assertEquals(Optional.of(Bytes.ofHex("0b 56312e302e302e3100")), guarding.answer(Bytes.ofHex("0a 0e00")));
    }

    @Test
    void aSilentBandHearsCommandsAndAnswersNothing() {
        silent = true;
        assertEquals("", answer("0a 0e00"));
        answer("52 0800 0c");
        assertEquals(List.of("0c"), written);
    }

    private final class Band implements Peer {
        private final GattTable table;

        private Band(GattTable table) {
            this.table = table;
        }

        @Override
        public GattTable table() {
            return table;
        }

        @Override
        public int mtu() {
            return 30;
        }

        @Override
        public Bytes read(UUID characteristic) {
            return characteristic.equals(FIRMWARE) ? Bytes.ofHex("56312e302e302e3100") : Bytes.of(7);
        }

        @Override
        public void written(UUID characteristic, Bytes value) {
            written.add(value.hex());
        }

        @Override
        public void listened(UUID characteristic, boolean on) {
            written.add((on ? "listened to " : "no more to ") + characteristic);
        }

        @Override
        public void lost() {}

        @Override
        public boolean silent() {
            return silent;
        }
    }
}
