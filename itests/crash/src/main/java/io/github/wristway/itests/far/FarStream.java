package io.github.wristway.itests.far;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.LinkLost;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.radio.Address;
import io.github.wristway.gateway.radio.StreamLink;
import java.io.IOException;
import java.time.Duration;

/** The gateway's end of a stream through another process. */
record FarStream(FarLine line) implements StreamLink {
    @Override
    public Address address() {
        return line.address();
    }

    @Override
    public void write(Bytes value) throws WristwayException {
        line.ask("writing", Request.SEND, out -> out.write(value.toArray()));
    }

    @Override
    public Bytes receive(Duration atMost) throws WristwayException {
        try {
            return Bytes.copyOf(line.ask("waiting for it", Request.TAKE, out -> out.writeLong(atMost.toMillis())).readAllBytes());
        } catch (IOException e) {
            throw new LinkLost(address().text(), "waiting for it");
        }
    }

    @Override
    public void close() {
        line.wire().close();
    }
}
