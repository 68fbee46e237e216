package io.github.wristway.gateway.internal.desk;

import io.github.wristway.gateway.AuditEntry;
import io.github.wristway.gateway.AuditVerdict;
import io.github.wristway.gateway.GatewayIdentity;
import io.github.wristway.gateway.HandoverSheet;
import io.github.wristway.gateway.Proofs;
import io.github.wristway.gateway.SheetVerdict;
import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.internal.air.Surroundings;
import io.github.wristway.gateway.internal.proof.AuditLog;
import io.github.wristway.gateway.internal.proof.Identity;
import io.github.wristway.gateway.internal.proof.Sheets;
import io.github.wristway.gateway.internal.store.WearableRow;
import io.github.wristway.gateway.internal.wearable.Directory;
import java.util.List;

/** Shows what was done here, and checks what others show. */
public record ProofDesk(AuditLog log, Identity own, Sheets sheets, Directory directory, Surroundings surroundings) implements Proofs {
    @Override
    public List<AuditEntry> audit() throws WristwayException {
        return log.entries();
    }

    @Override
    public AuditVerdict verifyAudit() throws WristwayException {
        return log.verify();
    }

    @Override
    public GatewayIdentity identity() throws WristwayException {
        return own.open();
    }

    @Override
    public HandoverSheet sheet(String which) throws WristwayException {
        WearableRow row = directory.find(which);
        return sheets.of(row, surroundings.sheet(row.make(), row.model()));
    }

    @Override
    public SheetVerdict check(Bytes content) throws WristwayException {
        return sheets.check(content);
    }
}
