package io.github.wristway.itests.bluez.air;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.itests.bluez.hci.DeviceAddress;
import io.github.wristway.itests.bluez.smp.Bond;
import io.github.wristway.itests.bluez.smp.Manner;
import io.github.wristway.virtual.air.Advert;
import io.github.wristway.virtual.air.Air;
import io.github.wristway.virtual.air.Thing;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;

/**
 * A band near the controller: its link, and what goes wrong with it on purpose. Whether it is in range, the air knows
 * ({@link io.github.wristway.virtual.World#takeAway}); whether it answers, the band.
 */
public final class Neighbour {
    /** Whether a link ends with a write, and on which side of it. */
    enum Loss { NONE, EARLY, LATE }

    private final Air air;
    private final Thing thing;
    private final Set<UUID> guarded = new HashSet<>();
    private Manner manner = Manner.REFUSES;
    private Optional<Bond> bond = Optional.empty();
    private Optional<Connection> connection = Optional.empty();
    private OptionalInt packetsUntilLoss = OptionalInt.empty();
    private Optional<Bytes> lastWrite = Optional.empty();
    private boolean lastWriteArrives;
    private int lostLinks;
    private int stillbornLinks;

    Neighbour(Air air, Thing thing) {
        this.air = air;
        this.thing = thing;
    }

    /** The next so many links die before anything was said over them, and the host is told: not established (3e). */
    public void failToEstablish(int links) {
        air.change(() -> stillbornLinks = links);
    }

    /** Its link ends now, as if it had gone out of range some time ago; nothing happens if it has none. */
    public void loseLink() {
        air.change(() -> connection.ifPresent(Connection::lose));
    }

    /** Its link ends so many packets from now on, in whichever direction. */
    public void loseLinkAfter(int packets) {
        air.change(() -> packetsUntilLoss = OptionalInt.of(packets));
    }

    /** Its link ends with the next write of these bytes, which does not arrive any more. */
    public void loseLinkBefore(Bytes written) {
        loseLinkAt(written, false);
    }

    /** Its link ends with the next write of these bytes, which it takes and cannot answer any more. */
    public void loseLinkAfter(Bytes written) {
        loseLinkAt(written, true);
    }

    private void loseLinkAt(Bytes written, boolean arrives) {
        air.change(() -> {
            lastWrite = Optional.of(written);
            lastWriteArrives = arrives;
        });
    }

    /** How many links it has lost, on purpose or out of range. */
    public int lostLinks() {
        return air.look(() -> lostLinks);
    }

    /** How it takes a wish to pair from its next link on. */
    public void pairs(Manner how) {
        air.change(() -> manner = how);
    }

    /** It gives this characteristic only over an encrypted link. */
    public void guards(UUID characteristic) {
        air.change(() -> guarded.add(characteristic));
    }

    /** It does not know the host any more that it was paired with. */
    public void loseBond() {
        air.change(() -> bond = Optional.empty());
    }

    public boolean bonded() {
        return air.look(() -> bond.isPresent());
    }

    public boolean connected() {
        return air.look(() -> connection.isPresent());
    }

    Thing thing() {
        return thing;
    }

    DeviceAddress address() {
        return DeviceAddress.of(thing.address());
    }

    OptionalInt rssiDbm() {
        return air.rssiDbm(thing);
    }

    boolean inRange() {
        return rssiDbm().isPresent();
    }

    /** What it says of itself; most things say nothing while they have a link. */
    Optional<Advert> advert() {
        return connection.isPresent() && !thing.heardWhileConnected() || !inRange() ? Optional.empty() : thing.advert();
    }

    Set<UUID> guarded() {
        return guarded;
    }

    Manner manner() {
        return manner;
    }

    Optional<Bond> bond() {
        return bond;
    }

    void bond(Bond made) {
        bond = Optional.of(made);
    }

    Optional<Connection> connection() {
        return connection;
    }

    void connection(Optional<Connection> now) {
        connection = now;
    }

    /** Counts a link that begins; true if it is stillborn. */
    boolean failsToEstablish() {
        if (stillbornLinks == 0) return false;
        stillbornLinks--;
        return true;
    }

    /** Counts a packet; true when it is the one that does not arrive any more. */
    boolean losesThisPacket() {
        if (packetsUntilLoss.isEmpty()) return false;
        int left = packetsUntilLoss.getAsInt() - 1;
        packetsUntilLoss = left < 0 ? OptionalInt.empty() : OptionalInt.of(left);
        return left < 0;
    }

    /** Whether the link ends with this write: {@code EARLY} if it does not arrive any more. */
    Loss lossAt(Bytes written) {
        if (!lastWrite.equals(Optional.of(written))) return Loss.NONE;
        lastWrite = Optional.empty();
        return lastWriteArrives ? Loss.LATE : Loss.EARLY;
    }

    void hasLostLink() {
        lostLinks++;
    }
}
