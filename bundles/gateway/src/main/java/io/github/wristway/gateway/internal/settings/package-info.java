/** What wearables are told to do, and what is known of it: asked for, checked, changed, and remembered for a reset. */
package io.github.wristway.gateway.internal.settings;
