package io.github.wristway.bluez.bus;

import java.util.List;

/**
 * Something that somebody on the bus said to everybody.
 *
 * @param from      who, by its unique name, such as {@code :1.7}; well-known names do not appear here
 * @param arguments plain values, see {@link Plain}
 */
public record BusSignal(String from, String path, String kind, String member, List<Object> arguments) {}
