package io.github.wristway.virtual.band.huami;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.virtual.air.Wire;
import io.github.wristway.virtual.band.Body;
import io.github.wristway.virtual.band.HuamiUuid;
import io.github.wristway.virtual.band.kept.Batch;
import io.github.wristway.virtual.band.life.DataType;
import java.time.Instant;
import java.util.Optional;

/**
 * Hands over what it keeps, one type at a time. Characteristic 0004, with the data on 0005:
 * <pre>
 * 01 type time       what is there from a time on?    10 01 01 count(4) start(8); newer models add 00
 * 02                 send it                          counter(1) data … and then 10 02 01 [crc32(4)]
 * 03                 it is safe, forget it            10 03 01
 * 03 01 | 03 09      the same | keep it               10 03 01; newer models only, and these instead of 03
 * </pre>
 */
final class Transfer {
    private static final Bytes FORGET = Bytes.of(0x03);
    private static final Bytes FORGET_NEWER = Bytes.of(0x03, 0x01);
    private static final Bytes KEEP_NEWER = Bytes.of(0x03, 0x09);
    private static final int OK = 0x01;
    private static final int UNFINISHED = 0x02;
    private static final int REFUSED = 0x04;

    private final Body band;
    private final Wire wire;
    private State state = new State.Idle();

    Transfer(Body band, Wire wire) {
        this.band = band;
        this.wire = wire;
    }

    void heard(Bytes message) throws MalformedMessage {
        switch (message.u8(0)) {
            case 0x01 -> asked(message);
            case 0x02 -> start();
            case 0x03 -> acknowledged(message);
            default -> answer(message.u8(0), REFUSED);
        }
    }

    void gone() {
        state = new State.Idle();
    }

    private void asked(Bytes request) throws MalformedMessage {
        if (state instanceof State.Sending || wire.busy()) {
            answer(0x01, UNFINISHED);
            return;
        }
        Instant since;
        try {
            since = HuamiTime.decode(request.from(2)).toInstant();
        } catch (MalformedMessage e) {
            answer(0x01, REFUSED);
            return;
        }
        Optional<Batch> found = DataType.of(request.u8(1)).flatMap(type -> band.stored().oldest(type, since));
        state = found.<State>map(State.Offered::new).orElse(new State.Idle());
        Bytes.Builder reply = Bytes.build().u8(0x10).u8(0x01).u8(OK).u32(found.map(Batch::records).orElse(0))
                .bytes(HuamiTime.shortForm(found.map(Batch::start).orElse(since).atOffset(band.clock().zone())));
        wire.notify(HuamiUuid.FETCH_CONTROL, band.traits().keeps().endings() ? reply.u8(0).toBytes() : reply.toBytes());
    }

    private void start() {
        if (!(state instanceof State.Offered offered)) {
            answer(0x02, REFUSED);
            return;
        }
        State.Sending sending = new State.Sending(offered.batch());
        state = sending;
        DataPackets packets = DataPackets.of(sending.batch(), wire.mtu(), band);
        if (band.slow()) {
            crawl(sending, packets, 0);
        } else {
            for (Bytes packet : packets.packets()) wire.stream(HuamiUuid.FETCH_DATA, packet);
            finish(sending, packets);
        }
    }

    /** One packet now, the others each a second later. */
    private void crawl(State.Sending sending, DataPackets packets, int next) {
        if (state != sending) return;
        if (next == packets.packets().size()) {
            finish(sending, packets);
            return;
        }
        wire.stream(HuamiUuid.FETCH_DATA, packets.packets().get(next));
        band.later(Body.SLOWLY, () -> crawl(sending, packets, next + 1));
    }

    private void finish(State.Sending sending, DataPackets packets) {
        state = new State.Sent(sending.batch());
        wire.notify(HuamiUuid.FETCH_CONTROL, packets.end());
    }

    /** Only what has left the band entirely can be forgotten. */
    private void acknowledged(Bytes message) {
        boolean newer = band.traits().keeps().endings();
        boolean forgets = message.equals(newer ? FORGET_NEWER : FORGET);
        boolean known = forgets || newer && message.equals(KEEP_NEWER);
        if (!known || state instanceof State.Sending || state instanceof State.Sent && wire.busy()) {
            answer(0x03, REFUSED);
            return;
        }
        if (forgets && state instanceof State.Sent sent) band.stored().forget(sent.batch());
        state = new State.Idle();
        answer(0x03, OK);
    }

    private void answer(int command, int status) {
        wire.notify(HuamiUuid.FETCH_CONTROL, Bytes.of(0x10, command, status));
    }

    private sealed interface State {
        record Idle() implements State {}

        record Offered(Batch batch) implements State {}

        record Sending(Batch batch) implements State {}

        record Sent(Batch batch) implements State {}
    }
}
