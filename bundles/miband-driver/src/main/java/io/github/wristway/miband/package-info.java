/**
 * The driver for Mi Bands. {@link io.github.wristway.miband.MiBandDriver} is the service;
 * {@link io.github.wristway.miband.MiBandModel} and {@link io.github.wristway.miband.XiaomiModel} are the tables in which a
 * model is one line, and a {@link io.github.wristway.miband.Generation} is a protocol, put together from the rooms:
 * <pre>
 * talk ← door, sync, settings, use ← first, newer ← carry ← this package
 * </pre>
 * The bytes themselves are in {@code one}, {@code huami}, {@code huami2021}, {@code xiaomi}, {@code activity} and {@code files},
 * which know none of these. What begins with {@code One} speaks with the first generation, what begins with {@code Zepp} with
 * a Band 7, what begins with {@code Xiaomi} with a Band 7 Pro and later.
 */
package io.github.wristway.miband;
