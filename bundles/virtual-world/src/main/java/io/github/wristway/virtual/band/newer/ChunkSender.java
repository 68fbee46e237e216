package io.github.wristway.virtual.band.newer;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.virtual.band.Body;
import io.github.wristway.virtual.band.Fault;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntSupplier;

/**
 * What a band sends on one characteristic in packets of version 1, one message after the other:
 * <pre>
 * band                                        host
 * 00 00 02 form message                       00 00 03 00 yes, other than 00 say it again
 * 00 00 00 sealed(1) chunks(2)                00 00 01 01 go on
 * number(2, from 1) part, for each chunk      00 00 01 00 yes, 02 all again, 05 and numbers(2 each) those again
 * </pre>
 * A form is 1 for sealed, 2 for plain.
 */
final class ChunkSender {
    private static final int SINGLE = 2;
    private static final int SINGLE_ANSWER = 3;
    private static final int SINGLE_HEAD = 6;
    private static final int NUMBER = 2;
    private static final int GO_ON = 1;
    private static final int YES = 0;
    private static final int SOME_AGAIN = 5;

    private final Deque<Message> waiting = new ArrayDeque<>();
    private final Body band;
    private final Consumer<Bytes> out;
    private final IntSupplier packetSize;

    /** @param packetSize how many bytes a notification may have; a host may agree to more once it is connected */
    ChunkSender(Body band, Consumer<Bytes> out, IntSupplier packetSize) {
        this.band = band;
        this.out = out;
        this.packetSize = packetSize;
    }

    private record Message(boolean sealed, Bytes body) {}

    void send(boolean sealed, Bytes body) {
        waiting.add(new Message(sealed, body));
        if (waiting.size() == 1) begin();
    }

    private void begin() {
        Message message = waiting.peek();
        if (message == null) return;
        if (isSingle(message)) {
            single(message);
        } else {
            out.accept(Bytes.build().u8(0).u8(0).u8(0).u8(message.sealed ? 1 : 0).u16(chunks(message).size()).toBytes());
        }
    }

    private boolean isSingle(Message message) {
        return message.body.length() + SINGLE_HEAD <= packetSize.getAsInt();
    }

    private void single(Message message) {
        out.accept(Bytes.build().u8(0).u8(0).u8(SINGLE).u8(message.sealed ? 1 : 2).bytes(message.body).toBytes());
    }

    private List<Bytes> chunks(Message message) {
        byte[] all = message.body.toArray();
        int size = packetSize.getAsInt() - NUMBER;
        List<Bytes> chunks = new ArrayList<>();
        for (int from = 0; from < all.length; from += size) {
            Bytes part = Bytes.copyOf(Arrays.copyOfRange(all, from, Math.min(all.length, from + size)));
            chunks.add(Bytes.build().u16(chunks.size() + 1).bytes(part).toBytes());
        }
        return chunks;
    }

    /** What the host says to it, from its third byte on. */
    void answered(Bytes answer) throws MalformedMessage {
        Message message = waiting.peek();
        if (message == null) throw new MalformedMessage("an acknowledgement of nothing");
        int said = answer.u8(1);
        if (answer.u8(0) == SINGLE_ANSWER && said != YES) {
            single(message);
        } else if (answer.u8(0) != SINGLE_ANSWER && said == GO_ON) {
            chunks(message).stream().filter(chunk -> !band.strikes(Fault.LOST_CHUNK)).forEach(out);
        } else if (answer.u8(0) != SINGLE_ANSWER && said == SOME_AGAIN) {
            again(chunks(message), answer.from(2));
        } else if (said == YES) {
            waiting.remove();
            begin();
        } else {
            begin();
        }
    }

    private void again(List<Bytes> chunks, Bytes numbers) throws MalformedMessage {
        for (int at = 0; at < numbers.length(); at += NUMBER) {
            int number = numbers.u16(at);
            if (number < 1 || number > chunks.size()) throw new MalformedMessage("there is no chunk " + number);
            out.accept(chunks.get(number - 1));
        }
    }
}
