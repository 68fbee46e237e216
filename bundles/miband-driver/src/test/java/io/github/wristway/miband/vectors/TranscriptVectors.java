package io.github.wristway.miband.vectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.radio.Radio.Ability;
import io.github.wristway.miband.carry.CarryScene;
import io.github.wristway.miband.carry.Lines;
import io.github.wristway.miband.newer.Line;
import io.github.wristway.miband.vectors.Vectors.Vector;
import io.github.wristway.miband.xiaomi.Agreement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whole sessions over a stream: what we write is what was written down, byte for byte, and what the band says is heard. The
 * commands themselves are put together here; what is computed in them is ours.
 */
final class TranscriptVectors {
    static final Map<String, VectorTest.Check> CHECKS = Map.of("session_transcript", TranscriptVectors::session);

    private static final Duration AT_MOST = Duration.ofSeconds(3);
    private static final Bytes HELLO = Bytes.ofHex("0801101a1a15f201120a10");
    private static final Bytes PROOF = Bytes.ofHex("0801101b1a4082023d0a20");
    private static final Bytes SEALED = Bytes.of(0x12, 0x19);
    private static final Bytes BATTERY = Bytes.ofHex("08021001");

    private TranscriptVectors() {}

    private static void session(Vector vector) throws WristwayException {
        CarryScene scene = new CarryScene();
        List<String> wanted = rehearse(vector, scene);
        Agreement agreement = AgreementVectors.agreement(vector);
        Line line = scene.open(Lines.over(Ability.STREAM), Ability.STREAM);

        line.say(joined(HELLO, Bytes.ofHex(vector.given("phone_nonce").orElseThrow())));
        Bytes nonceAndSign = heard(line);
        assertTrue(agreement.signedBy(nonceAndSign.from(nonceAndSign.length() - 32)));

        line.say(joined(PROOF, agreement.proof(), SEALED, agreement.seal(Bytes.ofHex(vector.given("companion_plain").orElseThrow()))));
        Bytes verdict = heard(line);
        assertEquals(vector.wanted("authenticated"), Optional.of("" + (verdict.u8(verdict.length() - 1) == 1)));

        line.seal(agreement.keys());
        line.say(BATTERY);
        String level = "08%02x".formatted(PacketVectors.number(vector.wanted("battery")));
        Bytes battery = heard(line);
        assertTrue(battery.hex().startsWith(BATTERY.hex()) && battery.hex().contains(level), battery::hex);
        assertEquals(wanted, scene.stream.written);
    }

    /** Lets the band say what it said in the transcript; gives back what we have to write. */
    private static List<String> rehearse(Vector vector, CarryScene scene) {
        List<String> ours = new ArrayList<>();
        List<String> theirs = new ArrayList<>();
        for (JsonElement line : vector.context().getAsJsonArray("transcript")) {
            String bytes = line.getAsJsonArray().get(1).getAsString();
            if (line.getAsJsonArray().get(0).getAsString().equals("rx")) {
                theirs.add(bytes);
                continue;
            }
            if (!ours.isEmpty()) scene.stream.answers(ours.get(ours.size() - 1), theirs.toArray(String[]::new));
            theirs.clear();
            ours.add(bytes);
        }
        scene.stream.answers(ours.get(ours.size() - 1), theirs.toArray(String[]::new));
        return ours;
    }

    private static Bytes heard(Line line) throws WristwayException {
        return line.hear(AT_MOST).orElseThrow().message();
    }

    private static Bytes joined(Bytes... parts) {
        Bytes.Builder all = Bytes.build();
        for (Bytes part : parts) all.bytes(part);
        return all.toBytes();
    }
}
