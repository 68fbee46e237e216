package io.github.wristway.gateway.internal.plan;

/** Where a plan writes something down, or asks somebody outside: here things go wrong. */
enum Spot {
    PLAN_BEGUN(Kind.WRITE), PLAN_SAVED(Kind.WRITE), STEP_STARTED(Kind.WRITE), STEP_ENDED(Kind.WRITE),
    ROW(Kind.WRITE), WEAR(Kind.WRITE), KEY_PUT(Kind.WRITE), KEY_REMOVED(Kind.WRITE), MINUTES(Kind.WRITE), ERASED(Kind.WRITE), SETTINGS(Kind.WRITE),
    OPEN(Kind.BAND), DETAILS(Kind.BAND), FETCH(Kind.BAND), ACKNOWLEDGE(Kind.BAND), TELL_SETTINGS(Kind.BAND), RESET(Kind.BAND), LOOK(Kind.BAND),
    LIST(Kind.ACCOUNT), SEND(Kind.ACCOUNT);

    enum Kind { WRITE, BAND, ACCOUNT }

    final Kind kind;

    Spot(Kind kind) {
        this.kind = kind;
    }
}
