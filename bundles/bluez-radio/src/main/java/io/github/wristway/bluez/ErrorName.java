package io.github.wristway.bluez;

import io.github.wristway.bluez.bus.BusError;
import java.util.Arrays;

/** The errors that we tell apart, by their names on the bus. Their texts are for people and change between versions. */
enum ErrorName {
    FAILED("org.bluez.Error.Failed"),
    IN_PROGRESS("org.bluez.Error.InProgress"),
    ALREADY_CONNECTED("org.bluez.Error.AlreadyConnected"),
    ALREADY_EXISTS("org.bluez.Error.AlreadyExists"),
    NOT_READY("org.bluez.Error.NotReady"),
    BLOCKED("org.bluez.Error.Blocked"),
    NOT_CONNECTED("org.bluez.Error.NotConnected"),
    NOT_PERMITTED("org.bluez.Error.NotPermitted"),
    NOT_SUPPORTED("org.bluez.Error.NotSupported"),
    NOT_AUTHORIZED("org.bluez.Error.NotAuthorized"),
    INVALID_ARGUMENTS("org.bluez.Error.InvalidArguments"),
    /** The device does not offer what was asked for. */
    NOT_AVAILABLE("org.bluez.Error.NotAvailable"),
    PROFILE_UNAVAILABLE("org.bluez.Error.BREDR.ProfileUnavailable"),
    DOES_NOT_EXIST("org.bluez.Error.DoesNotExist"),
    /** The object is gone, and with it the device or its table of services. */
    UNKNOWN_OBJECT("org.freedesktop.DBus.Error.UnknownObject"),
    UNKNOWN_METHOD("org.freedesktop.DBus.Error.UnknownMethod"),
    ACCESS_DENIED("org.freedesktop.DBus.Error.AccessDenied"),
    /** Nobody is called so on the bus. */
    SERVICE_UNKNOWN("org.freedesktop.DBus.Error.ServiceUnknown"),
    NO_OWNER("org.freedesktop.DBus.Error.NameHasNoOwner"),
    /** Whoever was asked went away without an answer. */
    NO_REPLY("org.freedesktop.DBus.Error.NoReply"),
    DISCONNECTED("org.freedesktop.DBus.Error.Disconnected"),
    /** Our own patience ended; this name never comes over the bus. */
    SILENCE("io.github.wristway.Error.Silence"),
    OTHER("");

    private final String onTheBus;

    ErrorName(String onTheBus) {
        this.onTheBus = onTheBus;
    }

    static ErrorName of(BusError error) {
        return Arrays.stream(values()).filter(one -> one.onTheBus.equals(error.name())).findFirst().orElse(OTHER);
    }

    BusError withText(String text) {
        return new BusError(onTheBus, text);
    }
}
