package io.github.wristway.gateway.internal;

import io.github.wristway.gateway.Accounts;
import io.github.wristway.gateway.Air;
import io.github.wristway.gateway.Doctor;
import io.github.wristway.gateway.Gateway;
import io.github.wristway.gateway.GatewayStatus;
import io.github.wristway.gateway.History;
import io.github.wristway.gateway.KeptKeys;
import io.github.wristway.gateway.Models;
import io.github.wristway.gateway.Plans;
import io.github.wristway.gateway.Proofs;
import io.github.wristway.gateway.Traces;
import io.github.wristway.gateway.WearableSettings;
import io.github.wristway.gateway.Wearables;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.internal.desk.StatusBoard;
import java.time.Clock;

/** The gateway's front: shows everybody to the desk where they are served. */
record GatewayService(Air air, Wearables wearables, Models models, Doctor doctor, Plans plans, History history, WearableSettings settings,
                      KeptKeys keys, Accounts accounts, Traces traces, Proofs proofs, Clock clock, StatusBoard board) implements Gateway {
    @Override
    public GatewayStatus status() throws WristwayException {
        return board.now();
    }
}
