/** The wearables that we know: what is written down of them, their keys, their threads, and the way up to their door. */
package io.github.wristway.gateway.internal.wearable;
