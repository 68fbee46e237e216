/**
 * The driver for Mi Bands. {@link io.github.wristway.miband.MiBandDriver} is the service;
 * {@link io.github.wristway.miband.MiBandModel} is the table in which a model is one line. Here are the conversations
 * with a band; the bytes themselves are in {@code huami} and {@code activity}.
 */
package io.github.wristway.miband;
