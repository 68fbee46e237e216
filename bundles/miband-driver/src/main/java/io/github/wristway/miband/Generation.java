package io.github.wristway.miband;

import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Approach;
import io.github.wristway.gateway.device.CapabilitySheet.KeyOrigin;
import io.github.wristway.gateway.device.Condition;
import io.github.wristway.gateway.device.Session;
import io.github.wristway.gateway.device.SettingKind;
import io.github.wristway.gateway.radio.Advertisement;
import io.github.wristway.miband.door.Kit;
import io.github.wristway.miband.talk.Box;
import java.util.List;
import java.util.Set;

/** A protocol, and how a model speaks it. Each row in a table of models names its own. */
interface Generation {
    Session open(Box box, Approach approach, Kit kit) throws WristwayException;

    Condition look(Approach approach, Kit kit) throws WristwayException;

    /** Whether something that goes by the name of such a model also looks like one. */
    boolean looksLike(Advertisement heard);

    /** What can be set, in the order in which it is shown. */
    List<SettingKind> settings();

    Fact fact(Ability ability, KeyOrigin keyOrigin);

    /** Why such a model does not do what its row says that it lacks. */
    default String lack(Ability ability) {
        return "this model has none";
    }

    /** What nobody has seen work: only somebody who allows experiments gets it. */
    default Set<Ability> experiments() {
        return Set.of();
    }

    /** Whether such a band keeps what an ability needs. */
    default boolean keeps(Ability ability) {
        return ability.records().isEmpty();
    }

    /**
     * What is known of an ability.
     *
     * @param note   may be empty
     * @param source where it is known from
     */
    record Fact(String note, String source) {}
}
