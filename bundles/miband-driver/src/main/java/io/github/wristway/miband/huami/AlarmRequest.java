package io.github.wristway.miband.huami;

import io.github.wristway.gateway.base.Bytes;

/** Asks on 0003 for the alarms that the band keeps. Source: Gadgetbridge, read for facts. */
public enum AlarmRequest {
    /** Which slots are in use and ring. */
    SLOTS("0d"),
    /** The same with times and days; newer bands. */
    SLOTS_AND_TIMES("ff 01 00 00 00");

    private final Bytes message;

    AlarmRequest(String hex) {
        this.message = Bytes.ofHex(hex);
    }

    public Bytes encode() {
        return message;
    }
}
