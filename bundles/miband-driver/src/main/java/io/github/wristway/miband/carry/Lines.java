package io.github.wristway.miband.carry;

import io.github.wristway.gateway.base.AdapterTrouble;
import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.OutOfRange;
import io.github.wristway.gateway.base.PairingRefused;
import io.github.wristway.gateway.base.RequestRefused;
import io.github.wristway.gateway.base.Time;
import io.github.wristway.gateway.base.Unsupported;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Approach;
import io.github.wristway.gateway.radio.Radio;
import io.github.wristway.miband.newer.Carrier;
import io.github.wristway.miband.newer.Line;
import io.github.wristway.miband.talk.Characteristic;
import io.github.wristway.miband.talk.Conversation;
import io.github.wristway.miband.talk.Patience;
import io.github.wristway.miband.xiaomi.Packet1;
import io.github.wristway.miband.xiaomi.Packet2;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The lines of a model. In the table it names only what carries them; which version of the packets a band speaks, it is asked
 * itself, or its characteristics tell.
 * <pre>
 * Lines.over(STREAM)              // Mi Band 8 Pro, 9
 * Lines.over(STREAM, GATT)        // Mi Band 10: the stream if there can be one
 * Lines.over(GATT).anyTag()       // Redmi Band Pro
 * </pre>
 *
 * @param checked whether a message is refused if its tag is wrong
 */
public record Lines(Set<Radio.Ability> ways, boolean checked) implements Carrier {
    private static final Logger log = LoggerFactory.getLogger(Lines.class);

    public Lines {
        ways = Set.copyOf(ways);
    }

    public static Lines over(Radio.Ability... ways) {
        return new Lines(Set.of(ways), true);
    }

    /** For a model whose tags are known to be wrong: what it says is believed all the same. */
    public Lines anyTag() {
        return new Lines(ways, false);
    }

    @Override
    public Line open(Approach approach, Patience patience, Time time) throws WristwayException {
        boolean stream = goes(Radio.Ability.STREAM, approach);
        boolean gatt = goes(Radio.Ability.GATT, approach);
        if (stream && gatt) return either(approach, patience, new Ear(time));
        if (stream) return stream(StreamWire.to(approach, patience.connect()), approach, patience, new Ear(time));
        if (gatt) return gatt(approach, patience, new Ear(time));
        throw ways.contains(Radio.Ability.STREAM)
                ? new Unsupported(approach.called(), "it speaks Bluetooth Classic, and the radio " + approach.radio().name() + " does not",
                                  "Use a radio that does: BlueZ on Linux, or BlueCove elsewhere; see gateway:selftest")
                : new Unsupported(approach.called(), "it speaks Bluetooth Low Energy, and the radio " + approach.radio().name() + " does not",
                                  "Use a radio that does, such as BlueZ on Linux; BlueCove does not; see gateway:selftest");
    }

    private boolean goes(Radio.Ability way, Approach approach) {
        return ways.contains(way) && approach.radio().abilities().contains(way);
    }

    /**
     * The stream; and where none comes about, Low Energy: the adapter may have nothing else, the address be one of it only, or
     * nobody have agreed to the pairing that a stream wants. If there is no such link either, what the stream lacked is told.
     */
    private Line either(Approach approach, Patience patience, Ear ear) throws WristwayException {
        Wire wire;
        try {
            wire = StreamWire.to(approach, patience.connect());
        } catch (OutOfRange | PairingRefused | RequestRefused | AdapterTrouble noStream) {
            log.debug("{}: {}; now over Low Energy", approach.called(), noStream.getMessage());
            try {
                return gatt(approach, patience, ear);
            } catch (OutOfRange | Unsupported noGatt) {
                noStream.addSuppressed(noGatt);
                throw noStream;
            }
        }
        return stream(wire, approach, patience, ear);
    }

    private Line stream(Wire wire, Approach approach, Patience patience, Ear ear) throws WristwayException {
        return begun(wire::close, () -> {
            Packets<Packet1> packets = new Packets<>(wire, Packet1.FORM, Bytes.EMPTY, ear.time());
            if (!VersionQuestion.isNewer(wire, packets, ear)) return new StreamLine(approach.called(), wire, packets, ear, checked);
            return WindowLine.begin(approach.called(), wire, new Packets<>(wire, Packet2.FORM, packets.rest(), ear.time()),
                                    patience.reply(), ear);
        });
    }

    private Line gatt(Approach approach, Patience patience, Ear ear) throws WristwayException {
        Conversation band = Conversation.with(approach, patience, ear.time());
        return begun(band::close, () -> {
            if (band.has(Characteristic.NEWER_STREAM_FROM) && band.has(Characteristic.NEWER_STREAM_TO)) {
                Wire wire = GattWire.to(band);
                return WindowLine.begin(band.called(), wire, new Packets<>(wire, Packet2.FORM, Bytes.EMPTY, ear.time()),
                                        patience.reply(), ear);
            }
            if (band.has(Characteristic.NEWER_COMMANDS_FROM) && band.has(Characteristic.NEWER_COMMANDS_TO)) {
                return ChunkLine.begin(band, ear, checked);
            }
            throw new Unsupported(band.called(), "it has none of the characteristics that a newer Xiaomi band speaks with",
                                  "Report its model and firmware version");
        });
    }

    private interface Beginning {
        Line line() throws WristwayException;
    }

    /** A link that leads to no line is closed. */
    private static Line begun(Runnable close, Beginning beginning) throws WristwayException {
        boolean begun = false;
        try {
            Line line = beginning.line();
            begun = true;
            return line;
        } finally {
            if (!begun) close.run();
        }
    }
}
