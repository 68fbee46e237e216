package io.github.wristway.miband.carry;

import static org.junit.jupiter.api.Assertions.fail;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.radio.Radio.Ability;
import io.github.wristway.miband.newer.Line;
import io.github.wristway.miband.talk.Characteristic;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Whatever comes, a line neither breaks nor waits longer than it was told to, and what follows the noise is heard. */
class LineNoiseTest {
    private static final Duration LONG = Duration.ofMinutes(10);
    private static final Bytes END = Bytes.ofHex("0802104e99");

    private final CarryScene scene = new CarryScene();

    @RepeatedTest(100)
    void inAStreamOfVersion1(RepetitionInfo run) throws WristwayException {
        Random random = new Random(run.getCurrentRepetition());
        Line line = FirstVersion.open(scene);
        if (random.nextBoolean()) line.seal(FirstVersion.KEYS);
        for (int i = 0; i < 100; i++) scene.stream.says(noise(random, "badcfe", 200));
        scene.stream.says("00".repeat(70_000));
        scene.stream.says(FirstVersion.plain(3, END));
        hearUntil(line);
    }

    @RepeatedTest(100)
    void inAStreamOfVersion2(RepetitionInfo run) throws WristwayException {
        Random random = new Random(run.getCurrentRepetition());
        Line line = SecondVersion.open(scene);
        if (random.nextBoolean()) line.seal(FirstVersion.KEYS);
        for (int i = 0; i < 100; i++) scene.stream.says(noise(random, "a5a5", 200));
        scene.stream.says("00".repeat(70_000));
        for (int i = 0; i < 256; i++) scene.stream.says(SecondVersion.data(i, 5, END));
        hearUntil(line);
    }

    @RepeatedTest(100)
    void inPiecesOverLowEnergy(RepetitionInfo run) throws WristwayException {
        Random random = new Random(run.getCurrentRepetition());
        for (Characteristic each : new Characteristic[] {Characteristic.NEWER_COMMANDS_FROM, Characteristic.NEWER_COMMANDS_TO, Characteristic.NEWER_FILES}) {
            scene.band.holds(each, Bytes.EMPTY);
        }
        Line line = scene.open(Lines.over(Ability.GATT), Ability.GATT);
        String[] notifications = new String[202];
        notifications[0] = "NEWER_COMMANDS_TO 00000300";
        for (int i = 1; i <= 200; i++) {
            notifications[i] = (random.nextBoolean() ? "NEWER_FILES " : "NEWER_COMMANDS_FROM ") + noise(random, "0000", 20);
        }
        notifications[201] = "NEWER_FILES 00000202" + END;
        scene.band.answers("write NEWER_COMMANDS_TO 0000020201", notifications);
        line.say(Bytes.of(1));
        hearUntil(line);
    }

    /** Half of it looks right at first sight. */
    private static String noise(Random random, String beginning, int longest) {
        byte[] noise = new byte[random.nextInt(longest - 3)];
        random.nextBytes(noise);
        if (noise.length > 3 && random.nextBoolean()) { // small numbers mean more than large ones
            for (int i = 0; i < 4; i++) noise[i] = (byte) random.nextInt(6);
        }
        return (random.nextBoolean() ? beginning : "") + Bytes.copyOf(noise);
    }

    private static void hearUntil(Line line) throws WristwayException {
        for (int i = 0; i < 2000; i++) {
            Optional<Line.Heard> heard = line.hear(LONG);
            if (heard.isPresent() && heard.get().message().equals(END)) return;
            if (heard.isEmpty()) break;
        }
        fail("what followed the noise was not heard");
    }
}
