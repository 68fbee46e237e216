package io.github.wristway.gateway.device;

/** What may be done at once, without a plan: nothing is lost by it, neither on the wearable nor elsewhere. */
public sealed interface Harmless extends Capability permits Alerting, Messaging, Live, Rebooting {}
