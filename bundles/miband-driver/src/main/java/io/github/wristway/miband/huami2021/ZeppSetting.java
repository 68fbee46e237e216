package io.github.wristway.miband.huami2021;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;

/**
 * What can be switched on a Band 7, by {@link Endpoint#CONFIGURATION}. A new switch is a new line here.
 * <pre>
 * size  field
 * 1     05
 * 1     group of settings
 * 1     version of the group
 * 1     00
 * 1     01, how many follow
 * 1     number of the setting in its group
 * 1     0b = it is on or off
 * 1     01 = on, 00 = off
 * </pre>
 * It answers {@code 06} and a status: 01 = done, others = no (02 was seen for a wrong type, 05 for an unknown number).
 * Source: Gadgetbridge, and notes on an Amazfit Helio Strap, read for facts.
 */
public enum ZeppSetting {
    /** Whether the band can be seen while it is connected; group Bluetooth. */
    DISCOVERABLE(0x0b, 0x01, 0x02);

    public static final int DONE = 0x01;

    private static final int SET = 0x05;
    private static final int ANSWER = 0x06;
    private static final int ON_OR_OFF = 0x0b;

    private final int group;
    private final int version;
    private final int number;

    ZeppSetting(int group, int version, int number) {
        this.group = group;
        this.version = version;
        this.number = number;
    }

    public Message switched(boolean on) {
        return new Message(Endpoint.CONFIGURATION, Bytes.of(SET, group, version, 0, 1, number, ON_OR_OFF, on ? 1 : 0));
    }

    public static boolean isAnswer(Message message) {
        return message.endpoint() == Endpoint.CONFIGURATION && message.payload().startsWith(ANSWER);
    }

    /** @return a status; {@link #DONE} or something else */
    public static int status(Message answer) throws MalformedMessage {
        if (!isAnswer(answer)) throw new MalformedMessage("an answer to a setting starts with 06: " + answer.payload());
        return answer.payload().u8(1);
    }
}
