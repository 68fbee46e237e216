/**
 * Serial streams (RFCOMM) through BlueCove, an implementation of JSR-82, the Bluetooth of Java. Off until the configuration
 * says otherwise: what it needs of the host is rarely there.
 * {@link io.github.wristway.bluecove.Search} hears, {@link io.github.wristway.bluecove.Connecting} opens streams, and only
 * the package {@code stack} knows JSR-82.
 */
package io.github.wristway.bluecove;
