/** What accounts list, held against what is managed here, on the air and kept as a key. */
package io.github.wristway.gateway.internal.account;
