package io.github.wristway.virtual.band.newer;

/** A packet in a stream. */
sealed interface Packet permits PacketOne, PacketTwo {}
