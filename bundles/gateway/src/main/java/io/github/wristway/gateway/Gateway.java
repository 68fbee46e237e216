package io.github.wristway.gateway;

import io.github.wristway.gateway.base.WristwayException;
import java.time.Clock;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The socket for every user interface: one service, which hands out those that do the work. Calls to them may come from any
 * thread and block until there is an answer. They are as good as the service itself, and go with it.
 *
 * <p>Where a call wants to know <em>which</em> wearable, it takes whatever people type: its name, its id, its serial
 * number or its address; an unambiguous beginning is enough.
 */
@ProviderType
public interface Gateway {
    /** What is heard: scan, look. */
    Air air();

    /** What is linked here: list, find, vibrate, write to, restart. */
    Wearables wearables();

    /** What each model can do. */
    Models models();

    /** What ails a wearable. */
    Doctor doctor();

    /** What changes a wearable: link, sync, unlink, reset and all the others. */
    Plans plans();

    /** What was measured: days, samples, sleep, workouts, files. */
    History history();

    /** How wearables behave: alarms, the screen, where it is worn. */
    WearableSettings settings();

    /** What opens wearables. */
    KeptKeys keys();

    /** What vendors know of wearables, and have of their past. */
    Accounts accounts();

    /** What goes over the air, to share. */
    Traces traces();

    /** What was done here, to show: audit log, handover sheets. */
    Proofs proofs();

    /** The gateway's time, in the time zone of its days. */
    Clock clock();

    GatewayStatus status() throws WristwayException;
}
