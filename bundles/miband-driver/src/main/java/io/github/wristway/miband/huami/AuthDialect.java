package io.github.wristway.miband.huami;

/**
 * How a model spells the messages of authentication.
 *
 * @param flags       the byte after the command: 08 on Band 2 and HRX, 00 on later ones
 * @param marked      true where the commands carry the bit 80, as bands with a key from the vendor's account want it
 */
public record AuthDialect(int flags, boolean marked) {}
