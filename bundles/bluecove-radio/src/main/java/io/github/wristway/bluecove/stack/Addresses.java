package io.github.wristway.bluecove.stack;

import io.github.wristway.gateway.base.InvalidRequest;
import io.github.wristway.gateway.radio.Address;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.bluetooth.RemoteDevice;

/** How JSR-82 spells addresses and connections: {@code btspp://D1C5150A227F:5;authenticate=false;encrypt=false;master=false}. */
final class Addresses {
    private static final Pattern STREAM = Pattern.compile("btspp://[0-9A-Fa-f]{12}:([0-9]{1,2})(;.*)?");

    private Addresses() {}

    /** Empty for what is none; it comes from the air. */
    static Optional<Address> read(String plain) {
        try {
            return Optional.of(Address.parse(plain));
        } catch (InvalidRequest e) {
            return Optional.empty();
        }
    }

    static String plain(Address address) {
        return address.text().replace(":", "");
    }

    static RemoteDevice device(Address address) {
        return new RemoteDevice(plain(address)) { };
    }

    /** Pairing is done before, in the host's own settings: BlueCove cannot. */
    static String stream(Address address, int channel) {
        return "btspp://" + plain(address) + ":" + channel + ";authenticate=false;encrypt=false;master=false";
    }

    /** The channel in such a spelling; empty if it is another kind of connection. */
    static OptionalInt channel(String url) {
        if (url == null) return OptionalInt.empty();
        Matcher stream = STREAM.matcher(url);
        return stream.matches() ? OptionalInt.of(Integer.parseInt(stream.group(1))) : OptionalInt.empty();
    }
}
