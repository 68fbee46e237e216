package io.github.wristway.miband.door;

import io.github.wristway.gateway.base.Unsupported;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Approach;
import io.github.wristway.gateway.device.PairingKey;
import io.github.wristway.miband.door.Walk.Reached;
import io.github.wristway.miband.huami2021.Endpoint;
import io.github.wristway.miband.huami2021.ExchangeReply;
import io.github.wristway.miband.huami2021.ExchangeRequest;
import io.github.wristway.miband.huami2021.KeyExchange;
import io.github.wristway.miband.talk.Characteristic;
import io.github.wristway.miband.talk.Conversation;
import io.github.wristway.miband.talk.Endpoints;
import java.util.Optional;
import java.util.Set;

/** One try to get in with the key exchange of 2021: it carries messages for the {@link KeyExchange}. */
final class ExchangeWalk implements Walk {
    private final PairingKey key;
    private final Approach approach;
    private final Kit kit;

    private Optional<Conversation> band = Optional.empty();
    private Reached reached = Reached.OUTSIDE;

    ExchangeWalk(PairingKey key, Approach approach, Kit kit) {
        this.key = key;
        this.approach = approach;
        this.kit = kit;
    }

    @Override
    public Guest in() throws WristwayException {
        Conversation opened = Conversation.with(approach, kit.patience(), kit.time());
        band = Optional.of(opened);
        if (!opened.has(Characteristic.MODERN_WRITE) || !opened.has(Characteristic.MODERN_NOTIFY)) {
            throw new Unsupported(approach.called(), "it has nothing to exchange keys on", "Report its model and firmware version");
        }
        opened.listen(Characteristic.MODERN_NOTIFY); // before the first write, or its answer is lost
        Endpoints endpoints = new Endpoints(opened);
        KeyExchange.Step step = KeyExchange.begin(approach.called(), key, kit.exchangeKeys().get());
        while (true) {
            reached = step.next() instanceof KeyExchange.AwaitingVerdict ? Reached.AT_PROOF : Reached.ASKED;
            for (ExchangeRequest request : step.send()) endpoints.tell(request.message());
            if (step.next() instanceof KeyExchange.Established done) return enter(opened, endpoints, done);
            KeyExchange.Waiting waiting = (KeyExchange.Waiting) step.next();
            step = waiting.on(ExchangeReply.decode(endpoints.answer(
                    heard -> ExchangeReply.answers(heard, waiting.command()), waiting.question(), kit.patience().reply()).payload()));
        }
    }

    private Guest enter(Conversation opened, Endpoints endpoints, KeyExchange.Established done) {
        reached = Reached.INSIDE;
        endpoints.encrypt(done.session(), Set.of(Endpoint.OLD_CONFIGURATION));
        return new Guest(opened, Optional.of(endpoints));
    }

    @Override
    public Reached reached() {
        return reached;
    }

    @Override
    public Optional<Conversation> band() {
        return band;
    }
}
