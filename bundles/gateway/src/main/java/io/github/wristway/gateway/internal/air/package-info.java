/** What the radios hear, merged. */
package io.github.wristway.gateway.internal.air;
