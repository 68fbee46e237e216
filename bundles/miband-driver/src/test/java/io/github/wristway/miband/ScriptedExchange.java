package io.github.wristway.miband;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.PairingKey;
import io.github.wristway.miband.huami2021.ChunkForm;
import io.github.wristway.miband.huami2021.ChunkWriter;
import io.github.wristway.miband.huami2021.Endpoint;
import io.github.wristway.miband.huami2021.ExchangeKey;
import io.github.wristway.miband.huami2021.ExchangeReply;
import io.github.wristway.miband.huami2021.KeyExchange;
import io.github.wristway.miband.huami2021.Message;
import io.github.wristway.miband.huami2021.MessageCipher;
import io.github.wristway.miband.huami2021.SessionKeys;
import io.github.wristway.miband.talk.Characteristic;
import java.util.List;

/**
 * The other side of the 2021 protocol, for a {@link ScriptedBand}: says which writes a message of ours becomes, and which
 * notifications an answer. The numbers of both sides stand fixed, so each connection looks the same. Messages have to be
 * written down in the order in which they will be said.
 */
public final class ScriptedExchange {
    public static final PairingKey KEY = new PairingKey(Bytes.ofHex("30313233343536373839404142434445"));

    private static final Bytes OURS = Bytes.ofHex("0b42b9e61c23340e35c16e2e7de433f4b5859a72ec114027");
    private static final ExchangeKey THEIRS = new ExchangeKey(Bytes.ofHex("c0ffee00112233445566778899aabbccddeeff0102030000"));
    private static final Bytes RANDOM = Bytes.ofHex("36f25a8fb3000102030405060708090a");
    private static final int MTU = 23;
    private static final int BANDS_FIRST_HANDLE = 0x64;

    private final ChunkWriter ourWriter = new ChunkWriter(ChunkForm.EXTENDED, ChunkWriter.FIRST_HANDLE);
    private final ChunkWriter bandWriter = new ChunkWriter(ChunkForm.EXTENDED, BANDS_FIRST_HANDLE);
    private final MessageCipher ourCipher;
    private final MessageCipher bandCipher;

    public final Message hello;
    public final Message proof;
    public final Message publicKey = new Message(Endpoint.AUTHENTICATION,
            Bytes.build().bytes(Bytes.of(0x10, 0x04, 0x01)).bytes(RANDOM).bytes(THEIRS.publicKey()).toBytes());
    final Message welcome = says("100501");

    public ScriptedExchange() {
        try {
            KeyExchange.Step offering = KeyExchange.begin("band", KEY, ours());
            KeyExchange.Step proving = ((KeyExchange.Waiting) offering.next()).on(ExchangeReply.decode(publicKey.payload()));
            SessionKeys session = ((KeyExchange.AwaitingVerdict) proving.next()).session();
            hello = offering.send().get(0).message();
            proof = proving.send().get(0).message();
            ourCipher = new MessageCipher(session);
            bandCipher = new MessageCipher(session);
        } catch (WristwayException e) {
            throw new AssertionError(e);
        }
    }

    /** What the driver uses instead of a number that nobody can know. */
    public static ExchangeKey ours() {
        return new ExchangeKey(OURS);
    }

    public static Message says(String payload) {
        return new Message(Endpoint.AUTHENTICATION, Bytes.ofHex(payload));
    }

    public static Message old(String payload) {
        return new Message(Endpoint.OLD_CONFIGURATION, Bytes.ofHex(payload));
    }

    /** Lets the band have what it takes to exchange keys, and let us in. */
    public ScriptedExchange letsIn(ScriptedBand band) {
        has(band);
        answer(band, openly(hello), told(publicKey));
        answer(band, openly(proof), told(welcome));
        return this;
    }

    public static void has(ScriptedBand band) {
        band.holds(Characteristic.MODERN_WRITE, Bytes.EMPTY).holds(Characteristic.MODERN_NOTIFY, Bytes.EMPTY);
    }

    /** The last of our writes brings the answer. */
    public static void answer(ScriptedBand band, List<String> writes, List<String> notifications) {
        band.answers(writes.get(writes.size() - 1), notifications.toArray(String[]::new));
    }

    /** Our next message. */
    public List<String> openly(Message message) {
        return writes(ourWriter.plain(message, MTU));
    }

    /** Our next message. */
    public List<String> secretly(Message message) {
        return writes(ourWriter.encrypted(message, MTU, ourCipher));
    }

    /** The band's next message. */
    public List<String> told(Message message) {
        return notifications(bandWriter.plain(message, MTU));
    }

    /** The band's next message. */
    public List<String> toldSecretly(Message message) {
        return notifications(bandWriter.encrypted(message, MTU, bandCipher));
    }

    /** What we write when a message of the band has come: its chunks are counted from 0. */
    public static String acknowledged(int handle, int lastCount) {
        return "write MODERN_NOTIFY " + Bytes.of(0x04, 0, handle, 0x01, lastCount);
    }

    private static List<String> writes(List<Bytes> chunks) {
        return chunks.stream().map(chunk -> "write MODERN_WRITE " + chunk).toList();
    }

    private static List<String> notifications(List<Bytes> chunks) {
        return chunks.stream().map(chunk -> "MODERN_NOTIFY " + chunk).toList();
    }
}
