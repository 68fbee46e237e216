/** Finds out how a wearable is: gathers what there is to see, and judges it. Changes nothing. */
package io.github.wristway.gateway.internal.doctor;
