package io.github.wristway.itests.far;

import io.github.wristway.gateway.base.LinkLost;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.radio.Address;
import java.io.DataInputStream;
import java.io.IOException;

/**
 * The connection under a link: a question, an answer, and so on.
 *
 * @param mtu 0 for a stream
 */
record FarLine(Wire wire, Address address, int mtu) {
    static FarLine open(Wire wire, Address address) throws WristwayException {
        boolean open = false;
        try {
            FarLine line = new FarLine(wire, address, answer(wire, address, "connecting").readUnsignedShort());
            open = true;
            return line;
        } catch (IOException e) {
            throw new LinkLost(address.text(), "connecting");
        } finally {
            if (!open) wire.close();
        }
    }

    /** Asks, and waits for the answer. */
    DataInputStream ask(String what, Request request, Wire.Words more) throws WristwayException {
        try {
            wire.send(request, more);
            return answer(wire, address, what);
        } catch (IOException e) {
            throw new LinkLost(address.text(), what);
        }
    }

    private static DataInputStream answer(Wire wire, Address address, String what) throws IOException, WristwayException {
        DataInputStream answer = wire.receive();
        Reply.values()[answer.readByte()].check(address, what);
        return answer;
    }
}
