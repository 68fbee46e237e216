package io.github.wristway.itests.far;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.radio.GattLink;
import io.github.wristway.gateway.radio.GattLink.Notification;
import io.github.wristway.gateway.radio.GattLink.Write;
import java.io.DataInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Does with a link what is asked for by another process. */
record LinkService(GattLink link) {
    Wire.Words answer(Request request, DataInputStream more) throws IOException, WristwayException {
        if (request == Request.RECEIVE) return received(link.receive(Duration.ofMillis(more.readLong())));
        UUID characteristic = Wire.uuid(more);
        switch (request) {
            case READ -> {
                Bytes value = link.read(characteristic);
                return out -> out.write(value.toArray());
            }
            case WAYS_TO_WRITE -> {
                boolean has = link.has(characteristic);
                Set<Write> ways = link.writes(characteristic);
                return out -> {
                    out.writeBoolean(has);
                    for (Write way : Write.values()) out.writeBoolean(ways.contains(way));
                };
            }
            case WRITE -> {
                Write how = Write.values()[more.readByte()];
                link.write(characteristic, Bytes.copyOf(more.readAllBytes()), how);
            }
            case SUBSCRIBE -> link.subscribe(characteristic);
            case UNSUBSCRIBE -> link.unsubscribe(characteristic);
            default -> throw new IOException(request + " is not for a link");
        }
        return Wire.Words.NONE;
    }

    private static Wire.Words received(Optional<Notification> arrived) {
        return out -> {
            out.writeBoolean(arrived.isPresent());
            if (arrived.isEmpty()) return;
            Wire.write(arrived.get().characteristic(), out);
            out.write(arrived.get().value().toArray());
        };
    }
}
