package io.github.wristway.miband.keyfiles;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.InvalidRequest;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.device.FoundKey;
import io.github.wristway.gateway.device.FoundKeys;
import io.github.wristway.gateway.device.PairingKey;
import io.github.wristway.gateway.radio.Address;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The settings that Gadgetbridge keeps for one device. The key is the one called {@code authkey}; whose it is says the name of
 * the file, such as {@code preferences/device_D1:C5:15:0A:22:7F.json}.
 * <pre>
 * {"preferences": {"authkey": {"type": "String", "value": "0x00112233445566778899aabbccddeeff"}, …}}   in a ZIP export
 * &lt;String name="authkey"&gt;0x0011…&lt;/String&gt;                                                           as exported before that
 * &lt;string name="authkey"&gt;0x0011…&lt;/string&gt;                                                           as Android keeps it
 * </pre>
 * A key that is not hex is text: its 16 letters are the bytes.
 */
public final class SavedSettings {
    static final int MOST_BYTES = 1 << 20;
    private static final String KIND = "settings of Gadgetbridge";
    private static final Pattern BEGINNING = Pattern.compile("\\s*(\uFEFF)?\\s*(\\{\\s*\"preferences\"|<\\?xml[^>]{0,200}>\\s*<(preferences|map)|<(preferences|map)\\b)");
    private static final Pattern JSON = Pattern.compile("\"authkey\"\\s{0,99}:\\s{0,99}\\{[^{}]{0,200}?\"value\"\\s{0,99}:\\s{0,99}\"([^\"]{0,200})\"");
    private static final Pattern XML = Pattern.compile("<[Ss]tring name=\"authkey\"\\s{0,9}>([^<]{0,200})<");
    private static final Pattern ADDRESS = Pattern.compile("(?<![0-9A-Za-z])([0-9A-Fa-f]{2}([:_-]?))[0-9A-Fa-f]{2}(\\2[0-9A-Fa-f]{2}){4}(?![0-9A-Za-z])");

    private SavedSettings() {}

    static boolean recognises(String beginning) {
        return BEGINNING.matcher(beginning).lookingAt();
    }

    /** The address that a file of settings has in its name; empty if there is none. */
    static Optional<Address> address(String fileName) {
        Matcher found = ADDRESS.matcher(fileName);
        if (!found.find()) return Optional.empty();
        return Optional.of(new Address(found.group().replaceAll("[:_-]", "").replaceAll("(..)(?!$)", "$1:")));
    }

    /** @throws MalformedMessage if there is a key, but nothing tells whose it is */
    public static FoundKeys read(String fileName, String content) throws MalformedMessage {
        Matcher json = JSON.matcher(content);
        Matcher key = json.find() ? json : XML.matcher(content);
        if (key == json || key.find()) return read(fileName, key);
        return new FoundKeys(KIND, List.of(), List.of(fileName + " has no key in it"));
    }

    private static FoundKeys read(String fileName, Matcher found) throws MalformedMessage {
        if (found.group(1).isBlank()) return new FoundKeys(KIND, List.of(), List.of(fileName + " has no key in it"));
        Address address = address(fileName).orElseThrow(() -> new MalformedMessage(fileName + " has a key, but not the address of its band in its name",
                "Name the file as Gadgetbridge did, with the address in it, or give the key with wearable:link … --key-file"));
        Optional<PairingKey> key = key(found.group(1));
        if (key.isEmpty()) return new FoundKeys(KIND, List.of(), List.of(fileName + ": its key is neither 32 hex digits nor 16 letters"));
        return new FoundKeys(KIND, List.of(new FoundKey(address, key.get(), Optional.empty(), fileName)), List.of());
    }

    private static Optional<PairingKey> key(String text) {
        try {
            return Optional.of(PairingKey.parse(text));
        } catch (InvalidRequest e) {
            byte[] letters = text.strip().getBytes(StandardCharsets.UTF_8);
            return letters.length == PairingKey.LENGTH ? Optional.of(new PairingKey(Bytes.copyOf(letters))) : Optional.empty();
        }
    }
}
