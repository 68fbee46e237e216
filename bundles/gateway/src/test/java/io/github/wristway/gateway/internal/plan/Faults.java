package io.github.wristway.gateway.internal.plan;

/** Which fault strikes at which spot. Spots are counted from 0 as they are passed. */
@FunctionalInterface
interface Faults {
    Faults NONE = (number, spot) -> Fault.NONE;

    Fault at(int number, Spot spot);

    /** Nothing but this one. */
    static Faults only(int where, Fault fault) {
        return (number, spot) -> number == where ? fault : Fault.NONE;
    }
}
