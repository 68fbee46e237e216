package io.github.wristway.miband.carry;

import io.github.wristway.gateway.base.OutOfRange;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Approach;
import io.github.wristway.gateway.device.Bystander;
import io.github.wristway.gateway.device.Credential;
import io.github.wristway.gateway.radio.Address;
import io.github.wristway.gateway.radio.Advertisement;
import io.github.wristway.gateway.radio.GattLink;
import io.github.wristway.gateway.radio.Radio;
import io.github.wristway.gateway.radio.StreamLink;
import io.github.wristway.miband.ScriptedBand;
import io.github.wristway.miband.VirtualTime;
import io.github.wristway.miband.newer.Line;
import io.github.wristway.miband.talk.Patience;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A newer band on either kind of link, and a radio that carries one or both of them. */
public final class CarryScene {
    static final Address ADDRESS = new Address("D1:C5:15:0A:22:7F");

    private static final Bystander NOBODY = new Bystander() {
        @Override
        public void tapNow(Duration within) {}

        @Override
        public void progress(String unit, long done, long expected) {}
    };

    public final VirtualTime time = new VirtualTime();
    public final ScriptedStream stream = new ScriptedStream(time);
    final ScriptedBand band = new ScriptedBand(time);
    private Optional<Supplier<WristwayException>> noStream = Optional.empty();
    private boolean noGatt;

    /** Every stream fails from now on. */
    void noStream(Supplier<WristwayException> why) {
        noStream = Optional.of(why);
    }

    /** Nobody answers over Low Energy. */
    void noGatt() {
        noGatt = true;
    }

    /** Opens a line over whatever the radio carries. */
    public Line open(Lines lines, Radio.Ability... carried) throws WristwayException {
        Approach approach = new Approach("kitchen", "mi9", Optional.empty(), radio(Set.of(carried)), ADDRESS, new Credential.None(),
                                         Clock.systemUTC(), NOBODY);
        Patience patience = new Patience(Duration.ofSeconds(6), Duration.ofSeconds(30), Duration.ofSeconds(45), Duration.ofSeconds(10), 3);
        return lines.open(approach, patience, time);
    }

    private Radio radio(Set<Radio.Ability> abilities) {
        return new Radio() {
            @Override
            public String name() {
                return "hci0";
            }

            @Override
            public Set<Ability> abilities() {
                return abilities;
            }

            @Override
            public void check() {}

            @Override
            public Ear listen(Consumer<Advertisement> listener) {
                return () -> {};
            }

            @Override
            public GattLink connect(Address address, Duration atMost) throws WristwayException {
                if (noGatt) throw new OutOfRange(address.text());
                return band;
            }

            @Override
            public StreamLink stream(Address address, Duration atMost) throws WristwayException {
                if (noStream.isPresent()) throw noStream.get().get();
                return stream;
            }

            @Override
            public void forget(Address address) {}
        };
    }
}
