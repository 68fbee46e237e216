package io.github.wristway.gateway.base;

/** The disk, the store file or the key file does not allow it. */
public final class StorageTrouble extends WristwayException {
    private static final long serialVersionUID = 1L;

    public StorageTrouble(String reason, String remedy, Throwable cause) {
        super(Outcome.STORAGE, reason,
              remedy, cause);
    }
}
