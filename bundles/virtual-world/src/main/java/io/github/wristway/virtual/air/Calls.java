package io.github.wristway.virtual.air;

import io.github.wristway.gateway.base.Cancelled;
import io.github.wristway.gateway.base.OutOfRange;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.radio.Address;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** Hosts that call a thing and wait for the link. It can be connected right after it was heard, and one caller gets it. */
final class Calls {
    private final List<Call<?>> calls = new ArrayList<>();
    private final Set<Address> met = new HashSet<>();
    private final Air air;

    Calls(Air air) {
        this.air = air;
    }

    boolean none() {
        return calls.isEmpty();
    }

    VirtualLink connect(Address address, Duration atMost) throws WristwayException {
        VirtualLink link = call(new Call<>(address, this::gatt), atMost);
        boolean ready = false;
        try {
            link.agree(air.look(() -> met.contains(address)) ? 0 : air.rules().discoveryRoundTrips());
            air.change(() -> met.add(address));
            ready = true;
            return link;
        } finally {
            if (!ready) link.close();
        }
    }

    VirtualStream stream(Address address, Duration atMost) throws WristwayException {
        return call(new Call<>(address, this::stream), atMost);
    }

    /** Next time its services have to be learnt again. */
    void forget(Address address) {
        air.change(() -> met.remove(address));
    }

    private <L extends Carried> L call(Call<L> call, Duration atMost) throws WristwayException {
        air.change(() -> {
            calls.add(call);
            air.startBeating();
        });
        boolean answered = false;
        try {
            answered = air.time().await(() -> call.answer != null, atMost);
            if (!answered) throw new OutOfRange(call.address.text());
            return call.answer;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Cancelled("connecting to " + call.address);
        } finally {
            hangUp(call, !answered);
        }
    }

    private void hangUp(Call<?> call, boolean inVain) {
        air.change(() -> {
            calls.remove(call);
            if (inVain && call.answer != null) call.answer.connection().breakNow();
        });
    }

    /** A thing was heard. The first who calls it gets a link, all others get nothing. */
    void answer(Spot spot) {
        if (spot.link().isPresent() || !spot.inRange()) return;
        for (Call<?> call : calls) {
            if (call.answer != null || !call.address.equals(spot.thing.address())) continue;
            call.offer(spot);
            if (call.answer == null) continue;
            spot.link(call.answer.connection());
            air.countLink();
            return;
        }
    }

    private Optional<VirtualLink> gatt(Spot spot, Address address) {
        VirtualLink link = new VirtualLink(air, new Connection(air, spot, address));
        return spot.thing.accept(link).map(link::begin);
    }

    private Optional<VirtualStream> stream(Spot spot, Address address) {
        VirtualStream link = new VirtualStream(air, spot, new Connection(air, spot, address));
        return spot.thing.accept(link).map(link::begin);
    }

    /** One who waits. The answer is looked at without holding the air still, so it is volatile. */
    private static final class Call<L extends Carried> {
        private final Address address;
        private final BiFunction<Spot, Address, Optional<L>> kind;
        private volatile L answer;

        /** @param kind opens such a link, if the thing takes it */
        private Call(Address address, BiFunction<Spot, Address, Optional<L>> kind) {
            this.address = address;
            this.kind = kind;
        }

        private void offer(Spot spot) {
            kind.apply(spot, address).ifPresent(link -> answer = link);
        }
    }
}
