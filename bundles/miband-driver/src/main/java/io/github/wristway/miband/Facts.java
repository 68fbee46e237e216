package io.github.wristway.miband;

import io.github.wristway.gateway.device.CapabilitySheet.KeyOrigin;
import io.github.wristway.miband.Generation.Fact;
import java.util.Map;

/**
 * What is known of a generation, where that is not as on Band 2 and later.
 *
 * @param own     what is different
 * @param sources where it is known from that the rest is the same
 */
record Facts(Map<Ability, Fact> own, Map<Ability, String> sources) {
    Fact of(Ability ability, KeyOrigin keyOrigin) {
        Fact usual = ability.fact(keyOrigin);
        return own.getOrDefault(ability, new Fact(usual.note(), sources.getOrDefault(ability, usual.source())));
    }
}
