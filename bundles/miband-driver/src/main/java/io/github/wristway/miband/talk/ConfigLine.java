package io.github.wristway.miband.talk;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.NoAnswer;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.miband.huami.ConfigReply;
import java.time.Duration;
import java.util.function.Predicate;

/** Where a band is told its settings, and to reset itself: openly on 0003, or wrapped and encrypted on newer firmware. */
public interface ConfigLine {
    /** Makes ready to hear answers. A link that is broken shows here, before anything is sent. */
    void listen() throws WristwayException;

    /** @param message as for 0003 */
    void tell(Bytes message) throws WristwayException;

    /**
     * Waits for something that the band says on this line; what does not fit is passed over.
     *
     * @param question what was asked, for messages
     * @throws NoAnswer if nothing fitting came in time
     */
    Bytes hear(Predicate<Bytes> fits, String question, Duration atMost) throws WristwayException;

    /** Waits for the answer to a message. */
    default ConfigReply answer(Bytes to, String question, Duration atMost) throws WristwayException {
        return ConfigReply.decode(hear(heard -> ConfigReply.answers(heard, to), question, atMost));
    }

    /** Says something in several packets, as for 0020; nothing answers it. Type 0 goes openly in any case. */
    void tellAtLength(int type, Bytes content) throws WristwayException;
}
