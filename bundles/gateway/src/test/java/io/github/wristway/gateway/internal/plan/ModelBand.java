package io.github.wristway.gateway.internal.plan;

import io.github.wristway.gateway.base.KeyRefused;
import io.github.wristway.gateway.base.LinkLost;
import io.github.wristway.gateway.base.NoAnswer;
import io.github.wristway.gateway.base.NotPaired;
import io.github.wristway.gateway.base.OutOfRange;
import io.github.wristway.gateway.base.Unsupported;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Bystander;
import io.github.wristway.gateway.device.CapabilitySheet.KeyOrigin;
import io.github.wristway.gateway.device.CapabilitySheet;
import io.github.wristway.gateway.device.Condition;
import io.github.wristway.gateway.device.Credential;
import io.github.wristway.gateway.device.PairingKey;
import io.github.wristway.gateway.device.Session;
import io.github.wristway.gateway.internal.plan.place.BandSide;
import io.github.wristway.gateway.internal.plan.place.Trace;
import io.github.wristway.gateway.internal.store.WearableRow;
import io.github.wristway.gateway.radio.Address;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A band: its key, its minutes, and where it is. What plans see of it is what radios and drivers would tell. */
class ModelBand implements BandSide {
    static final Address FIRST = new Address("D1:C5:15:00:00:01");
    private static final List<Address> ADDRESSES = List.of(FIRST, new Address("D1:C5:15:00:00:02"),
            new Address("D1:C5:15:00:00:03"), new Address("D1:C5:15:00:00:04"));
    static final Optional<String> SERIAL = Optional.of("SN1");
    private static final long STARTS_UP_SECONDS = 20;

    final World world;
    final BandKind kind;
    boolean driverRuns = true;
    /** Minutes that are on it are those between what it was told to forget and what it has recorded. */
    int forgotten;
    int recorded;
    private Optional<PairingKey> key = Optional.empty();
    private boolean inReach = true;
    private long upAtSeconds;
    private int resets;
    private Optional<String> resetByPlan = Optional.empty();

    ModelBand(World world) {
        this.world = world;
        this.kind = world.scenario.kind();
    }

    Optional<PairingKey> key() {
        return key;
    }

    void key(Optional<PairingKey> linkedWith) {
        key = linkedWith;
    }

    Address address() {
        return ADDRESSES.get(kind.movesAway ? resets % ADDRESSES.size() : 0);
    }

    void comesBack() {
        inReach = true;
    }

    void walksOff() {
        inReach = false;
    }

    private boolean answers() {
        return inReach && driverRuns && world.time.passedSeconds() >= upAtSeconds;
    }

    /** By us: the vendor's app links a free one, where only that can. */
    boolean canBeLinked() {
        return key.isPresent() || kind.sheet.keyOrigin() == KeyOrigin.OURS_WITH_TAP;
    }

    void records() {
        recorded += 2;
    }

    /** The minutes that only the band has, as bits. */
    long onlyThere() {
        return ModelHistory.bits(forgotten, recorded) & ~world.history.minutes;
    }

    /** Who is told of a plan, or not, may do so at any time. */
    void resetByItsOwner() {
        world.story.tells("its owner resets it");
        reset();
    }

    /** Whether it was a plan that has reset it last. */
    boolean wasResetBy(String planId) {
        return resetByPlan.equals(Optional.of(planId));
    }

    /** A plan has it reset. */
    void resetBy(String planId) {
        reset();
        resetByPlan = Optional.of(planId);
    }

    /** All is erased, and it starts up as new. */
    private void reset() {
        resetByPlan = Optional.empty();
        key = Optional.empty();
        forgotten = recorded;
        resets++;
        upAtSeconds = world.time.passedSeconds() + STARTS_UP_SECONDS;
        world.story.tells("the band is reset; it will come up at %s", address());
    }

    /** Asks it something that has an effect. */
    <T> T ask(Spot spot, Supplier<T> effect) throws WristwayException {
        Fault fault = world.pass(spot);
        switch (fault) {
            case OUT_OF_REACH -> walksOff();
            case DRIVER_GONE -> driverRuns = false;
            case LINK_LOST_BEFORE -> throw new LinkLost("the band", spot.name());
            case MUTE -> throw new NoAnswer("the band", spot.name(), Duration.ZERO);
            default -> { }
        }
        if (!answers()) throw new LinkLost("the band", spot.name());
        T answer = effect.get();
        world.after(fault);
        if (fault == Fault.LINK_LOST_AFTER) throw new LinkLost("the band", spot.name());
        if (fault == Fault.REPLY_LOST) throw new NoAnswer("the band", spot.name(), Duration.ZERO);
        return answer;
    }

