package io.github.wristway.miband;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.NoAnswer;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.miband.huami.ConfigReply;
import java.time.Duration;

/** Where a band is told its settings, and to reset itself: openly on 0003, or wrapped and encrypted on newer firmware. */
interface ConfigLine {
    /** Makes ready to hear answers. A link that is broken shows here, before anything is sent. */
    void listen() throws WristwayException;

    /** @param message as for 0003 */
    void tell(Bytes message) throws WristwayException;

    /**
     * Waits for the answer to a message.
     *
     * @param question what was asked, for messages
     * @throws NoAnswer if none came in time
     */
    ConfigReply answer(Bytes to, String question, Duration atMost) throws WristwayException;

    /** Says something in several packets, as for 0020; nothing answers it. Type 0 goes openly in any case. */
    void tellAtLength(int type, Bytes content) throws WristwayException;
}
