package io.github.wristway.itests.house;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.radio.Address;
import io.github.wristway.gateway.radio.GattLink;
import io.github.wristway.gateway.radio.Radio;
import io.github.wristway.virtual.air.Advert;
import io.github.wristway.virtual.air.GattTable;
import io.github.wristway.virtual.air.Peer;
import io.github.wristway.virtual.air.Thing;
import io.github.wristway.virtual.air.Wire;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/** Random bytes, some of which begin as messages do. */
final class Noise {
    private static final int[] BEGINNINGS = {0x01, 0x02, 0x03, 0x05, 0x06, 0x0a, 0x10, 0x13, 0x15, 0x82, 0x83, 0xef};
    private static final int LONGEST = 40;

    private final Random random;
    private boolean on;

    Noise(long seed) {
        random = new Random(seed);
    }

    private Bytes bytes() {
        byte[] bytes = new byte[random.nextInt(LONGEST)];
        random.nextBytes(bytes);
        for (int i = 0; i < bytes.length && i < 3 && random.nextBoolean(); i++) bytes[i] = (byte) BEGINNINGS[random.nextInt(BEGINNINGS.length)];
        return Bytes.copyOf(bytes);
    }

    /** Begins like a message that was sent, most of the time, and goes on as it likes. */
    private Bytes instead(Bytes real) {
        byte[] noise = bytes().toArray();
        if (random.nextBoolean()) noise = Arrays.copyOf(noise, real.length());
        int kept = Math.min(random.nextInt(5), Math.min(real.length(), noise.length));
        System.arraycopy(real.toArray(), 0, noise, 0, kept);
        return Bytes.copyOf(noise);
    }

    /** From now on, or no more. */
    void on(boolean begins) {
        on = begins;
    }

    /** A radio on which, while the noise is on, nothing arrives as it was sent; only what opens the door does. */
    Radio around(Radio radio, List<UUID> door) {
        return around(Radio.class, radio, door);
    }

    private <T> T around(Class<T> kind, T original, List<UUID> door) {
        return kind.cast(Proxy.newProxyInstance(kind.getClassLoader(), new Class<?>[] {kind}, (proxy, method, arguments) -> {
            Object answer;
            try {
                answer = method.invoke(original, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
            if (answer instanceof GattLink link) return around(GattLink.class, link, door);
            if (!on) return answer;
            if (method.getName().equals("read")) return door.contains(arguments[0]) ? answer : instead((Bytes) answer);
            if (answer instanceof Optional<?> maybe && maybe.orElse(null) instanceof GattLink.Notification heard
                    && !door.contains(heard.characteristic())) {
                return Optional.of(new GattLink.Notification(heard.characteristic(), instead(heard.value())));
            }
            return answer;
        }));
    }

    /** Something that looks like a band from outside, has all that a band has, and makes noise whatever it is asked. */
    Thing thing(Address address, Advert advert, GattTable table) {
        return new Thing() {
            @Override
            public Address address() {
                return address;
            }

            @Override
            public Optional<Advert> advert() {
                return Optional.of(advert);
            }

            @Override
            public Optional<Peer> accept(Wire wire) {
                return Optional.of(new NoisyPeer(wire, table));
            }
        };
    }

    private final class NoisyPeer implements Peer {
        private final List<UUID> listened = new ArrayList<>();
        private final Wire wire;
        private final GattTable table;

        private NoisyPeer(Wire wire, GattTable table) {
            this.wire = wire;
            this.table = table;
        }

        @Override
        public GattTable table() {
            return table;
        }

        @Override
        public int mtu() {
            return 23;
        }

        @Override
        public Bytes read(UUID characteristic) {
            return bytes();
        }

        @Override
        public void written(UUID characteristic, Bytes value) {
            for (int i = random.nextInt(4); i > 0 && !listened.isEmpty(); i--) {
                wire.notify(listened.get(random.nextInt(listened.size())), bytes());
            }
        }

        @Override
        public void listened(UUID characteristic, boolean begins) {
            if (begins) listened.add(characteristic);
            else listened.remove(characteristic);
        }

        @Override
        public void lost() {}

        @Override
        public boolean silent() {
            return false;
        }
    }
}
