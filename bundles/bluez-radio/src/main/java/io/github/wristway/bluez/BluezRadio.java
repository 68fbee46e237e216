package io.github.wristway.bluez;

import io.github.wristway.bluez.bus.BusCall;
import io.github.wristway.bluez.bus.BusError;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.radio.Address;
import io.github.wristway.gateway.radio.Advertisement;
import io.github.wristway.gateway.radio.GattLink;
import io.github.wristway.gateway.radio.Radio;
import io.github.wristway.gateway.radio.StreamLink;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** An adapter of this host, as a radio. */
final class BluezRadio implements Radio {
    private final Adapter adapter;
    private final HostFiles files;
    private final boolean switchOn;
    private final int mostLinks;
    private final Connecting connecting;
    private final Dialling dialling;

    BluezRadio(Adapter adapter, HostFiles files, BluezSettings settings) {
        this.adapter = adapter;
        this.files = files;
        this.switchOn = settings.switchOn();
        this.mostLinks = settings.mostLinks();
        this.connecting = new Connecting(adapter, settings.mostAborts());
        this.dialling = new Dialling(adapter, settings.mostAborts());
    }

    Adapter adapter() {
        return adapter;
    }

    @Override
    public String name() {
        return adapter.name();
    }

    @Override
    public Set<Ability> abilities() {
        return Set.of(Ability.GATT, Ability.STREAM);
    }

    @Override
    public int mostLinks() {
        return mostLinks;
    }

    @Override
    public void check() throws WristwayException {
        Node node = present();
        if (node.value(Kind.ADAPTER, "Roles") == null) throw Obstacle.TOO_OLD.trouble(); // it came with 5.55
        if (adapter.powered()) return;
        if (switchOn) power();
        if (!adapter.powered()) throw files.blocked(name()).orElse(Obstacle.POWERED_OFF).trouble(name());
    }

    private Node present() throws WristwayException {
        Optional<Node> node = adapter.node();
        if (adapter.ended() || node.isEmpty()) throw Obstacle.ADAPTER_GONE.trouble(name());
        return node.get();
    }

    private void power() throws WristwayException {
        try {
            adapter.line().ask(BusCall.of(Kind.BLUEZ, adapter.path(), Kind.PROPERTIES, "Set")
                    .with("ssv", Kind.ADAPTER, "Powered", BusCall.variant("b", true)), adapter.pace().ask(), "switching the radio on");
            adapter.line().until("switching the radio on", adapter::powered, adapter.pace().ask());
        } catch (BusError e) {
            ErrorName name = ErrorName.of(e);
            if (name == ErrorName.BLOCKED || name == ErrorName.FAILED) {
                throw files.blocked(name()).orElse(name == ErrorName.BLOCKED ? Obstacle.BLOCKED : Obstacle.POWERED_OFF).trouble(name());
            }
            throw Refusals.ofHost(e, name());
        }
    }

    /** Hears as soon as the adapter can, and as long as it can: what stops it now may pass. {@link #check} tells what does. */
    @Override
    public Ear listen(Consumer<Advertisement> listener) throws WristwayException {
        present();
        return adapter.discovery().open(listener);
    }

    @Override
    public GattLink connect(Address address, Duration atMost) throws WristwayException {
        present();
        return connecting.to(address, atMost);
    }

    @Override
    public StreamLink stream(Address address, Duration atMost) throws WristwayException {
        present();
        return dialling.to(address, atMost);
    }

    @Override
    public void forget(Address address) throws WristwayException {
        Optional<Node> device = adapter.device(address);
        if (device.isEmpty()) return;
        try {
            adapter.line().ask(BusCall.of(Kind.BLUEZ, adapter.path(), Kind.ADAPTER, "RemoveDevice").with("o", device.get().path()),
                               adapter.pace().ask(), "forgetting " + address);
        } catch (BusError e) {
            ErrorName name = ErrorName.of(e);
            boolean gone = name == ErrorName.DOES_NOT_EXIST || name == ErrorName.UNKNOWN_OBJECT;
            // without a bond there is nothing that outlives the power being off
            boolean nothing = name == ErrorName.NOT_READY && !device.get().truth(Kind.DEVICE, "Paired");
            if (!gone && !nothing) throw Refusals.ofHost(e, name());
        }
    }

    @Override
    public String toString() {
        return name();
    }
}
