package io.github.wristway.virtual.band.newer;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.virtual.air.Wire;
import io.github.wristway.virtual.band.Body;
import io.github.wristway.virtual.band.newer.ChunkJoiner.Joined;
import java.util.Optional;
import java.util.UUID;

/** Packets of version 1 on characteristics: commands of both sides on one each, files on a third. */
final class CharacteristicsOne implements Carriage {
    private static final int ATT_HEAD = 3;
    private static final int COUNTER = 2;
    private static final int PIECE = 600;

    private final Hearer hearer;
    private final ChunkJoiner commandsIn;
    private final ChunkSender commandsOut;
    private final ChunkSender filesOut;
    private Optional<SessionSecret> secret = Optional.empty();

    CharacteristicsOne(Body band, Wire wire, Hearer hearer) {
        this.hearer = hearer;
        this.commandsIn = new ChunkJoiner(band, packet -> wire.notify(NewerUuid.TO_BAND, packet));
        this.commandsOut = new ChunkSender(band, packet -> wire.stream(NewerUuid.TO_HOST, packet), () -> wire.mtu() - ATT_HEAD);
        this.filesOut = new ChunkSender(band, packet -> wire.stream(NewerUuid.FILES, packet), () -> wire.mtu() - ATT_HEAD);
    }

    void heard(UUID characteristic, Bytes packet) throws MalformedMessage {
        if (characteristic.equals(NewerUuid.TO_BAND)) {
            Optional<Joined> joined = commandsIn.take(packet);
            if (joined.isPresent()) hearer.heard(opened(joined.get()), this);
        } else if (characteristic.equals(NewerUuid.TO_HOST)) {
            commandsOut.answered(packet.from(2));
        } else if (characteristic.equals(NewerUuid.FILES)) {
            filesOut.answered(packet.from(2));
        } else {
            throw new MalformedMessage("nothing is uploaded here");
        }
    }

    private Bytes opened(Joined message) throws MalformedMessage {
        if (message.sealed() != secret.isPresent()) {
            throw new MalformedMessage("a command that should " + (message.sealed() ? "not " : "") + "be sealed");
        }
        if (!message.sealed()) return message.body();
        return secret.get().openOlder(message.body().from(COUNTER), message.body().u16(0));
    }

    @Override
    public void say(Bytes command) {
        send(commandsOut, command);
    }

    @Override
    public void hand(Bytes piece) {
        send(filesOut, piece);
    }

    private void send(ChunkSender to, Bytes message) {
        to.send(secret.isPresent(), secret.map(known -> known.sealOlder(message)).orElse(message));
    }

    @Override
    public int pieceSize() {
        return PIECE;
    }

    @Override
    public void seal(SessionSecret with) {
        secret = Optional.of(with);
    }

    @Override
    public void over() {
        commandsIn.over();
    }
}
