package io.github.wristway.virtual.account;

import java.util.Optional;

/** Stub until the account server arrives. */
public record StandInDevice(String deviceId, int deviceType, int deviceSource, String mac, String serial,
                            Optional<String> authKeyHex, String firmware, String displayName) {}
