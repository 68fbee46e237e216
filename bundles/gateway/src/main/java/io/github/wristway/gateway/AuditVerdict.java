package io.github.wristway.gateway;

import java.util.List;
import java.util.Optional;

/**
 * Whether the audit log is whole.
 *
 * @param lines   how many lines fit together, from the first on
 * @param head    number and hash of the newest line that this gateway wrote, as {@code 12:9f86…}: who notes it elsewhere can
 *                hold it against the log later; empty if there is none
 * @param trouble the first line that breaks the chain, and how; empty if none does
 * @param notes   what a power cut has left, and was mended or will be
 */
public record AuditVerdict(long lines, Optional<String> head, Optional<String> trouble, List<String> notes) {
    public AuditVerdict {
        notes = List.copyOf(notes);
    }

    public boolean isWhole() {
        return trouble.isEmpty();
    }
}
