package io.github.wristway.miband.carry;

import io.github.wristway.gateway.base.MalformedMessage;
import java.util.Optional;

/** What is refused before a login and after it. A file may come openly at any time: it brings a checksum of its own. */
final class Sealed {
    private Sealed() {}

    static <C> C opened(Optional<C> cipher) throws MalformedMessage {
        return cipher.orElseThrow(() -> new MalformedMessage("an encrypted message came before the login"));
    }

    static MalformedMessage plain() {
        return new MalformedMessage("a plain command came after the login");
    }
}
