package io.github.wristway.itests.far;

import io.github.wristway.gateway.base.LinkLost;
import io.github.wristway.gateway.base.NoAnswer;
import io.github.wristway.gateway.base.OutOfRange;
import io.github.wristway.gateway.base.RequestRefused;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.radio.Address;
import java.time.Duration;

/** How a request ended at the air. */
enum Reply {
    DONE, LINK_LOST, NO_ANSWER, OUT_OF_RANGE, REFUSED;

    static Reply to(WristwayException failure) {
        if (failure instanceof NoAnswer) return NO_ANSWER;
        if (failure instanceof OutOfRange) return OUT_OF_RANGE;
        if (failure instanceof RequestRefused) return REFUSED;
        return LINK_LOST;
    }

    /** As the radio says it that has the air. */
    void check(Address address, String during) throws WristwayException {
        switch (this) {
            case DONE -> {}
            case LINK_LOST -> throw new LinkLost(address.text(), during);
            case NO_ANSWER -> throw new NoAnswer(address.text(), during, Duration.ofSeconds(30));
            case OUT_OF_RANGE -> throw new OutOfRange(address.text());
            case REFUSED -> throw new RequestRefused(address.text(), during, "the band said so");
        }
    }
}
