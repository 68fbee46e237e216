package io.github.wristway.miband.use;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Messaging;
import io.github.wristway.gateway.device.Messaging.Kind;
import io.github.wristway.miband.huami.AlertStyle;
import io.github.wristway.miband.huami.CallAlert;
import io.github.wristway.miband.huami.ChunkedMessage;
import io.github.wristway.miband.huami.TextAlert;
import io.github.wristway.miband.huami.TextAlert.Category;
import io.github.wristway.miband.talk.Characteristic;
import io.github.wristway.miband.talk.ConfigLine;
import io.github.wristway.miband.talk.Conversation;
import io.github.wristway.miband.talk.Ending;
import io.github.wristway.miband.talk.Order;
import java.time.Duration;
import java.util.Map;

/** Shows texts and calls on the band's display. No band says whether it showed them. */
public final class Messages implements Messaging {
    /** A Band 4 shows messages and mail only in their own categories. */
    private static final Map<Kind, Category> CATEGORIES = Map.of(
            Kind.MESSAGE, Category.SMS,
            Kind.MAIL, Category.MAIL,
            Kind.CHAT, Category.CHAT,
            Kind.MISSED_CALL, Category.MISSED_CALL,
            Kind.APPOINTMENT, Category.SCHEDULE);

    private final Conversation band;
    private final ConfigLine line;
    private final AlertStyle style;

    public Messages(Conversation band, ConfigLine line, AlertStyle style) {
        this.band = band;
        this.line = line;
        this.style = style;
    }

    @Override
    public void show(Kind kind, String text) throws WristwayException {
        show(CATEGORIES.get(kind), text);
    }

    @Override
    public void call(String from, Duration howLong) throws WristwayException {
        Ending.inAnyCase(() -> {
            ring(from);
            band.pause(howLong);
        }, this::fallSilent);
    }

    private void show(Category category, String text) throws WristwayException {
        tell(new TextAlert(category, TextAlert.APP, text, "").encode(style));
    }

    private void ring(String from) throws WristwayException {
        if (style.knowsCalls()) {
            tell(new CallAlert.Ringing(from).encode());
        } else {
            band.order(Order.RING);
            show(Category.CALL, from); // afterwards, or the ringing would cover the name
        }
    }

    private void fallSilent() throws WristwayException {
        if (style.knowsCalls()) {
            tell(new CallAlert.Ended().encode());
        } else {
            band.order(Order.KEEP_STILL);
        }
    }

    private void tell(Bytes alert) throws WristwayException {
        if (style.isOnePacket()) {
            band.tell(Characteristic.TEXT_ALERT, alert);
        } else {
            line.tellAtLength(ChunkedMessage.ALERT, alert);
        }
    }
}
