package io.github.wristway.miband.keyfiles;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.device.FoundKey;
import io.github.wristway.gateway.device.FoundKeys;
import io.github.wristway.gateway.device.PairingKey;
import io.github.wristway.gateway.radio.Address;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A log that a vendor's app writes, such as {@code XiaomiFit.device.log}, {@code XiaomiFit.main.log} or
 * {@code Transfer.device.log} of Mi Fitness. A key stands behind {@code authKey}, {@code encryptKey}, {@code huamiAuthKey} or
 * {@code token}, the address of its band in the same line or in one of those before it:
 * <pre>
 * … Detail(mac=D1:C5:15:0A:22:7F, sn=…) …, huamiAuthKey=00112233445566778899aabbccddeeff, …
 * </pre>
 * An older key of the same band comes first: the app logs a new one after each link.
 */
public final class AppLog {
    static final long MOST_BYTES = 256L << 20;
    private static final int LINE = 1 << 16;
    /** So many lines after an address a key is still taken for its. */
    private static final int NEAR = 50;
    private static final Pattern KEY = Pattern.compile("(?i)\\b(authKey|encryptKey|huamiAuthKey|token)\\b[\"']?\\s{0,9}[:=]\\s{0,9}[\"']?(?:0x)?([0-9a-f]{32})(?![0-9a-f])");
    private static final Pattern ADDRESS = Pattern.compile("(?<![0-9A-Fa-f:])([0-9A-Fa-f]{2}:){5}[0-9A-Fa-f]{2}(?![0-9A-Fa-f:])");

    private Optional<Address> last = Optional.empty();
    private int lastAt;
    private final Map<List<Object>, FoundKey> keys = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();

    private AppLog() {}

    /** @throws MalformedMessage if it holds more keys than anybody has */
    public static FoundKeys read(String name, InputStream in) throws IOException, MalformedMessage {
        AppLog log = new AppLog();
        Reader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        int number = 1;
        for (Optional<String> line = line(reader); line.isPresent(); line = line(reader)) log.take(line.get(), name + ", line " + number, number++);
        return new FoundKeys("log of the vendor's app", List.copyOf(log.keys.values()), log.notes);
    }

    /** What is longer than a line can be is read in pieces. */
    private static Optional<String> line(Reader reader) throws IOException {
        StringBuilder line = new StringBuilder();
        int next = reader.read();
        if (next < 0) return Optional.empty();
        for (; next >= 0 && next != '\n' && line.length() < LINE; next = reader.read()) line.append((char) next);
        return Optional.of(line.toString());
    }

    private void take(String line, String where, int number) throws MalformedMessage {
        Matcher key = KEY.matcher(line);
        Matcher address = ADDRESS.matcher(line);
        boolean more = address.find();
        for (int from = 0; key.find(from); from = key.end()) {
            while (more && (address.start() < key.start() || last.isEmpty() || lastAt != number)) more = note(address, number);
            keep(Bytes.ofHex(key.group(2).toLowerCase(Locale.ROOT)), where, number);
        }
        while (more) more = note(address, number);
    }

    private boolean note(Matcher address, int number) {
        last = Optional.of(new Address(address.group()));
        lastAt = number;
        return address.find();
    }

    private void keep(Bytes key, String where, int number) throws MalformedMessage {
        if (last.isEmpty() || number - lastAt > NEAR) {
            if (notes.size() < FoundKeys.MOST) notes.add(where + ": a key, but nothing near it tells whose");
            return;
        }
        List<Object> same = List.of(last.get(), key);
        keys.remove(same);
        keys.put(same, new FoundKey(last.get(), new PairingKey(key), Optional.empty(), where));
        if (keys.size() > FoundKeys.MOST) throw new MalformedMessage("it holds more than " + FoundKeys.MOST + " keys", "Check that it is the right file");
    }
}
