package io.github.wristway.bluez;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.radio.Address;
import io.github.wristway.gateway.radio.BluetoothUuid;
import io.github.wristway.gateway.radio.Radio;
import io.github.wristway.itests.bluez.Bed;
import io.github.wristway.virtual.air.Advert;
import io.github.wristway.virtual.air.GattTable;
import io.github.wristway.virtual.air.GattTable.Property;
import io.github.wristway.virtual.air.Peer;
import io.github.wristway.virtual.air.Thing;
import io.github.wristway.virtual.air.Wire;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;

/** Our radio on a real bluetoothd, and a small thing behind the virtual adapter that does as the contract's test says. */
final class BedBench implements RadioBench, Thing, Peer {
    private static final Address ADDRESS = new Address("C8:0F:10:11:22:33");
    private static final String NAME = "MI Band 2";
    private static final int NEARBY_DBM = -60;
    private static final UUID READABLE = BluetoothUuid.of(0xff0c);
    private static final UUID WRITABLE = BluetoothUuid.of(0xff05);
    private static final UUID NOTIFYING = BluetoothUuid.of(0xff03);
    private static final UUID STREAMING = BluetoothUuid.of(0xff07);
    private static final Bytes VALUE = Bytes.ofHex("0f64");

    private final GattTable table = new GattTable().with(READABLE, Property.READ).with(WRITABLE, Property.WRITE, Property.WRITE_COMMAND)
            .with(NOTIFYING, Property.READ, Property.NOTIFY).with(STREAMING, Property.NOTIFY);
    private final BedRadio host = new BedRadio();
    private final Bed bed = host.bed;
    private Optional<Wire> wire = Optional.empty();
    private Optional<Bytes> lastWritten = Optional.empty();
    private boolean silent;

    BedBench() throws Exception {
        bed.place(this, NEARBY_DBM);
    }

    @Override
    public Radio radio() {
        return host.radio();
    }

    @Override
    public Address band() {
        return ADDRESS;
    }

    @Override
    public String bandName() {
        return NAME;
    }

    @Override
    public UUID readable() {
        return READABLE;
    }

    @Override
    public Bytes readableValue() {
        return VALUE;
    }

    @Override
    public UUID writable() {
        return WRITABLE;
    }

    @Override
    public UUID notifying() {
        return NOTIFYING;
    }

    @Override
    public UUID streaming() {
        return STREAMING;
    }

    @Override
    public Optional<Bytes> lastWritten() {
        return bed.world().air().look(() -> lastWritten);
    }

    @Override
    public void notifies(Bytes value) {
        bed.world().air().change(() -> wire.ifPresent(link -> link.notify(NOTIFYING, value)));
    }

    @Override
    public void streams(Bytes value) {
        bed.world().air().change(() -> wire.ifPresent(link -> link.notify(STREAMING, value)));
    }

    @Override
    public void inRange(boolean is) {
        bed.world().air().move(this, is ? OptionalInt.of(NEARBY_DBM) : OptionalInt.empty());
    }

    @Override
    public void abortNext(int times) {
        bed.near(this).failToEstablish(times);
    }

    @Override
    public void dropLink() {
        bed.world().air().change(() -> wire.ifPresent(Wire::hangUp));
    }

    @Override
    public void mute() {
        bed.world().air().change(() -> silent = true);
    }

    @Override
    public void close() throws Exception {
        host.close();
    }

    @Override
    public Address address() {
        return ADDRESS;
    }

    @Override
    public Optional<Advert> advert() {
        return Optional.of(new Advert(NAME, Set.of(BluetoothUuid.of(0xfee0)), Map.of(0x0157, Bytes.of(1, 2, 3)), Map.of()));
    }

    @Override
    public Optional<Peer> accept(Wire taken) {
        wire = Optional.of(taken);
        return Optional.of(this);
    }

    @Override
    public GattTable table() {
        return table;
    }

    @Override
    public int mtu() {
        return 23;
    }

    @Override
    public Bytes read(UUID characteristic) {
        return characteristic.equals(READABLE) ? VALUE : Bytes.of(0x55);
    }

    @Override
    public void written(UUID characteristic, Bytes value) {
        lastWritten = Optional.of(value);
    }

    @Override
    public void lost() {
        wire = Optional.empty();
    }

    @Override
    public boolean silent() {
        return silent;
    }
}
