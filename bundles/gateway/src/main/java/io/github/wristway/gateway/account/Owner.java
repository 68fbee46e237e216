package io.github.wristway.gateway.account;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.InvalidRequest;
import io.github.wristway.gateway.base.Secret;
import io.github.wristway.gateway.base.WristwayException;
import java.net.URI;
import java.time.Duration;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * The person whose account it is, during a sign-in: asked for what no program can do. Called on the thread that signs in;
 * an answer may take as long as a person takes. A question that nobody there can answer, as in a script, is an
 * {@link io.github.wristway.gateway.base.InvalidRequest} that names another way in; so are all that are not implemented.
 */
@ConsumerType
public interface Owner {
    /** Opens the page in a browser, signs in there, and brings back the address on which the browser ended. */
    default Secret visit(URI page) throws WristwayException {
        throw nobody();
    }

    /** Opens the page in a browser and does what it asks; returns when the person says so. */
    default void confirm(URI page) throws WristwayException {
        throw nobody();
    }

    /** Reads the characters off a picture (PNG, JPEG or GIF). */
    default String read(Bytes picture) throws WristwayException {
        throw nobody();
    }

    /**
     * Types in the code that the service has sent.
     *
     * @param where such as {@code the phone number that ends in 42}
     */
    default Secret code(String where) throws WristwayException {
        throw nobody();
    }

    /** Shows a text as a QR code, to be scanned with the vendor's app. Does not wait for that. */
    default void show(String text, Duration validFor) throws WristwayException {
        throw nobody();
    }

    /** Nobody is there to be asked. */
    Owner NOBODY = new Owner() {};

    private static InvalidRequest nobody() {
        return new InvalidRequest("the service wants something that only a person can do", "Sign in at the prompt of ./wristway");
    }
}
