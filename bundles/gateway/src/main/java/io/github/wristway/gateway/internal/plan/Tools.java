package io.github.wristway.gateway.internal.plan;

import io.github.wristway.gateway.base.Time;
import io.github.wristway.gateway.internal.Announcer;
import io.github.wristway.gateway.internal.Directory;
import io.github.wristway.gateway.internal.Doorstep;
import io.github.wristway.gateway.internal.Keys;
import io.github.wristway.gateway.internal.StoreRoom;
import io.github.wristway.gateway.internal.Surroundings;
import io.github.wristway.gateway.internal.air.Airwaves;
import java.time.ZoneId;

/** What plans work with. */
public record Tools(StoreRoom room, Time time, ZoneId zone, Surroundings surroundings, Airwaves airwaves, Doorstep doorstep,
                    Directory directory, Keys keys, AccountSide accounts, Announcer announcer) {}
