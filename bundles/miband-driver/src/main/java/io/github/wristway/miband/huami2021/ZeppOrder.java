package io.github.wristway.miband.huami2021;

import io.github.wristway.gateway.base.Bytes;

/**
 * What the parts of a Band 7 are told in one message.
 * <pre>
 * endpoint  message
 * 0016      05 01, 05 00   tell steps as they happen, or no longer; see {@link ZeppSteps}
 * 001a      03, 06         vibrate to be found, or stop it
 * 001d      04 01, 04 02   measure the heart rate, go on with it; it comes on 2A37
 * 001d      04 00          stop measuring
 * 0029      03             tell the battery; see {@link ZeppBattery}
 * </pre>
 * Source: Gadgetbridge, read for facts.
 */
public enum ZeppOrder {
    STEPS_ON(Endpoint.STEPS, "05 01"),
    STEPS_OFF(Endpoint.STEPS, "05 00"),
    FIND(Endpoint.FIND, "03"),
    STOP_FINDING(Endpoint.FIND, "06"),
    HEART_RATE_ON(Endpoint.HEART_RATE, "04 01"),
    HEART_RATE_GO_ON(Endpoint.HEART_RATE, "04 02"),
    HEART_RATE_OFF(Endpoint.HEART_RATE, "04 00"),
    TELL_BATTERY(Endpoint.BATTERY, "03");

    private final Message message;

    ZeppOrder(int endpoint, String hex) {
        this.message = new Message(endpoint, Bytes.ofHex(hex));
    }

    public Message message() {
        return message;
    }
}
