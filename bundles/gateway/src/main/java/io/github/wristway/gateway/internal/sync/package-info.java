/** When to fetch what bands have recorded, without being asked. */
package io.github.wristway.gateway.internal.sync;
