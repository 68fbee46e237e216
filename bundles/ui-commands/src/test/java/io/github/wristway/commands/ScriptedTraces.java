package io.github.wristway.commands;

import io.github.wristway.gateway.TraceInfo;
import io.github.wristway.gateway.Traces;
import io.github.wristway.gateway.base.WristwayException;
import java.util.List;

/** A trace that is written, and one that is on. */
final class ScriptedTraces implements Traces {
    private final List<TraceInfo> all = Examples.traces();
    private final ScriptedGateway.Asking asked;

    ScriptedTraces(ScriptedGateway.Asking asked) {
        this.asked = asked;
    }

    @Override
    public TraceInfo begin(String which) throws WristwayException {
        asked.of("trace " + which);
        return all.get(1);
    }

    @Override
    public TraceInfo end(String which) throws WristwayException {
        asked.of("stop trace " + which);
        return all.get(0);
    }

    @Override
    public List<TraceInfo> all() throws WristwayException {
        asked.of("traces");
        return all;
    }
}
