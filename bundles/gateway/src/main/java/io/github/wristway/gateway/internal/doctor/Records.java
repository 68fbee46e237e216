package io.github.wristway.gateway.internal.doctor;

import io.github.wristway.gateway.KeyInfo;
import io.github.wristway.gateway.PendingPlan;
import io.github.wristway.gateway.SettingInfo;
import io.github.wristway.gateway.WearableInfo;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Condition;
import io.github.wristway.gateway.internal.doctor.Chart.Door;
import io.github.wristway.gateway.internal.doctor.Chart.Kept;
import io.github.wristway.gateway.internal.doctor.Chart.Subject;
import io.github.wristway.gateway.internal.plan.PlanDesk;
import io.github.wristway.gateway.internal.plan.place.Tools;
import io.github.wristway.gateway.internal.wearable.KeyDesk;
import java.util.List;
import java.util.Optional;

/** Looks up what is written down here. */
record Records(Tools tools, PlanDesk plans, KeyDesk desk) {
    /** @param tried whether somebody knocked with a key, or would have */
    Kept of(Subject subject, Door door, boolean tried) throws WristwayException {
        List<KeyInfo> keys = desk.all().stream().filter(key -> isOf(subject, key)).toList();
        Optional<KeyInfo> used = !tried ? Optional.empty() : keys.stream().filter(KeyInfo::inUse).findFirst()
                .or(() -> keys.stream().filter(key -> key.refused().isEmpty()).findFirst());
        long others = keys.stream().filter(key -> key.refused().isEmpty() && !used.equals(Optional.of(key))).count();
        Optional<String> waitsFor = plans.pending().stream().filter(plan -> plan.wearable().equals(subject.called())).map(PendingPlan::waitsFor).findFirst();
        return new Kept(used, (int) others, waitsFor, settings(subject), isDescribed(subject, door));
    }

    private static boolean isOf(Subject subject, KeyInfo key) {
        return subject.here().isPresent() && key.wearable().equals(subject.here().map(WearableInfo::name))
                || subject.address().isPresent() && key.address().equals(subject.address());
    }

    private List<SettingInfo> settings(Subject subject) throws WristwayException {
        return subject.here().isEmpty() ? List.of() : tools.settings().of(tools.directory().find(subject.here().get().id()));
    }

    private boolean isDescribed(Subject subject, Door door) {
        Optional<WearableInfo> here = subject.here();
        Optional<String> firmware = door.seen().flatMap(Condition::firmware).or(() -> here.flatMap(WearableInfo::firmware));
        return here.isEmpty() || firmware.isEmpty() || tools.surroundings().drivers.stream().filter(driver -> driver.make().equals(here.get().make()))
                .allMatch(driver -> driver.knows(here.get().model(), firmware.get()));
    }
}
