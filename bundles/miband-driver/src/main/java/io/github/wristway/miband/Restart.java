package io.github.wristway.miband;

import io.github.wristway.gateway.base.LinkLost;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Rebooting;

/** Restarts the band, as it does after a firmware update. */
final class Restart implements Rebooting {
    private final Conversation band;

    Restart(Conversation band) {
        this.band = band;
    }

    @Override
    public void reboot() throws WristwayException {
        if (band.has(Characteristic.BATTERY)) band.read(Characteristic.BATTERY); // a link that is broken already shows here
        try {
            band.order(Order.REBOOT);
        } catch (LinkLost e) {
            // a band that restarts at once does not answer first: the lost link is the success
        }
    }
}
