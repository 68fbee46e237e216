package io.github.wristway.itests.house.sim;

import static io.github.wristway.itests.house.sim.Promise.must;

import io.github.wristway.gateway.LinkState;
import io.github.wristway.gateway.WearableInfo;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.internal.store.Journal;
import io.github.wristway.virtual.band.BandModel;
import io.github.wristway.virtual.band.VirtualBand;
import java.util.Optional;
import java.util.Set;

/** How a schedule has to end, when all has healed and its plan is through. */
record End(Course course) {
    private static final Set<BandModel> UNTOLD = Set.of(BandModel.MI1, BandModel.MI1A, BandModel.MI1S, BandModel.MI7);

    /** A model that does not tell whether it is free: the last that its plan could say is that nobody has seen it. */
    boolean isAsGoodAsItGets() {
        if (!course.schedule().frees() || !isUntold() || !course.band().isFree()) return false;
        return course.written().plans(course.written().wearable(Course.KITCHEN).id()).stream().anyMatch(plan -> plan.verb() == course.schedule().verb()
                && plan.state() == Journal.State.DONE && plan.outcome().equals(Optional.of(Outcome.SENT_NOT_VERIFIED)));
    }

    private boolean isUntold() {
        return UNTOLD.contains(course.band().model());
    }

    void mustBeAsWished(Optional<VirtualBand> other) {
        VirtualBand band = course.band();
        WearableInfo info = course.written().wearable(Course.KITCHEN);
        String counts = "in the end it counts as " + info.state();
        switch (course.schedule().verb()) {
            case UNLINK, HANDOVER, RESET -> mustBeFree(info);
            case LINK, RELINK, SYNC -> must(info.state() == LinkState.LINKED_HERE && info.keyPresent() && !band.isFree(), counts);
            case MOVE -> must(!info.keyPresent() && (info.state() == LinkState.LINKED_ELSEWHERE || info.state() == LinkState.UNPAIRED), counts);
            case ERASE -> must(info.lastSync().isEmpty(), "it is erased, and there is something");
            case FORGET -> must(!info.keyPresent(), "it is forgotten, and its key is not");
        }
        other.ifPresent(this::mustBeUntouched);
    }

    private void mustBeFree(WearableInfo info) {
        must(course.band().isFree(), "in the end the band is not free");
        must(info.state() == LinkState.UNPAIRED || info.state() == LinkState.ORPHANED, "in the end it counts as " + info.state());
        must(info.state() != LinkState.UNPAIRED || !info.keyPresent(), "a dead key is kept");
        must(!course.schedule().freesInTheAccount() || !course.scene().isListed(course.band()), "in the end the account lists it");
        must(isUntold() || course.asking().pending().isEmpty(), "in the end something is pending: " + course.asking().pending());
    }

    private void mustBeUntouched(VirtualBand other) {
        WearableInfo info = course.written().wearable(Course.OFFICE);
        must(!other.isFree(), "the other band was reset");
        must(other.model().takesAnyKey() || course.scene().isListed(other), "the other band was removed from the account");
        must(info.state() == LinkState.LINKED_HERE && info.keyPresent(), "the other band is not linked here any more");
    }
}
