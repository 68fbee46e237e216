/** The gateway's own routine. {@link io.github.wristway.gateway.internal.GatewayComponent} is where OSGi comes in; nothing below it knows OSGi. */
package io.github.wristway.gateway.internal;
