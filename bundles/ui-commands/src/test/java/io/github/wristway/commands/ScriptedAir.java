package io.github.wristway.commands;

import io.github.wristway.gateway.Air;
import io.github.wristway.gateway.Sighting;
import io.github.wristway.gateway.base.WristwayException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What is heard. */
final class ScriptedAir implements Air {
    final List<Sighting> heard = new ArrayList<>();
    private final ScriptedGateway.Asking asked;

    ScriptedAir(ScriptedGateway.Asking asked) {
        this.asked = asked;
    }

    @Override
    public List<Sighting> scan(Duration howLong) throws WristwayException {
        asked.of("scan " + howLong);
        return heard;
    }

    @Override
    public Sighting look(String address) throws WristwayException {
        asked.of("look " + address);
        return heard.stream().filter(one -> one.heard().address().text().equals(address)).findFirst().orElseThrow();
    }
}
