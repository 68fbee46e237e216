package io.github.wristway.gateway.internal.trace;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.device.Credential;
import io.github.wristway.gateway.device.Disguise;
import io.github.wristway.gateway.device.PairingKey;
import io.github.wristway.gateway.radio.Address;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.commons.lang3.ArrayUtils;

/** What was learned while a trace was on and must not be told. Any thread may add to it. */
final class Secrets {
    /** What is shorter is nobody's mark, and would be found everywhere by accident. */
    private static final int SHORTEST = 4;

    private final CopyOnWriteArrayList<Address> addresses = new CopyOnWriteArrayList<>();
    private final CopyOnWriteArrayList<PairingKey> keys = new CopyOnWriteArrayList<>();
    private final CopyOnWriteArrayList<String> serials = new CopyOnWriteArrayList<>();
    private final CopyOnWriteArrayList<Bytes> marks = new CopyOnWriteArrayList<>();

    void address(Address address) {
        addresses.addIfAbsent(address);
    }

    void credential(Credential credential) {
        if (credential instanceof Credential.Known known) keys.addIfAbsent(known.key());
        if (credential instanceof Credential.Offered offered) keys.addIfAbsent(offered.key());
    }

    void serial(String serial) {
        if (serial.strip().length() >= SHORTEST) serials.addIfAbsent(serial.strip());
    }

    /** Something that is of this wearable only, by the Bluetooth standard. */
    void mark(Bytes value) {
        if (value.length() >= SHORTEST) marks.addIfAbsent(value);
    }

    boolean hasAddress(Address address) {
        return addresses.contains(address);
    }

    boolean hasSerial(String serial) {
        return serials.contains(serial.strip());
    }

    List<Address> addresses() {
        return addresses;
    }

    /** Stands for the first, second … address that was met: random and static, as bands have them. */
    static Address standIn(int number) {
        return new Address("C0:00:00:00:00:%02X".formatted(number % 256));
    }

    /** Stands for the first, second … key, and is seen by eye to be none. */
    static PairingKey key(int number) {
        return new PairingKey(Bytes.ofHex("00112233445566778899aabbccddee%02x".formatted(0x100 - number % 256)));
    }

    /** Every shape of every secret: the ones that the make knows best come first. */
    List<StandIn> standIns(Disguise disguise) {
        List<StandIn> all = new ArrayList<>();
        for (int i = 0; i < serials.size(); i++) all.addAll(serial(serials.get(i), i + 1, disguise));
        for (int i = 0; i < keys.size(); i++) all.addAll(key(keys.get(i), key(i + 1), disguise));
        for (int i = 0; i < addresses.size(); i++) all.addAll(address(addresses.get(i), standIn(i + 1)));
        for (Bytes mark : marks) all.add(StandIn.of("system id", mark, Bytes.copyOf(new byte[mark.length()])));
        return all;
    }

    private static List<StandIn> serial(String serial, int number, Disguise disguise) {
        String any = serial.substring(0, serial.length() - 1).replaceAll("[\\p{L}\\p{N}]", "0") + number % 10;
        String fake = disguise.nobodys(serial).filter(other -> other.length() == serial.length()).orElse(any);
        List<StandIn> all = new ArrayList<>(texts("serial number", serial, fake));
        boolean hex = serial.matches("([0-9A-Fa-f]{2}){4,}") && fake.matches("[0-9A-Fa-f]+");
        if (hex) all.addAll(bothWays("serial number", Bytes.ofHex(serial), Bytes.ofHex(fake)));
        return all;
    }

    private static List<StandIn> key(PairingKey key, PairingKey fake, Disguise disguise) {
        List<StandIn> all = new ArrayList<>(hexed("key", key.reveal(), fake.reveal()));
        List<Bytes> shapes = disguise.shapes(key);
        List<Bytes> fakes = disguise.shapes(fake);
        for (int i = 0; i < shapes.size(); i++) all.add(StandIn.of("key", shapes.get(i), fakes.get(i)));
        return all;
    }

    private static List<StandIn> address(Address address, Address fake) {
        List<StandIn> all = new ArrayList<>();
        all.addAll(hexed("address", bytes(address), bytes(fake)));
        all.addAll(texts("address", address.text(), fake.text()));
        all.addAll(texts("address", address.text().replace(':', '-'), fake.text().replace(':', '-')));
        return all;
    }

    private static Bytes bytes(Address address) {
        return Bytes.ofHex(address.text().replace(":", ""));
    }

    /** As bytes in both orders, and as digits that spell them. */
    private static List<StandIn> hexed(String kind, Bytes real, Bytes fake) {
        List<StandIn> all = new ArrayList<>(bothWays(kind, real, fake));
        all.addAll(texts(kind, real.hex(), fake.hex()));
        all.addAll(texts(kind, reversed(real).hex(), reversed(fake).hex()));
        return all;
    }

    private static List<StandIn> bothWays(String kind, Bytes real, Bytes fake) {
        return List.of(StandIn.of(kind, real, fake), StandIn.of(kind, reversed(real), reversed(fake)));
    }

    /** As it is, in capitals and in small letters. */
    private static List<StandIn> texts(String kind, String real, String fake) {
        return List.of(text(kind, real, fake),
                       text(kind, real.toUpperCase(Locale.ROOT), fake.toUpperCase(Locale.ROOT)),
                       text(kind, real.toLowerCase(Locale.ROOT), fake.toLowerCase(Locale.ROOT)));
    }

    /** A letter may have more bytes than the digit that stands for it; then zeros have to do. */
    private static StandIn text(String kind, String real, String fake) {
        Bytes bytes = utf8(real);
        Bytes instead = utf8(fake);
        return StandIn.of(kind, bytes, instead.length() == bytes.length() ? instead : utf8("0".repeat(bytes.length())));
    }

    private static Bytes utf8(String text) {
        return Bytes.copyOf(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Bytes reversed(Bytes bytes) {
        byte[] content = bytes.toArray();
        ArrayUtils.reverse(content);
        return Bytes.copyOf(content);
    }
}
