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
 * an answer may take as long as a person takes. Where nobody can be asked, as in a script, a question is an
 * {@link io.github.wristway.gateway.base.InvalidRequest} that names another way in.
 */
@ConsumerType
public interface Owner {
    /** Opens the page in a browser, signs in there, and brings back the address on which the browser ended. */
    Secret visit(URI page) throws WristwayException;

    /** Opens the page in a browser and does what it asks; returns when the person says so. */
    void confirm(URI page) throws WristwayException;

    /** Reads the characters off a picture (PNG, JPEG or GIF). */
    String read(Bytes picture) throws WristwayException;

    /**
     * Types in the code that the service has sent.
     *
     * @param where such as {@code the phone number that ends in 42}
     */
    Secret code(String where) throws WristwayException;

    /** Shows a text as a QR code, to be scanned with the vendor's app. Does not wait for that. */
    void show(String text, Duration validFor) throws WristwayException;

    /** Nobody is there to be asked. */
    Owner NOBODY = new Owner() {
        @Override
        public Secret visit(URI page) throws InvalidRequest {
            throw nobody();
        }

        @Override
        public void confirm(URI page) throws InvalidRequest {
            throw nobody();
        }

        @Override
        public String read(Bytes picture) throws InvalidRequest {
            throw nobody();
        }

        @Override
        public Secret code(String where) throws InvalidRequest {
            throw nobody();
        }

        @Override
        public void show(String text, Duration validFor) throws InvalidRequest {
            throw nobody();
        }

        private InvalidRequest nobody() {
            return new InvalidRequest("the service wants something that only a person can do", "Sign in at the prompt of ./wristway");
        }
    };
}
