package io.github.wristway.miband.talk;

import io.github.wristway.gateway.base.Unsupported;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.miband.huami2021.Endpoint;
import io.github.wristway.miband.huami2021.Message;
import io.github.wristway.miband.huami2021.ServiceList;
import io.github.wristway.miband.huami2021.ZeppOrder;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The endpoints of a Band 7. Which it has, and which want to be spoken to in encrypted messages, it is asked when the first
 * of them is needed, and then only once: fetching needs none.
 */
public final class Services {
    private final Conversation band;
    private final Endpoints endpoints;
    private final Duration patience;
    private Optional<ServiceList> list = Optional.empty();

    public Services(Conversation band, Endpoints endpoints, Duration patience) {
        this.band = band;
        this.endpoints = endpoints;
        this.patience = patience;
    }

    public void order(ZeppOrder order) throws WristwayException {
        tell(order.message());
    }

    /** Waits for what fits. */
    public Message answer(Predicate<Message> fits, String question) throws WristwayException {
        return endpoints.answer(fits, question, patience);
    }

    /** What came meanwhile. */
    public Optional<Message> heard(Predicate<Message> fits) {
        return endpoints.heard(fits);
    }

    public void tell(Message message) throws WristwayException {
        if (list.isEmpty()) learn();
        if (!list.get().encrypted().containsKey(message.endpoint())) {
            throw new Unsupported(band.called(), "it has no part %04x that could do this".formatted(message.endpoint()),
                                  "Report its model and firmware version");
        }
        endpoints.tell(message);
    }

    private void learn() throws WristwayException {
        endpoints.tell(ServiceList.REQUEST);
        ServiceList told = ServiceList.decode(endpoints.answer(heard -> heard.endpoint() == Endpoint.SERVICES,
                                                               "what it can do", patience).payload());
        endpoints.encrypt(told.encrypted().entrySet().stream().filter(Map.Entry::getValue).map(Map.Entry::getKey)
                                  .collect(Collectors.toUnmodifiableSet()));
        list = Optional.of(told);
    }
}
