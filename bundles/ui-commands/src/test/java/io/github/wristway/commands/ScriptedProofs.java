package io.github.wristway.commands;

import io.github.wristway.gateway.AuditEntry;
import io.github.wristway.gateway.AuditVerdict;
import io.github.wristway.gateway.GatewayIdentity;
import io.github.wristway.gateway.HandoverSheet;
import io.github.wristway.gateway.Proofs;
import io.github.wristway.gateway.SheetVerdict;
import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.WristwayException;
import java.util.List;
import java.util.Optional;

/** An audit log, and one sheet. */
final class ScriptedProofs implements Proofs {
    AuditVerdict audited = new AuditVerdict(2, Optional.of("2:" + "ab".repeat(32)), Optional.empty(), List.of());
    HandoverSheet sheet = ProofExamples.sheet(Outcome.OK);
    boolean ours = true;
    Optional<String> distrust = Optional.empty();
    private final List<AuditEntry> audit = ProofExamples.audit();
    private final ScriptedGateway.Asking asked;

    ScriptedProofs(ScriptedGateway.Asking asked) {
        this.asked = asked;
    }

    @Override
    public List<AuditEntry> audit() throws WristwayException {
        asked.of("audit");
        return audit;
    }

    @Override
    public AuditVerdict verifyAudit() throws WristwayException {
        asked.of("verifyAudit");
        return audited;
    }

    @Override
    public GatewayIdentity identity() throws WristwayException {
        asked.of("identity");
        return sheet.maker();
    }

    @Override
    public HandoverSheet sheet(String which) throws WristwayException {
        asked.of("sheet " + which);
        return sheet;
    }

    @Override
    public SheetVerdict check(Bytes content) throws WristwayException {
        asked.of("checkSheet");
        return new SheetVerdict(sheet, ours, distrust);
    }
}
