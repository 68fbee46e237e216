package io.github.wristway.miband.use;

import io.github.wristway.gateway.base.LinkLost;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Rebooting;
import io.github.wristway.miband.talk.Characteristic;
import io.github.wristway.miband.talk.Conversation;
import io.github.wristway.miband.talk.Order;

/** Restarts the band, as it does after a firmware update. */
public final class Restart implements Rebooting {
    private final Conversation band;
    private final Characteristic battery;
    private final Order order;

    /** @param battery any band has one to ask for */
    public Restart(Conversation band, Characteristic battery, Order order) {
        this.band = band;
        this.battery = battery;
        this.order = order;
    }

    @Override
    public void reboot() throws WristwayException {
        if (band.has(battery)) band.read(battery); // a link that is broken already shows here
        try {
            band.order(order);
        } catch (LinkLost e) {
            // a band that restarts at once does not answer first: the lost link is the success
        }
    }
}
