package io.github.wristway.bluez;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.radio.Address;
import io.github.wristway.gateway.radio.Radio;
import java.util.Optional;
import java.util.UUID;

/** One radio, one band in its reach, and the hands to play with it. */
interface RadioBench {
    Radio radio();

    Address band();

    String bandName();

    UUID readable();

    Bytes readableValue();

    /** One that takes requests and commands. */
    UUID writable();

    /** One that notifies and can be read. */
    UUID notifying();

    /** One that does nothing but notify. */
    UUID streaming();

    Optional<Bytes> lastWritten() throws Exception;

    void notifies(Bytes value) throws Exception;

    void streams(Bytes value) throws Exception;

    void inRange(boolean is) throws Exception;

    /** The next links break while they are made. */
    void abortNext(int times) throws Exception;

    void dropLink() throws Exception;

    /** The band no longer answers, but its link stands. */
    void mute() throws Exception;

    void close() throws Exception;
}
