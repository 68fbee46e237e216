/** Keys, tokens and passwords, encrypted at rest under a key file that only the gateway's user can read. */
package io.github.wristway.gateway.internal.vault;
