package io.github.wristway.virtual.band.newer;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Finds packets in a stream, wherever it is cut; what is before the beginning of one is passed over. */
final class Buffer {
    private final List<Form> forms;
    private final Consumer<String> diary;
    private Bytes waiting = Bytes.EMPTY;

    /**
     * @param forms those of packets that are understood
     * @param diary takes what was wrong with a packet
     */
    Buffer(Consumer<String> diary, Form... forms) {
        this.forms = List.of(forms);
        this.diary = diary;
    }

    /** What a version of packets looks like from outside. */
    enum Form {
        ONE(PacketOne.PREAMBLE) {
            @Override
            int length(Bytes stream) throws MalformedMessage {
                return PacketOne.length(stream);
            }

            @Override
            Packet decode(Bytes packet) throws MalformedMessage {
                return PacketOne.decode(packet);
            }
        },
        TWO(PacketTwo.PREAMBLE) {
            @Override
            int length(Bytes stream) throws MalformedMessage {
                return PacketTwo.length(stream);
            }

            @Override
            Packet decode(Bytes packet) throws MalformedMessage {
                return PacketTwo.decode(packet);
            }
        };

        private final String preamble;

        Form(Bytes preamble) {
            this.preamble = preamble.hex();
        }

        /** How many bytes the packet at the beginning of a stream has; 0 if that cannot be told yet. */
        abstract int length(Bytes stream) throws MalformedMessage;

        abstract Packet decode(Bytes packet) throws MalformedMessage;

        /** Whether hex digits begin with one, as far as they go. */
        private boolean couldBegin(String hex) {
            return hex.startsWith(preamble) || preamble.startsWith(hex);
        }
    }

    void add(Bytes part) {
        waiting = Bytes.build().bytes(waiting).bytes(part).toBytes();
    }

    /** The next packet, if it is here as a whole. */
    Optional<Packet> next() throws MalformedMessage {
        for (Optional<Form> form = find(); form.isPresent(); form = find()) {
            try {
                int length = form.get().length(waiting);
                if (length == 0 || length > waiting.length()) return Optional.empty();
                Packet packet = form.get().decode(waiting.slice(0, length));
                waiting = waiting.from(length);
                return Optional.of(packet);
            } catch (MalformedMessage e) {
                diary.accept("passed over " + e.getMessage());
                waiting = waiting.from(1);
            }
        }
        return Optional.empty();
    }

    /** Drops what cannot be the beginning of a packet; empty if nothing is left. */
    private Optional<Form> find() throws MalformedMessage {
        while (!waiting.isEmpty()) {
            String hex = waiting.slice(0, Math.min(3, waiting.length())).hex();
            Optional<Form> form = forms.stream().filter(one -> one.couldBegin(hex)).findFirst();
            if (form.isPresent()) return form;
            waiting = waiting.from(1);
        }
        return Optional.empty();
    }
}
