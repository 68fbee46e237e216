package io.github.wristway.gateway.internal.trace;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Approach;
import io.github.wristway.gateway.device.Capability;
import io.github.wristway.gateway.device.CapabilitySheet;
import io.github.wristway.gateway.device.Condition;
import io.github.wristway.gateway.device.Disguise;
import io.github.wristway.gateway.device.Messaging;
import io.github.wristway.gateway.device.Recognition;
import io.github.wristway.gateway.device.Session;
import io.github.wristway.gateway.device.Settings;
import io.github.wristway.gateway.device.WearableDriver;
import io.github.wristway.gateway.radio.Advertisement;
import io.github.wristway.gateway.radio.BluetoothUuid;
import io.github.wristway.gateway.radio.GattLink;
import io.github.wristway.gateway.radio.StreamLink;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The driver of a make that does not exist: it says what it is told to, in packets of ten bytes, and keeps nothing secret. */
final class ChattyDriver implements WearableDriver {
    static final UUID SERIAL = BluetoothUuid.of(0x2a25);
    static final UUID SYSTEM_ID = BluetoothUuid.of(0x2a23);
    static final UUID LINE = BluetoothUuid.of(0xff01);

    /** What it says as soon as it is connected. */
    Bytes first = Bytes.of(1);
    boolean overStream;

    @Override
    public String make() {
        return "acme";
    }

    @Override
    public List<CapabilitySheet> models() {
        return List.of();
    }

    @Override
    public Optional<Recognition> recognise(Advertisement heard) {
        return Optional.empty();
    }

    @Override
    public Disguise disguise() {
        return new Disguise() {
            @Override
            public boolean isPersonal(String setting) {
                return setting.equals("wearer");
            }
        };
    }

    @Override
    public Condition look(Approach approach) throws WristwayException {
        try (GattLink link = approach.radio().connect(approach.address(), Duration.ofSeconds(5))) {
            link.subscribe(LINE);
            say(link, first);
            if (link.has(SYSTEM_ID)) link.read(SYSTEM_ID);
            String serial = new String(link.read(SERIAL).toArray(), StandardCharsets.US_ASCII);
            return new Condition(Condition.State.FREE, Optional.of(serial), Optional.of("V1"), "it said so");
        }
    }

    @Override
    public Session open(Approach approach) throws WristwayException {
        if (overStream) {
            try (StreamLink stream = approach.radio().stream(approach.address(), Duration.ofSeconds(5))) {
                stream.write(first);
                stream.receive(Duration.ofSeconds(1));
            }
        }
        return new Chat(approach.radio().connect(approach.address(), Duration.ofSeconds(5)));
    }

    private static void say(GattLink link, Bytes what) throws WristwayException {
        for (int at = 0; at < what.length(); at += 10) {
            link.write(LINE, what.slice(at, Math.min(10, what.length() - at)), GattLink.Write.COMMAND);
            link.receive(Duration.ofSeconds(1));
        }
    }

    private record Chat(GattLink link) implements Session {
        @Override
        public Details details() {
            return new Details(Optional.of("told-by-details"), Optional.empty(), Optional.empty(), Optional.empty());
        }

        @Override
        public <C extends Capability> Optional<C> capability(Class<C> kind) {
            Capability offered = kind == Messaging.class ? new Texts(link) : new Wearer(link);
            return Optional.of(kind.cast(offered));
        }

        @Override
        public void close() {
            link.close();
        }
    }

    private record Texts(GattLink link) implements Messaging {
        @Override
        public void show(Kind kind, String text) throws WristwayException {
            say(link, Bytes.build().u8(0x05).u8(0x01).bytes(Bytes.copyOf(text.getBytes(StandardCharsets.UTF_16LE))).toBytes());
        }

        @Override
        public void call(String from, Duration howLong) throws WristwayException {
            say(link, Bytes.copyOf(from.getBytes(StandardCharsets.UTF_8)));
        }
    }

    private record Wearer(GattLink link) implements Settings {
        @Override
        public Map<String, String> read() {
            return Map.of();
        }

        @Override
        public Taken write(String name, String value) throws WristwayException {
            say(link, Bytes.ofHex(value));
            return Taken.SENT;
        }
    }
}
