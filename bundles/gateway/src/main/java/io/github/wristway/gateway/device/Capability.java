package io.github.wristway.gateway.device;

/** Something that a session may offer. */
public sealed interface Capability permits Harmless, Settings, Syncing, Resetting {}
