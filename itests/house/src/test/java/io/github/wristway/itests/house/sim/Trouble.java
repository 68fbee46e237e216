package io.github.wristway.itests.house.sim;

import io.github.wristway.virtual.account.AccountFault;
import io.github.wristway.virtual.band.Fault;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What can go wrong while a plan is on its way. */
enum Trouble {
    KILLED(EnumSet.allOf(Point.class), course -> course.lives().kill()),
    LINK_LOST(EnumSet.range(Point.AFTER_CONNECT, Point.AFTER_ANSWER), course -> course.outside().breakLink()),
    OUT_OF_RANGE(course -> course.outside().takeAway()),
    HELD_BY_A_PHONE(course -> course.outside().forAWhile(() -> course.band().holdByPhone(true), () -> course.band().holdByPhone(false))),
    CLOCK_AHEAD(course -> course.outside().clock(course.random().nextInt(5) == 0 ? Duration.ofDays(400) : Duration.ofMinutes(course.random().nextInt(3000)))),
    CLOCK_BEHIND(course -> course.outside().clock(Duration.ofMinutes(-course.random().nextInt(3000)))),
    ANOTHER_PLAN(EnumSet.range(Point.BEFORE_CONNECT, Point.AFTER_REQUEST), course -> course.asking().askForAnotherPlan()),
    RESTART(EnumSet.noneOf(Point.class), course -> course.lives().restart()),
    CANCELLED(EnumSet.noneOf(Point.class), course -> course.asking().cancel()),
    DRIVER_AWAY(course -> course.outside().forAWhile(() -> course.life().driver(false), () -> course.life().driver(true))),
    BRIDGE_AWAY(course -> course.outside().forAWhile(() -> course.life().bridges(false), () -> course.life().bridges(true))),
    RESET_IN_ITS_MENU(course -> course.outside().resetByMenu()),
    REMOVED_IN_THE_APP(course -> course.outside().removeInTheApp()),
    LINKED_ANEW_BY_THE_APP(course -> course.outside().linkAnew()),
    LINKED_BY_A_STRANGER(course -> course.outside().linkByStranger()),

    OFFLINE(AccountFault.OFFLINE), UNAUTHORIZED(AccountFault.UNAUTHORIZED), SESSION_REPLACED(AccountFault.SESSION_REPLACED),
    RATE_LIMITED(AccountFault.RATE_LIMITED), SERVER_ERROR(AccountFault.SERVER_ERROR), HTML(AccountFault.HTML),
    TIMEOUT_BEFORE_EFFECT(AccountFault.TIMEOUT_BEFORE_EFFECT), TIMEOUT_AFTER_EFFECT(AccountFault.TIMEOUT_AFTER_EFFECT),
    ACCEPTED_BUT_LISTED(AccountFault.ACCEPTED_BUT_LISTED), NOT_ALLOWED(AccountFault.NOT_ALLOWED),

    NO_TAP(Fault.NO_TAP), SILENT(Fault.SILENT), BAD_CHECKSUM(Fault.BAD_CHECKSUM), GAP(course -> course.outside().losePackets()), CUT(Fault.CUT), OVERSIZE(Fault.OVERSIZE),
    SLOW(Fault.SLOW), STUBBORN(Fault.STUBBORN), REFUSES_RESET(Fault.REFUSES_RESET), MUTE_RESET(Fault.MUTE_RESET), LOST_CHUNK(Fault.LOST_CHUNK),
    NO_ACK(Fault.NO_ACK), SPOILT_MESSAGE(Fault.SPOILT_MESSAGE), REFUSES_EXCHANGE(Fault.REFUSES_EXCHANGE), NAK(Fault.NAK), TWICE(Fault.TWICE),
    GARBAGE(Fault.GARBAGE), NO_VERSION(Fault.NO_VERSION), LINKED_ELSEWHERE(Fault.LINKED_ELSEWHERE), TOO_MANY(Fault.TOO_MANY), NO_FILE(Fault.NO_FILE);

    /** How it strikes. */
    private interface Strike {
        void on(Course course);
    }

    private final Set<Point> where;
    private final Strike strike;

    Trouble(Set<Point> where, Strike strike) {
        this.where = where;
        this.strike = strike;
    }

    Trouble(Strike strike) {
        this(EnumSet.allOf(Point.class), strike);
    }

    Trouble(AccountFault fault) {
        this(course -> course.outside().forAWhile(() -> course.scene().server.fault(fault), course.scene().server::heal));
    }

    Trouble(Fault fault) {
        this(course -> course.band().fault(fault, 1 + course.random().nextInt(3)));
    }

    /** The points of a plan at which it can strike; none if only between two of them. */
    Set<Point> where() {
        return where;
    }

    void strike(Course course) {
        strike.on(course);
    }

    static Optional<Trouble> named(String name) {
        return Arrays.stream(values()).filter(one -> one.name().equalsIgnoreCase(name)).findFirst();
    }
}
