/**
 * What everything else stands on: {@link io.github.wristway.gateway.base.Bytes bytes},
 * {@link io.github.wristway.gateway.base.Time time}, {@link io.github.wristway.gateway.base.Secret secrets},
 * {@link io.github.wristway.gateway.base.Spreadsheet tables that people write}, and how things end, as {@link io.github.wristway.gateway.base.Outcome codes} and as
 * {@link io.github.wristway.gateway.base.WristwayException failures with a remedy}.
 */
@Export
@Version("1.0.0")
package io.github.wristway.gateway.base;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
