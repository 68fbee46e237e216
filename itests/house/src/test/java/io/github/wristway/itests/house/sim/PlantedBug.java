package io.github.wristway.itests.house.sim;

import java.util.function.Supplier;

/** Eleven bugs that somebody could make, each behind a switch of its own, none of them in the product. The simulation has to find each. */
enum PlantedBug {
    SAMPLES_STORED_TOO_LATE(StoreMistakes.Late::new),
    EFFECT_NOT_WRITTEN_DOWN_BEFORE(StoreMistakes.StartNotWritten::new),
    KEY_DROPPED_BEFORE_THE_RESET_IS_SEEN(StoreMistakes.KeyDroppedEarly::new),
    SUCCESS_WITHOUT_LISTING_AGAIN(OtherMistakes.NotListedAgain::new),
    AN_HOUR_LEFT_OUT(StoreMistakes.HourLeftOut::new),
    PENDING_PLAN_LOST_AT_RESTART(StoreMistakes.PendingLost::new),
    WRONG_ONE_OF_TWO_BANDS(OtherMistakes.WrongOfTwo::new),
    OFFLINE_ACCOUNT_REPORTED_AS_DONE(OtherMistakes.OfflineIsEmpty::new),
    KEY_FORGOTTEN_AT_REFUSAL(OtherMistakes.ForgetsAtRefusal::new),
    CLOCK_JUMP_MARKS_SAMPLES_AS_STORED(OtherMistakes.OldIsStored::new),
    TWO_PLANS_AT_ONCE(OtherMistakes.TwoAtOnce::new);

    private final Supplier<Mistake> mistake;

    PlantedBug(Supplier<Mistake> mistake) {
        this.mistake = mistake;
    }

    /** For one schedule. */
    Mistake mistake() {
        return mistake.get();
    }
}
