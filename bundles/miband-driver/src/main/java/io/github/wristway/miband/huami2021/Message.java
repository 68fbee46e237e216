package io.github.wristway.miband.huami2021;

import io.github.wristway.gateway.base.Bytes;

/** What is said to or by one part of the band, before it is encrypted and cut, or after it was joined and decrypted. */
public record Message(int endpoint, Bytes payload) {}
