/**
 * The driver for Mi Bands. {@link io.github.wristway.miband.MiBandDriver} is the service;
 * {@link io.github.wristway.miband.MiBandModel} is the table in which a model is one line. Here are the conversations
 * with a band; the bytes themselves are in {@code one}, {@code huami} and {@code activity}. What begins with {@code One} speaks
 * with the first generation, what begins with {@code Zepp} with a Band 7.
 */
package io.github.wristway.miband;
