package io.github.wristway.gateway.internal.store;

import io.github.wristway.gateway.base.StorageTrouble;
import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What the database refuses, in words, with what to do about it. */
final class SqlTrouble {
    private SqlTrouble() {}

    static StorageTrouble of(SQLException e, Path file) {
        if (!(e instanceof SQLiteException refusal)) {
            return new StorageTrouble("the store " + file + " does not work: " + reason(e),
                                      "Look into the log for the cause", e);
        }
        SQLiteErrorCode kind = SQLiteErrorCode.getErrorCode(refusal.getResultCode().code & 0xff);
        return switch (kind) {
            case SQLITE_FULL -> new StorageTrouble("there is no room left for the store " + file,
                "Free some space on that disk; then repeat it, nothing is lost or half stored", e);
            case SQLITE_READONLY, SQLITE_PERM, SQLITE_AUTH -> readOnly(file, e);
            case SQLITE_CANTOPEN -> new StorageTrouble("the store " + file + " cannot be opened",
                "Check that its folder exists and that the gateway's user may write in it", e);
            case SQLITE_NOTADB -> new StorageTrouble(file + " is not a store of Wristway",
                "Configure another file, or move this one away and start again", e);
            case SQLITE_CORRUPT -> new StorageTrouble("the store " + file + " is damaged",
                "Stop the gateway, keep a copy of the file with its -wal, and put back a backup;"
                + " sqlite3 <file> .recover may save the rest", e);
            case SQLITE_BUSY, SQLITE_LOCKED -> new StorageTrouble("another program holds the store " + file,
                "Stop the other gateway or database tool that has it open, and repeat it", e);
            case SQLITE_IOERR -> new StorageTrouble("the disk with the store " + file + " does not answer properly",
                "Check the disk and its cable or card, then start the gateway again", e);
            case SQLITE_CONSTRAINT -> new StorageTrouble("the store refuses what contradicts it: " + e.getMessage(),
                "This is a bug in Wristway; please report it", e);
            default -> new StorageTrouble("the store " + file + " does not work: " + e.getMessage(),
                "Look into the log for the cause", e);
        };
    }

    static StorageTrouble readOnly(Path file, SQLException cause) {
        return new StorageTrouble("the store " + file + " cannot be written",
            "Let the gateway's user write the file and its folder: chown -R \"$USER\" '" + file.toAbsolutePath().getParent() + "'",
            cause);
    }

    private static String reason(SQLException e) {
        return e.getCause() == null ? e.getMessage() : e.getMessage() + ", " + e.getCause().getMessage();
    }
}
