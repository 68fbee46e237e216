package io.github.wristway.virtual.air;

import io.github.wristway.gateway.base.Bytes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Carries the packets of one link, in connection events that lie on a fixed grid. It plans an event only when there is
 * something to carry. Touched only while the air is held still.
 */
final class Carrier {
    private final Deque<Runnable> toBand = new ArrayDeque<>();
    private final Deque<Packet> toHost = new ArrayDeque<>();
    private final Air air;
    private final Spot spot;
    private final Connection link;
    private final Instant anchor;
    private final long intervalNanos;
    private long event;
    private boolean planned;
    private boolean inEvent;
    private boolean hangingUp;
    private int moves;

    Carrier(Air air, Spot spot, Connection link) {
        this.air = air;
        this.spot = spot;
        this.link = link;
        this.anchor = air.time().now();
        this.intervalNanos = air.rules().connectionInterval().toNanos();
    }

    /** A packet to the thing that wants no answer. */
    void send(Runnable packet) {
        toBand.add(packet);
        planNext();
    }

    void ask(Question question) {
        send(() -> question.answerWith(this));
    }

    /** A packet to the host, which hears nothing of a thing that is silent. */
    void bring(Runnable arrival, boolean oneOfMany) {
        if (link.silent()) return;
        boolean waits = oneOfMany || air.rules().answersNextEvent();
        toHost.add(new Packet(waits && inEvent ? event + 1 : event, oneOfMany, arrival));
        planNext();
    }

    boolean busy() {
        return !toHost.isEmpty();
    }

    void hangUp() {
        hangingUp = true;
        planNext();
    }

    /** Out of range, the link lives on for the supervision timeout; back in range, it goes on as if nothing was. */
    void moved() {
        int move = ++moves;
        if (spot.inRange()) {
            planNext();
        } else {
            air.time().after(air.rules().supervisionTimeout(), () -> air.change(() -> {
                if (move == moves) link.breakNow();
            }));
        }
    }

    /** Carries at once what the host has queued, for it is about to leave. */
    void handOut() {
        if (toBand.isEmpty() || !spot.inRange()) return;
        inEvent = true;
        int up = carryToBand();
        inEvent = false;
        air.count(0, up);
    }

    private void planNext() {
        if (planned || inEvent || link.broken()) return;
        planned = true;
        long passed = Duration.between(anchor, air.time().now()).toNanos();
        event = Math.max(event + 1, passed / intervalNanos + 1);
        plan(event * intervalNanos - passed);
    }

    private void plan(long nanos) {
        air.time().after(Duration.ofNanos(Math.max(0, nanos)), () -> air.change(this::carry));
    }

    private void carry() {
        planned = false;
        if (link.broken() || !spot.inRange()) return;
        inEvent = true;
        int up = carryToBand();
        int down = carryToHost();
        inEvent = false;
        air.count(down, up);
        if (link.broken()) return;
        if (!toHost.isEmpty() || !toBand.isEmpty()) {
            // the very next event, even if this one came late: a busy machine must not make the air slower
            planned = true;
            event++;
            plan(event * intervalNanos - Duration.between(anchor, air.time().now()).toNanos());
        } else if (hangingUp) {
            link.breakNow();
        }
    }

    private int carryToBand() {
        int carried = 0;
        while (!toBand.isEmpty() && !dropped()) {
            toBand.remove().run();
            carried++;
        }
        return carried;
    }

    private int carryToHost() {
        int carried = 0;
        int ofMany = 0;
        while (!toHost.isEmpty() && toHost.peek().notBefore <= event) {
            // a short answer behind the last packet of a stream still fits in
            if (toHost.peek().oneOfMany && ofMany == air.rules().packetsPerEvent()) break;
            if (dropped()) break;
            Packet packet = toHost.remove();
            if (packet.oneOfMany) ofMany++;
            packet.arrival.run();
            carried++;
        }
        return carried;
    }

    private boolean dropped() {
        if (!link.broken() && spot.dropsThisPacket()) link.breakNow();
        return link.broken();
    }

    /** Something on its way to the host. */
    private record Packet(long notBefore, boolean oneOfMany, Runnable arrival) {}

    /** What the thing says to a request. */
    interface Answering {
        Bytes answer();
    }

    /** A request under way. The answer is looked at without holding the air still, so it is volatile. */
    static final class Question {
        private final Answering action;
        private volatile Bytes answer;

        Question(Answering action) {
            this.action = action;
        }

        Optional<Bytes> answer() {
            return Optional.ofNullable(answer);
        }

        private void answerWith(Carrier carrier) {
            if (carrier.link.silent()) return;
            Bytes given = action.answer();
            if (carrier.air.rules().answersNextEvent()) {
                carrier.toHost.add(new Packet(carrier.event + 1, false, () -> answer = given));
            } else {
                answer = given;
            }
        }
    }
}
