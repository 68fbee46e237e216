package io.github.wristway.virtual.band.newer;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A protobuf message without its schema: fields in their order, each a key (number << 3 | wire type) and a value: 0 a
 * varint, 1 eight bytes, 2 a length and as many bytes, 5 four bytes. Of a field that comes twice the last one counts.
 */
final class Fields {
    private static final int VARINT = 0;
    private static final int EIGHT = 1;
    private static final int BYTES = 2;
    private static final int FOUR = 5;
    private static final int LONGEST_VARINT = 10;

    private final List<Field> all = new ArrayList<>();

    private Fields() {}

    /** @param number of a varint; bytes are those of all other kinds */
    private record Field(int name, int wireType, long number, Bytes bytes) {}

    static Fields decode(Bytes message) throws MalformedMessage {
        Fields fields = new Fields();
        Reader reader = new Reader(message);
        while (!reader.atEnd()) {
            long key = reader.varint();
            int name = (int) (key >>> 3);
            int wireType = (int) key & 7;
            if (name == 0) throw new MalformedMessage("there is no field 0");
            fields.all.add(switch (wireType) {
                case VARINT -> new Field(name, VARINT, reader.varint(), Bytes.EMPTY);
                case EIGHT -> new Field(name, EIGHT, 0, reader.bytes(8));
                case BYTES -> new Field(name, BYTES, 0, reader.bytes(reader.varint()));
                case FOUR -> new Field(name, FOUR, 0, reader.bytes(4));
                default -> throw new MalformedMessage("there is no wire type " + wireType);
            });
        }
        return fields;
    }

    long number(int name, long otherwise) {
        return last(name, VARINT).map(Field::number).orElse(otherwise);
    }

    long number(int name) throws MalformedMessage {
        return last(name, VARINT).map(Field::number).orElseThrow(() -> new MalformedMessage("the number " + name + " is missing"));
    }

    /** A number that was turned so that small negative ones are short, too. */
    static long zigZag(long number) {
        return number >>> 1 ^ -(number & 1);
    }

    Bytes bytes(int name) throws MalformedMessage {
        return optional(name).orElseThrow(() -> new MalformedMessage("the field " + name + " is missing"));
    }

    Optional<Bytes> optional(int name) {
        return last(name, BYTES).map(Field::bytes);
    }

    /** The message in a field; an empty one if there is none. */
    Fields message(int name) throws MalformedMessage {
        return decode(optional(name).orElse(Bytes.EMPTY));
    }

    private Optional<Field> last(int name, int wireType) {
        return all.stream().filter(field -> field.name == name && field.wireType == wireType).reduce((one, next) -> next);
    }

    static Writer write() {
        return new Writer();
    }

    /** Puts a message together, zeros included. */
    static final class Writer {
        private final Bytes.Builder message = Bytes.build();

        Writer number(int name, long value) {
            key(name, VARINT);
            varint(value);
            return this;
        }

        Writer text(int name, String text) {
            return bytes(name, Bytes.copyOf(text.getBytes(StandardCharsets.UTF_8)));
        }

        Writer bytes(int name, Bytes value) {
            key(name, BYTES);
            varint(value.length());
            message.bytes(value);
            return this;
        }

        Writer message(int name, Writer inner) {
            return bytes(name, inner.toBytes());
        }

        Bytes toBytes() {
            return message.toBytes();
        }

        private void key(int name, int wireType) {
            varint((long) name << 3 | wireType);
        }

        private void varint(long value) {
            long left = value;
            for (; (left & ~0x7fL) != 0; left >>>= 7) message.u8((int) (left & 0x7f | 0x80));
            message.u8((int) left);
        }
    }

    private static final class Reader {
        private final Bytes message;
        private int at;

        private Reader(Bytes message) {
            this.message = message;
        }

        private boolean atEnd() {
            return at == message.length();
        }

        private long varint() throws MalformedMessage {
            long value = 0;
            for (int i = 0; i < LONGEST_VARINT; i++) {
                int next = message.u8(at++);
                value |= (long) (next & 0x7f) << 7 * i;
                if ((next & 0x80) == 0) return value;
            }
            throw new MalformedMessage("a number that does not end");
        }

        private Bytes bytes(long length) throws MalformedMessage {
            if (length < 0 || length > message.length() - at) throw new MalformedMessage("a field of " + length + " bytes in " + message.length());
            Bytes value = message.slice(at, (int) length);
            at += (int) length;
            return value;
        }
    }
}
