package io.github.wristway.gateway.account;

import io.github.wristway.gateway.device.Series;

/**
 * What was measured apart from the minutes of a day, as an account keeps it.
 *
 * @param device the {@link AccountDevice#id} or the address of what has measured it; empty if the service does not say
 */
public record AccountReadings(String device, Series series) {}
