package io.github.wristway.gateway;

import java.util.Optional;

/**
 * Something about a band that is not as it should be, or that does not agree with what is known here.
 *
 * @param says what is wrong, as a sentence without full stop
 * @param mend the command that mends it; empty if no command does
 */
public record Finding(Kind kind, String says, Optional<String> mend) {
    public enum Kind {
        /** Listed and in reach, but not linked here. */
        NOT_MANAGED,
        /** Linked here, and its account does not list it any more. */
        NOT_LISTED,
        /** Listed under an address that it never had here: reset, and linked anew by somebody. */
        RELINKED,
        /** A second entry, under an address that it no longer has. */
        LEFTOVER,
        /** Listed in more than one account. */
        TWO_ACCOUNTS,
        /** Listed without a key, and its model opens with nothing else. */
        NO_KEY,
        /** Linked here without a key, and the account has one. */
        KEY_NOT_HERE,
        /** The account's key is not the one that is kept here. */
        OTHER_KEY,
        /** Listed as something that was linked once. */
        REMEMBERED,
        /** Its unlink was begun here and is not finished. */
        UNLINK_PENDING,
        /** Account or gateway have forgotten it, the band has not. */
        ORPHANED,
        /** Free here, and the account lists it all the same. */
        FREE_BUT_LISTED,
        /** It will be empty before long. */
        BATTERY_LOW,
        /** It shows another time than it should. */
        CLOCK_OFF,
        /** Linked here, and nothing of it was ever stored. */
        NEVER_SYNCED,
        /** More than a day of it is only on the band. */
        UNSYNCED,
        /** It never told which firmware it runs. */
        FIRMWARE_UNKNOWN,
        /** Nobody has described the firmware that it runs. */
        FIRMWARE_UNTESTED,
        /** Nobody knows here how it is worn, and by whom: it reckons steps and distance from that. */
        WEAR_UNKNOWN
    }
}
