package io.github.wristway.bluez;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.radio.Address;
import io.github.wristway.gateway.radio.BluetoothUuid;
import io.github.wristway.gateway.radio.GattLink;
import io.github.wristway.gateway.radio.GattLink.Notification;
import io.github.wristway.gateway.radio.GattLink.Write;
import io.github.wristway.virtual.air.Advert;
import io.github.wristway.virtual.air.GattTable;
import io.github.wristway.virtual.air.GattTable.Property;
import io.github.wristway.virtual.air.Peer;
import io.github.wristway.virtual.air.Thing;
import io.github.wristway.virtual.air.Wire;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A thing of no make that the bed knows: long packets, commands without an answer, several characteristics that notify, UUIDs of any length. */
@Timeout(120)
class AnyThingInside {
    private static final Address ADDRESS = new Address("E4:5D:51:00:00:01");
    private static final UUID WHO = BluetoothUuid.of(0x2a24);
    private static final UUID HEARS = BluetoothUuid.of(0x0052);
    private static final UUID SAYS = BluetoothUuid.of(0x0051);
    private static final UUID SAYS_TOO = UUID.fromString("5e0c1d2b-7a34-4f6e-9d1a-0123456789ab");
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int LONG_PACKET = 512;
    private static final int ROUNDS = 20;

    private final Echo echo = new Echo();
    private BedRadio host;

    @BeforeEach
    void open() throws Exception {
        host = new BedRadio();
        host.bed.place(echo, -50);
    }

    @AfterEach
    void close() throws Exception {
        host.close();
    }

    private GattLink connect() throws WristwayException, InterruptedException {
        CountDownLatch heard = new CountDownLatch(1);
        var ear = host.radio().listen(advertisement -> {
            if (advertisement.address().equals(ADDRESS)) heard.countDown();
        });
        assertTrue(heard.await(PATIENCE.toSeconds(), TimeUnit.SECONDS), "it is not heard");
        ear.close();
        return host.radio().connect(ADDRESS, PATIENCE);
    }

    @Test
    void longPacketsGoBothWaysWithoutLossAndInOrder() throws Exception {
        try (GattLink link = connect()) {
            assertEquals(LONG_PACKET, link.mtu());
            assertEquals(Set.of(Write.COMMAND), link.writes(HEARS));
            assertEquals(Bytes.of(0x45), link.read(WHO));
            link.subscribe(SAYS);
            link.subscribe(SAYS_TOO);
            assertEquals(Set.of(SAYS, SAYS_TOO), host.bed.world().air().look(() -> Set.copyOf(echo.listened)));
            Random random = new Random(5);
            for (int round = 0; round < ROUNDS; round++) {
                byte[] content = new byte[link.mtu() - 3];
                random.nextBytes(content);
                Bytes said = Bytes.copyOf(content);
                link.write(HEARS, said, Write.COMMAND);
                assertEquals(Optional.of(new Notification(SAYS, said)), link.receive(PATIENCE));
                assertEquals(Optional.of(new Notification(SAYS_TOO, said)), link.receive(PATIENCE));
            }
        }
    }

    /** Says what it hears, twice. */
    private static final class Echo implements Thing, Peer {
        private final List<UUID> listened = new ArrayList<>();
        private Optional<Wire> wire = Optional.empty();

        @Override
        public Address address() {
            return ADDRESS;
        }

        @Override
        public Optional<Advert> advert() {
            return Optional.of(new Advert("Echo", Set.of(BluetoothUuid.of(0xfe95)), Map.of(), Map.of()));
        }

        @Override
        public Optional<Peer> accept(Wire taken) {
            wire = Optional.of(taken);
            return Optional.of(this);
        }

        @Override
        public GattTable table() {
            return new GattTable().with(WHO, Property.READ).with(HEARS, Property.WRITE_COMMAND).with(SAYS, Property.NOTIFY)
                    .with(SAYS_TOO, Property.NOTIFY, Property.READ);
        }

        @Override
        public int mtu() {
            return LONG_PACKET;
        }

        @Override
        public Bytes read(UUID characteristic) {
            return Bytes.of(0x45);
        }

        @Override
        public void written(UUID characteristic, Bytes value) {
            wire.orElseThrow().notify(SAYS, value);
            wire.orElseThrow().stream(SAYS_TOO, value);
        }

        @Override
        public void listened(UUID characteristic, boolean on) {
            if (on) listened.add(characteristic);
        }

        @Override
        public void lost() {
            wire = Optional.empty();
        }

        @Override
        public boolean silent() {
            return false;
        }
    }
}
