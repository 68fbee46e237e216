package io.github.wristway.gateway.internal.plan.step;

import io.github.wristway.gateway.LinkState;
import io.github.wristway.gateway.Step;
import io.github.wristway.gateway.base.KeyRefused;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Condition;
import io.github.wristway.gateway.device.Credential;
import io.github.wristway.gateway.device.PairingKey;
import io.github.wristway.gateway.device.Session;
import io.github.wristway.gateway.internal.store.WearableRow;
import io.github.wristway.gateway.radio.Address;
import java.util.Map;
import java.util.Optional;

/**
 * Opens the wearable with a key that was given, found in an account, or offered by us; and writes it down. The key is on
 * disk before the wearable can have it. A wearable whose serial number we know is the old acquaintance: its history goes on.
 *
 * @param given   the key from elsewhere; empty to offer one of our own
 * @param account the account that listed the wearable, as {@code provider/userId}
 */
public record LinkTask(Optional<PairingKey> given, Optional<String> account) implements Task {
    @Override
    public Step step() {
        return Step.LINK;
    }

    @Override
    public Result run(PlanRun run) throws WristwayException {
        WearableRow planned = run.row();
        Address address = planned.address().orElseThrow();
        Credential credential = given.isPresent() ? new Credential.Known(given.get())
                : new Credential.Offered(run.sides.keys().toOffer(address));
        takeBack(run, planned); // before it can have the key: a plan that goes on would drop it
        Session session = open(run, planned, credential);
        run.met.session(session);
        run.pointOfNoReturn(step());
        PairingKey key = credential instanceof Credential.Known known ? known.key() : ((Credential.Offered) credential).key();
        Optional<PairingKey> before = run.sides.keys().of(planned.id());
        run.sides.keys().keep(planned.id(), key); // at once: the link may break with the next question
        Optional<Session.Details> told = Acquaintance.tolerant(planned.name(), session);
        WearableRow row = told.isPresent() ? acquaintance(run, planned, told.get()) : planned;
        if (told.isPresent() && row.isAnother(told.get().serial())) {
            giveBack(run, planned, before);
            row.refuseAnother(told.get().serial());
        }
        if (!row.id().equals(planned.id())) takeBack(run, row);
        if (!row.id().equals(planned.id())) move(run, key, row, planned, before);
        enter(run, told.isPresent() ? Acquaintance.with(run, row, told.get()) : row);
        if (given.isEmpty()) run.sides.ring().learn(address, key, "made here", Optional.empty());
        run.sides.ring().fits(address, key);
        run.sides.keys().noLongerOffered(address); // no sooner: it may be the only copy that a wearable:forget leaves
        run.sides.band().seen(address, new Condition(Condition.State.OURS, run.row().serial(), run.row().firmware(), "the key fits"));
        return Result.done(step(), (given.isPresent() ? "the key fits" : "it took our key after a tap")
                + (told.isPresent() ? "" : "; it did not tell about itself yet"));
    }

    /** Whoever links it takes back that it shall be freed. Until it is linked, it may be free or not; but this is where it is. */
    private void takeBack(PlanRun run, WearableRow it) throws WristwayException {
        run.giveUpOthers(it.id());
        Optional<WearableRow> known = run.sides.host().byId(it.id());
        if (known.isEmpty()) return;
        LinkState state = known.get().state();
        boolean unsure = state == LinkState.UNLINK_PENDING || state == LinkState.RESETTING || state == LinkState.UNPAIRED && given.isEmpty();
        WearableRow there = (unsure ? known.get().withState(LinkState.ORPHANED) : known.get()).withAddress(it.address());
        if (!there.equals(known.get())) run.sides.host().save(there);
    }

    private Session open(PlanRun run, WearableRow planned, Credential credential) throws WristwayException {
        try {
            return run.sides.band().open(planned, credential, run.watcher);
        } catch (KeyRefused e) {
            if (given.isPresent()) run.sides.ring().refused(planned.address().orElseThrow(), given.get());
            throw e;
        }
    }

    /** The wearable as it was known before, if its serial number says so; else as planned. */
    private static WearableRow acquaintance(PlanRun run, WearableRow planned, Session.Details told) throws WristwayException {
        Optional<WearableRow> known = run.sides.host().bySerial(planned.make(), told.serial());
        if (known.isEmpty() || known.get().id().equals(planned.id())) return planned;
        WearableRow old = known.get();
        String name = run.wish.name().isPresent() ? planned.name() : old.name();
        return old.withName(name).withModel(planned.model()).withAddress(planned.address()).withPerson(planned.person().or(old::person));
    }

    /** The key goes to the old acquaintance; whatever was kept where it lay comes back. */
    private static void move(PlanRun run, PairingKey key, WearableRow to, WearableRow from, Optional<PairingKey> before) throws WristwayException {
        run.sides.keys().keep(to.id(), key);
        giveBack(run, from, before);
    }

    private static void giveBack(PlanRun run, WearableRow from, Optional<PairingKey> before) throws WristwayException {
        if (before.isPresent()) run.sides.keys().keep(from.id(), before.get());
        else run.sides.keys().drop(from.id());
    }

    private void enter(PlanRun run, WearableRow row) throws WristwayException {
        for (WearableRow other : run.sides.host().all()) { // one that was there before is elsewhere now, or no more
            boolean there = !other.id().equals(row.id()) && other.address().equals(row.address());
            if (there) run.sides.host().save(other.withAddress(Optional.empty()));
        }
        boolean goesOn = row.state() == LinkState.LINKED_HERE && row.linkedSince().isPresent();
        run.save(row.withState(LinkState.LINKED_HERE).withAccount(account.or(row::account))
                .withLinkedSince(goesOn ? row.linkedSince() : Optional.of(run.sides.time().now())));
        if (row.person().isPresent() && !goesOn) run.sides.host().beginWear(row.id(), row.person().get());
        run.sides.host().tell("wearable/linked", Map.of("wearable.id", row.id(), "name", row.name()));
    }
}
