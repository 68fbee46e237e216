package io.github.wristway.miband.newer;

import io.github.wristway.gateway.base.Time;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Approach;
import io.github.wristway.miband.talk.Patience;

/** Opens lines. The table of models says which carrier a band has. */
public interface Carrier {
    /**
     * Connects, and agrees with the band on how to talk. The line is plain: nobody has logged in yet.
     *
     * @throws io.github.wristway.gateway.base.Unsupported if the radio cannot carry what the band needs
     */
    Line open(Approach approach, Patience patience, Time time) throws WristwayException;
}
