package io.github.wristway.gateway.internal;

import io.github.wristway.gateway.HandoverSheet;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.internal.air.Surroundings;
import io.github.wristway.gateway.internal.proof.AuditLog;
import io.github.wristway.gateway.internal.proof.Identity;
import io.github.wristway.gateway.internal.proof.Sheets;
import io.github.wristway.gateway.internal.store.WearableRow;
import io.github.wristway.gateway.internal.wearable.Directory;

/** What shows others what was done here. */
record Proofs(AuditLog audit, Identity identity, Sheets sheets, Directory directory, Surroundings surroundings) {
    HandoverSheet sheet(String which) throws WristwayException {
        WearableRow row = directory.find(which);
        return sheets.of(row, surroundings.sheet(row.make(), row.model()));
    }
}
