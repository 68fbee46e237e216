/** What comes into the store from elsewhere than from a wearable. */
package io.github.wristway.gateway.internal.intake;
