package io.github.wristway.miband.carry;

import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.miband.xiaomi.Packet1;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks a band which version of the packets it speaks: no table can be trusted there. One that is silent speaks the first. */
final class VersionQuestion {
    static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final int NEWER = 2;

    private VersionQuestion() {}

    static boolean isNewer(Wire wire, Packets<Packet1> packets, Ear ear) throws WristwayException {
        wire.write(Packet1.VERSION_REQUEST.encode());
        List<Packet1> answers = new ArrayList<>();
        ear.until(() -> !answers.isEmpty(), PATIENCE, atMost -> {
            Optional<Packet1> packet = packets.receive(atMost);
            packet.filter(VersionQuestion::tells).ifPresent(answers::add);
            return packet.isPresent();
        });
        return !answers.isEmpty() && answers.get(0).majorVersion() >= NEWER;
    }

    private static boolean tells(Packet1 packet) {
        return packet.channel() == Packet1.VERSION && !packet.payload().isEmpty();
    }
}
