package io.github.wristway.itests.far;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.radio.StreamLink;
import java.io.DataInputStream;
import java.io.IOException;
import java.time.Duration;

/** Does with a stream what is asked for by another process. */
record StreamService(StreamLink link) {
    Wire.Words answer(Request request, DataInputStream more) throws IOException, WristwayException {
        if (request == Request.SEND) {
            link.write(Bytes.copyOf(more.readAllBytes()));
            return Wire.Words.NONE;
        }
        if (request != Request.TAKE) throw new IOException(request + " is not for a stream");
        Bytes arrived = link.receive(Duration.ofMillis(more.readLong()));
        return out -> out.write(arrived.toArray());
    }
}
