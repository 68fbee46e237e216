package io.github.wristway.virtual;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.PairingKey;
import io.github.wristway.gateway.radio.BluetoothUuid;
import io.github.wristway.gateway.radio.GattLink;
import io.github.wristway.virtual.band.VirtualBand;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

/** A host that speaks hex, for tests: it knows no protocol, only its vocabulary of characteristics. */
public final class Host implements AutoCloseable {
    private final GattLink link;

    private Host(GattLink link) {
        this.link = link;
    }

    public static Host connect(World world, VirtualBand band) throws WristwayException {
        return new Host(world.radio().connect(band.address(), Duration.ofSeconds(45)));
    }

    /** Connected and let in. */
    public static Host enter(World world, VirtualBand band, PairingKey key) throws WristwayException {
        Host host = connect(world, band);
        host.listen("0009");
        host.say("0009", "0200");
        Bytes random = Bytes.ofHex(host.hear("0009")).from(3);
        host.say("0009", "0300" + encrypt(key, random).hex());
        String answer = host.hear("0009");
        if (!answer.equals("100301")) throw new AssertionError("not let in: " + answer);
        return host;
    }

    public static Bytes encrypt(PairingKey key, Bytes random) {
        try {
            Cipher cipher = Cipher.getInstance("AES/ECB/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key.reveal().toArray(), "AES"));
            return Bytes.copyOf(cipher.doFinal(random.toArray()));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    public GattLink link() {
        return link;
    }

    public void listen(String characteristic) throws WristwayException {
        link.subscribe(uuid(characteristic));
    }

    public void say(String characteristic, String hex) throws WristwayException {
        boolean command = !characteristic.matches("1531|2a2b|2a39|2a46|0008");
        link.write(uuid(characteristic), Bytes.ofHex(hex), command ? GattLink.Write.COMMAND : GattLink.Write.REQUEST);
    }

    public String read(String characteristic) throws WristwayException {
        return link.read(uuid(characteristic)).hex();
    }

    /** The next notification, which has to come from there; within 40 seconds. */
    public String hear(String characteristic) throws WristwayException {
        GattLink.Notification heard = link.receive(Duration.ofSeconds(40))
                .orElseThrow(() -> new AssertionError("silence instead of an answer of " + characteristic));
        if (!heard.characteristic().equals(uuid(characteristic))) throw new AssertionError("heard " + heard);
        return heard.value().hex();
    }

    public Optional<GattLink.Notification> next(Duration atMost) throws WristwayException {
        return link.receive(atMost);
    }

    @Override
    public void close() {
        link.close();
    }

    public static UUID uuid(String characteristic) {
        if (characteristic.startsWith("2a")) return BluetoothUuid.of(Integer.parseInt(characteristic, 16));
        return UUID.fromString("0000" + characteristic + "-0000-3512-2118-0009af100700");
    }
}
