package io.github.wristway.itests.far;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.LinkLost;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.radio.Address;
import io.github.wristway.gateway.radio.GattLink;
import java.io.DataInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The gateway's end of a link through another process. */
final class FarLink implements GattLink {
    private final FarLine line;
    private final int mtu;

    FarLink(FarLine line, int mtu) {
        this.line = line;
        this.mtu = mtu;
    }

    @Override
    public Address address() {
        return line.address();
    }

    @Override
    public int mtu() {
        return mtu;
    }

    @Override
    public boolean has(UUID characteristic) {
        return waysToWrite(characteristic).has();
    }

    @Override
    public Set<Write> writes(UUID characteristic) {
        return waysToWrite(characteristic).ways();
    }

    private record Ways(boolean has, Set<Write> ways) {}

    private Ways waysToWrite(UUID characteristic) {
        try (DataInputStream answer = line.ask("a question", Request.WAYS_TO_WRITE, out -> Wire.write(characteristic, out))) {
            boolean has = answer.readBoolean();
            Set<Write> ways = EnumSet.noneOf(Write.class);
            for (Write way : Write.values()) {
                if (answer.readBoolean()) ways.add(way);
            }
            return new Ways(has, ways);
        } catch (WristwayException | IOException e) {
            return new Ways(false, Set.of()); // the link is lost, as the next call will say
        }
    }

    @Override
    public Bytes read(UUID characteristic) throws WristwayException {
        return rest(line.ask("reading " + characteristic, Request.READ, out -> Wire.write(characteristic, out)));
    }

    @Override
    public void write(UUID characteristic, Bytes value, Write how) throws WristwayException {
        line.ask("writing " + characteristic, Request.WRITE, out -> {
            Wire.write(characteristic, out);
            out.writeByte(how.ordinal());
            out.write(value.toArray());
        });
    }

    @Override
    public void subscribe(UUID characteristic) throws WristwayException {
        line.ask("subscribing to " + characteristic, Request.SUBSCRIBE, out -> Wire.write(characteristic, out));
    }

    @Override
    public void unsubscribe(UUID characteristic) throws WristwayException {
        line.ask("unsubscribing from " + characteristic, Request.UNSUBSCRIBE, out -> Wire.write(characteristic, out));
    }

    @Override
    public Optional<Notification> receive(Duration atMost) throws WristwayException {
        DataInputStream answer = line.ask("waiting for it", Request.RECEIVE, out -> out.writeLong(atMost.toMillis()));
        try {
            return answer.readBoolean() ? Optional.of(new Notification(Wire.uuid(answer), rest(answer))) : Optional.empty();
        } catch (IOException e) {
            throw new LinkLost(address().text(), "waiting for it");
        }
    }

    private Bytes rest(DataInputStream answer) throws LinkLost {
        try {
            return Bytes.copyOf(answer.readAllBytes());
        } catch (IOException e) {
            throw new LinkLost(address().text(), "reading");
        }
    }

    @Override
    public void close() {
        line.wire().close();
    }
}
