package io.github.wristway.itests.bluez.smp;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.itests.bluez.hci.DeviceAddress;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * One link's pairing and encryption.
 * <pre>
 * host                        band
 * 01 capabilities(6)          02 capabilities(6), or 05 reason
 * 03 confirm(16)              03 confirm(16)
 * 04 random(16)               04 random(16)
 * … encrypts with the short-term key …
 *                             06 key(16), 07 diversifier(2) random(8): for the next time
 * </pre>
 */
public final class Pairing {
    private static final int CONFIRM_FAILED = 0x04;
    private static final int NOT_SUPPORTED = 0x05;
    private static final Bytes NO_NUMBER = Bytes.copyOf(new byte[10]);

    private final DeviceAddress host;
    private final DeviceAddress band;
    private final Manner manner;
    private final Random random;
    private Bytes request = Bytes.EMPTY;
    private Bytes response = Bytes.EMPTY;
    private Bytes confirmOfHost = Bytes.EMPTY;
    private Bytes ourRandom = Bytes.EMPTY;
    private Optional<Bytes> shortTermKey = Optional.empty();

    public Pairing(DeviceAddress host, DeviceAddress band, Manner manner, Random random) {
        this.host = host;
        this.band = band;
        this.manner = manner;
        this.random = random;
    }

    /** What the band answers. */
    public List<Bytes> heard(Bytes message) throws MalformedMessage {
        if (manner == Manner.SILENT) return List.of();
        return switch (message.u8(0)) {
            case 0x01 -> begin(message);
            case 0x03 -> confirm(message.slice(1, 16));
            case 0x04 -> reveal(message.slice(1, 16));
            default -> List.of(); // the host gives up, or hands over keys that nobody needs
        };
    }

    /** Whether the band has this key under this number (random 8, diversifier 2); then the link is encrypted from now on. */
    public boolean fits(Bytes key, Bytes number, Optional<Bond> bond) {
        if (number.equals(NO_NUMBER) && shortTermKey.isPresent()) return shortTermKey.get().equals(key);
        return bond.filter(known -> known.number().equals(number) && known.key().equals(key)).isPresent();
    }

    /** The bond that follows a pairing which the host wants to keep; empty if there is nothing to hand over. */
    public Optional<Bond> newBond() throws MalformedMessage {
        boolean wanted = shortTermKey.isPresent() && (response.u8(6) & 1) != 0;
        shortTermKey = Optional.empty();
        return wanted ? Optional.of(new Bond(randomBytes(16), randomBytes(10))) : Optional.empty();
    }

    public static List<Bytes> handOver(Bond bond) throws MalformedMessage {
        return List.of(Bytes.build().u8(0x06).bytes(bond.key()).toBytes(),
                Bytes.build().u8(0x07).bytes(bond.number().from(8)).bytes(bond.number().slice(0, 8)).toBytes());
    }

    /** No screen, no keys, no secret brought along; bonding and our key as far as the host asks for them. */
    private List<Bytes> begin(Bytes message) throws MalformedMessage {
        if (manner == Manner.REFUSES) return List.of(Bytes.of(0x05, NOT_SUPPORTED));
        request = message.slice(0, 7);
        response = Bytes.of(0x02, 0x03, 0x00, message.u8(3) & 1, 16, 0x00, message.u8(6) & 1);
        return List.of(response);
    }

    private List<Bytes> confirm(Bytes theirs) {
        if (manner == Manner.BREAKS_OFF || request.isEmpty()) return List.of(Bytes.of(0x05, CONFIRM_FAILED));
        confirmOfHost = theirs;
        ourRandom = randomBytes(16);
        return List.of(Bytes.build().u8(0x03).bytes(proof(ourRandom)).toBytes());
    }

    private List<Bytes> reveal(Bytes theirRandom) {
        if (request.isEmpty() || !proof(theirRandom).equals(confirmOfHost)) return List.of(Bytes.of(0x05, CONFIRM_FAILED));
        shortTermKey = Optional.of(SmpCrypto.shortTermKey(SmpCrypto.ZERO, ourRandom, theirRandom));
        return List.of(Bytes.build().u8(0x04).bytes(ourRandom).toBytes());
    }

    private Bytes proof(Bytes ofRandom) {
        return SmpCrypto.confirm(SmpCrypto.ZERO, ofRandom,
                Bytes.build().u8(host.type()).u8(band.type()).bytes(request).bytes(response).toBytes(),
                Bytes.build().bytes(band.encode()).bytes(host.encode()).u32(0).toBytes());
    }

    private Bytes randomBytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return Bytes.copyOf(bytes);
    }
}
