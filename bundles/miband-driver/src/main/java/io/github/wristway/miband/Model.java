package io.github.wristway.miband;

import io.github.wristway.gateway.device.CapabilitySheet.AfterReset;
import io.github.wristway.gateway.radio.Advertisement;
import io.github.wristway.miband.talk.Box;
import java.util.Optional;

/** A row in one of the tables of models. */
interface Model {
    /** Short and stable, such as {@code mi4}. */
    String id();

    Box box();

    AfterReset afterReset();

    Generation generation();

    /** The way to the switch in the vendor's app that keeps other hosts away. */
    default Optional<String> restriction() {
        return Optional.empty();
    }

    boolean lacks(Ability ability);

    /** True where somebody else says that it works on a real band. Wristway has never met one. */
    boolean isReportedToDo(Ability ability);

    /** How surely something that advertises so is one, 0 to 100, by its name above all. */
    int likeness(Advertisement heard);
}
