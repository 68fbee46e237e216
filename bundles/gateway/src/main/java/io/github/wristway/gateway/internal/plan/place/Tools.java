package io.github.wristway.gateway.internal.plan.place;

import io.github.wristway.gateway.base.Time;
import io.github.wristway.gateway.internal.air.Airwaves;
import io.github.wristway.gateway.internal.air.Surroundings;
import io.github.wristway.gateway.internal.proof.Audit;
import io.github.wristway.gateway.internal.settings.SettingsBook;
import io.github.wristway.gateway.internal.vault.StoreRoom;
import io.github.wristway.gateway.internal.wearable.Announcer;
import io.github.wristway.gateway.internal.wearable.Directory;
import io.github.wristway.gateway.internal.wearable.Doorstep;
import io.github.wristway.gateway.internal.wearable.KeyRing;
import io.github.wristway.gateway.internal.wearable.Keys;
import io.github.wristway.gateway.internal.wearable.Opening;
import java.time.ZoneId;

/** What plans work with. */
public record Tools(StoreRoom room, Time time, ZoneId zone, Surroundings surroundings, Airwaves airwaves, Doorstep doorstep,
                    Opening opening, Directory directory, Keys keys, KeyRing ring, SettingsBook settings, AccountSide accounts, Announcer announcer,
                    Audit audit) {}