    /** Looks whether it is there; what goes wrong then only means that it is not seen. */
    private boolean isSeen() {
        Fault fault = world.pass(Spot.LOOK);
        if (fault == Fault.OUT_OF_REACH) walksOff();
        if (fault == Fault.DRIVER_GONE) driverRuns = false;
        world.after(fault);
        boolean lost = fault == Fault.MUTE || fault == Fault.REPLY_LOST || fault == Fault.LINK_LOST_BEFORE || fault == Fault.LINK_LOST_AFTER;
        return answers() && !lost;
    }

    @Override
    public boolean hasDriver(WearableRow row) {
        return driverRuns;
    }

    @Override
    public Optional<CapabilitySheet> sheet(WearableRow row) {
        return driverRuns ? Optional.of(kind.sheet) : Optional.empty();
    }

    @Override
    public Session open(WearableRow row, Bystander bystander) throws WristwayException {
        return open(row, world.sides.keys().credential(row.id()), bystander);
    }

    @Override
    public Session reopen(WearableRow row, Bystander bystander) throws WristwayException {
        for (PairingKey learnt : world.sides.ring().toTry(address())) {
            Session opened = open(row, new Credential.Known(learnt), bystander);
            world.sides.keys().keep(row.id(), learnt);
            return opened;
        }
        throw new KeyRefused(row.name());
    }

    @Override
    public Session open(WearableRow row, Credential credential, Bystander bystander) throws WristwayException {
        if (!driverRuns) throw new Unsupported(row.make(), "its driver is not running", "Start it");
        if (!answers() || !row.address().equals(Optional.of(address()))) throw new OutOfRange(row.name());
        ask(Spot.OPEN, () -> credential instanceof Credential.Offered offered ? takes(offered.key()) : key);
        if (key.isEmpty() && kind.tellsFree) throw new NotPaired(row.name());
        boolean fits = credential instanceof Credential.Known known ? key.equals(Optional.of(known.key())) : credential instanceof Credential.Offered;
        if (!fits) throw new KeyRefused(row.name());
        return letsIn();
    }

    ModelSession letsIn() {
        return new ModelSession(this);
    }

    private Optional<PairingKey> takes(PairingKey offered) {
        if (!world.vault.holds(offered)) throw new Broken("a key is on disk before the band can have it", "it is nowhere");
        world.story.tells("the band takes the key that was offered");
        key = Optional.of(offered);
        return key;
    }

    @Override
    public boolean isHeard(Address address) {
        return answers() && address.equals(address());
    }

    private boolean isKnownAgain(WearableRow row) {
        return row.address().equals(Optional.of(address())) || row.serial().equals(SERIAL);
    }

    @Override
    public Optional<Address> free(WearableRow row) {
        return isSeen() && key.isEmpty() && kind.tellsFree && isKnownAgain(row) ? Optional.of(address()) : Optional.empty();
    }

    @Override
    public Optional<Address> nameless(WearableRow row) {
        return Optional.empty();
    }

    @Override
    public Optional<Address> untold(WearableRow row) {
        boolean untold = isSeen() && !kind.tellsFree && key.isEmpty() && row.serial().equals(SERIAL);
        return untold ? Optional.of(address()) : Optional.empty();
    }

    @Override
    public Optional<Trace> trace(WearableRow row) {
        if (!isSeen() || kind.tellsFree || key.isPresent()) return Optional.empty();
        boolean there = row.address().equals(Optional.of(address()));
        if (there) return kind.sheet.resetsOverTheAir() ? Optional.empty() : Optional.of(Trace.refusal(address(), ""));
        return row.serial().equals(SERIAL) ? Optional.of(Trace.elsewhere(address(), false)) : Optional.empty();
    }

    @Override
    public boolean hidesWhetherFree(WearableRow row) {
        return isSeen() && !kind.tellsFree && row.address().equals(Optional.of(address()));
    }

    @Override
    public Optional<Trace> resetBefore(WearableRow row) {
        return kind.movesAway ? trace(row) : Optional.empty();
    }

    @Override
    public void seen(Address address, Condition condition) {}

    @Override
    public void gone(Address address) {}
}
