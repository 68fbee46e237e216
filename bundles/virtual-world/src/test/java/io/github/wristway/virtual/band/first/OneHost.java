package io.github.wristway.virtual.band.first;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.radio.BluetoothUuid;
import io.github.wristway.gateway.radio.GattLink;
import io.github.wristway.virtual.World;
import io.github.wristway.virtual.band.VirtualBand;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** A host that speaks hex with bands of the first generation: {@code host.say("ff05", "06")}. */
public final class OneHost implements AutoCloseable {
    private final GattLink link;
    private final int lastOfAddress;

    private OneHost(GattLink link) {
        this.link = link;
        this.lastOfAddress = Integer.parseInt(link.address().text().substring(15), 16);
    }

    /** Connected, with an ear for notices. */
    public static OneHost connect(World world, VirtualBand band) throws WristwayException {
        OneHost host = new OneHost(world.radio().connect(band.address(), Duration.ofSeconds(45)));
        host.link.subscribe(uuid("ff03"));
        return host;
    }

    /** A user block with its checksum. */
    public void introduce(String number, int type) throws WristwayException {
        Bytes body = Bytes.ofHex(number + "001eaa46" + "%02x".formatted(type) + "00".repeat(10));
        say("ff04", Bytes.build().bytes(body).u8(OneBytes.crc(body) ^ lastOfAddress).toBytes().hex());
    }

    void listen(String characteristic) throws WristwayException {
        link.subscribe(uuid(characteristic));
    }

    public void say(String characteristic, String hex) throws WristwayException {
        link.write(uuid(characteristic), Bytes.ofHex(hex), characteristic.equals("2a06") ? GattLink.Write.COMMAND : GattLink.Write.REQUEST);
    }

    String read(String characteristic) throws WristwayException {
        return link.read(uuid(characteristic)).hex();
    }

    /** The next notification, which has to come from there; within 40 seconds. */
    String hear(String characteristic) throws WristwayException {
        GattLink.Notification heard = link.receive(Duration.ofSeconds(40))
                .orElseThrow(() -> new AssertionError("silence instead of an answer of " + characteristic));
        if (!heard.characteristic().equals(uuid(characteristic))) throw new AssertionError("heard " + heard);
        return heard.value().hex();
    }

    Optional<GattLink.Notification> next(Duration atMost) throws WristwayException {
        return link.receive(atMost);
    }

    @Override
    public void close() {
        link.close();
    }

    private static UUID uuid(String characteristic) {
        return BluetoothUuid.of(Integer.parseInt(characteristic, 16));
    }
}
