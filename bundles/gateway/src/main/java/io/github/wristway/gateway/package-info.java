/**
 * The gateway, as user interfaces see it. The shortest program:
 * <pre>
 * Plan plan = gateway.plans().make(Wish.of(Verb.UNLINK, "kitchen"));   // looks, changes nothing
 * Report report = gateway.plans().run(plan, new Consent.Token(plan.token()), Watcher.NOBODY);
 * </pre>
 */
@Export
@Version("1.0.0")
package io.github.wristway.gateway;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
