package io.github.wristway.virtual.band.newer;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;

/** Answers the commands of one type, to hosts that are let in. */
interface Desk {
    int OK = 0;
    int NOT_SUPPORTED = 1;
    int SET_FAILED = 3;
    /** The field for a number that says whether it worked. */
    int OUTCOME = 100;

    void heard(int id, Fields said, Carriage carriage) throws MalformedMessage;

    /** A command that says no more than whether it worked. */
    static Bytes outcome(int type, int id, int outcome) {
        return Fields.write().number(1, type).number(2, id).number(OUTCOME, outcome).toBytes();
    }
}
