package io.github.wristway.gateway;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.WristwayException;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** What shows others, now and later, what was done here. */
@ProviderType
public interface Proofs {
    /** What was destroyed or given up here, and by whose wish, oldest first. Lines that cannot be read are left out. */
    List<AuditEntry> audit() throws WristwayException;

    /** Holds the audit log against its own chain, and against its newest line, which is also kept in the vault. */
    AuditVerdict verifyAudit() throws WristwayException;

    /** Who this gateway is. Its key is made when it is first asked for. */
    GatewayIdentity identity() throws WristwayException;

    /**
     * The sheet for the next owner of a wearable, from the latest plan that was to free it, signed.
     *
     * @throws io.github.wristway.gateway.base.NotFound       if there was no such plan
     * @throws io.github.wristway.gateway.base.InvalidRequest if it was linked here again since
     */
    HandoverSheet sheet(String which) throws WristwayException;

    /**
     * Checks the signature of a handover sheet.
     *
     * @param content JSON, or the page that has it inside
     * @throws io.github.wristway.gateway.base.MalformedMessage if it is no sheet
     * @throws io.github.wristway.gateway.base.Tampered         if the signature does not fit
     */
    SheetVerdict check(Bytes content) throws WristwayException;
}
