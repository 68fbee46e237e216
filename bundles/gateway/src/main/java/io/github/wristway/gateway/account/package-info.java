/**
 * What a bundle implements that knows a vendor's account service: sign in, list what is linked there, give a key,
 * unlink, hand over what it keeps. Several accounts of several providers exist side by side.
 */
@Export
@Version("1.0.0")
package io.github.wristway.gateway.account;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
