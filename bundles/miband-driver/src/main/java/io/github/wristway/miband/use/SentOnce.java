package io.github.wristway.miband.use;

import io.github.wristway.gateway.base.Cancelled;
import io.github.wristway.gateway.base.LinkLost;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.base.NoAnswer;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Resetting.Reply;
import io.github.wristway.miband.talk.DeviceInformation.Question;
import java.time.Duration;

/** How a reset ends that is sent once, whatever happens: a second one could hit a band that was linked anew. */
public final class SentOnce {
    /** A band that resets itself often says nothing; longer than this it is not worth waiting. */
    public static final Duration ANSWER = Duration.ofSeconds(5);

    private SentOnce() {}

    /** @param order sends the reset and waits for {@link #ANSWER}; it throws what a band that refuses it is to be called */
    public static Reply reset(Question<Reply> order) throws WristwayException {
        try {
            return order.ask();
        } catch (LinkLost e) {
            return Reply.LINK_DROPPED;
        } catch (NoAnswer | MalformedMessage | Cancelled e) {
            return Reply.SILENT; // it may be sent: what came instead of an answer takes nothing back
        }
    }
}
