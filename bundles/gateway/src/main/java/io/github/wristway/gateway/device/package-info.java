/**
 * What a driver for a make of wearables implements. The shortest one recognises an advertisement, describes its models
 * and opens a session that offers nothing:
 * <pre>
 * &#64;Component
 * public final class AcmeDriver implements WearableDriver {
 *     public Optional&lt;Recognition&gt; recognise(Advertisement heard) {
 *         return heard.name().equals("Acme One") ? Optional.of(new Recognition("acme1", 90, "its name")) : Optional.empty();
 *     }
 *     …
 * }
 * </pre>
 */
@Export
@Version("1.0.0")
package io.github.wristway.gateway.device;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
