/**
 * Bluetooth, as drivers see it. Implemented by one bundle per radio stack, such as BlueZ, and by the virtual world.
 * A {@link io.github.wristway.gateway.radio.Radio} is shared; the links it opens belong to one thread each.
 */
@Export
@Version("1.0.0")
package io.github.wristway.gateway.radio;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
