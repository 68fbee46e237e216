package io.github.wristway.gateway.internal.plan;

import io.github.wristway.gateway.LinkState;
import io.github.wristway.gateway.Verb;
import io.github.wristway.gateway.Wish.Option;
import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.Secret;
import io.github.wristway.gateway.device.CapabilitySheet.KeyOrigin;
import io.github.wristway.gateway.device.PairingKey;
import io.github.wristway.gateway.internal.plan.place.AccountSide;
import io.github.wristway.gateway.internal.store.WearableRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What somebody wants, of which band, and how all stands before. */
record Scenario(Verb verb, Set<Option> options, BandKind kind, ModelAccount.Kind account, Start start) {
    enum Start { NEW, LINKED }

    /** The one band of the world. */
    static final String ID = "band";
    private static final PairingKey FIRST_KEY = new PairingKey(Bytes.ofHex("ff".repeat(PairingKey.LENGTH)));
    private static final Map<String, Secret> KEPT = Map.of("key/" + ID, Secret.of(FIRST_KEY.reveal().hex()), "ring/" + ModelBand.FIRST + "/1",
            Secret.of(FIRST_KEY.reveal().hex() + "\nmade here\n2026-01-01T00:00:00Z\n\n\n"));
    private static final int STORED = 2;
    private static final int RECORDED = 7;

    static final List<Scenario> ALL = all();

    private static List<Scenario> all() {
        List<Scenario> all = new ArrayList<>();
        for (BandKind kind : BandKind.values()) {
            for (ModelAccount.Kind account : ModelAccount.Kind.values()) {
                for (Set<Option> options : List.of(Set.<Option>of(), Set.of(Option.LOCAL), Set.of(Option.ACCOUNT_ONLY), Set.of(Option.NO_SYNC),
                                                   Set.of(Option.LOCAL, Option.NO_SYNC))) {
                    all.add(new Scenario(Verb.UNLINK, options, kind, account, Start.LINKED));
                }
            }
            for (Set<Option> options : List.of(Set.<Option>of(), Set.of(Option.NO_SYNC))) {
                all.add(new Scenario(Verb.RESET, options, kind, ModelAccount.Kind.BY_CALL, Start.LINKED));
            }
            for (Set<Option> options : List.of(Set.<Option>of(), Set.of(Option.KEEP))) {
                all.add(new Scenario(Verb.SYNC, options, kind, ModelAccount.Kind.BY_CALL, Start.LINKED));
            }
            for (Set<Option> options : List.of(Set.<Option>of(), Set.of(Option.NO_SYNC))) {
                all.add(new Scenario(Verb.MOVE, options, kind, ModelAccount.Kind.BY_CALL, Start.LINKED));
            }
            for (ModelAccount.Kind account : ModelAccount.Kind.values()) all.add(new Scenario(Verb.HANDOVER, Set.of(), kind, account, Start.LINKED));
            for (ModelAccount.Kind account : ModelAccount.Kind.values()) all.add(new Scenario(Verb.LOST, Set.of(), kind, account, Start.LINKED));
            all.add(new Scenario(Verb.ERASE, Set.of(), kind, ModelAccount.Kind.BY_CALL, Start.LINKED));
            all.add(new Scenario(Verb.FORGET, Set.of(), kind, ModelAccount.Kind.BY_CALL, Start.LINKED));
            for (Start start : Start.values()) all.add(new Scenario(Verb.LINK, Set.of(), kind, ModelAccount.Kind.BY_CALL, start));
        }
        return List.copyOf(all);
    }

    /** Sets the stage. */
    void begin(World world) {
        world.band.recorded = RECORDED;
        if (start == Start.NEW && kind.sheet.keyOrigin() == KeyOrigin.OURS_WITH_TAP) return;
        world.history.minutes = ModelHistory.bits(0, world.band.forgotten = STORED);
        world.band.key(Optional.of(FIRST_KEY));
        if (start == Start.NEW) return;
        Optional<String> listedBy = account == ModelAccount.Kind.BY_CALL || account == ModelAccount.Kind.BY_HAND
                ? Optional.of(AccountSide.name(ModelAccount.ANNA)) : Optional.empty();
        world.host.knows(row(world).withState(LinkState.LINKED_HERE).withSerial(ModelBand.SERIAL).withPerson(Optional.of("anna"))
                .withAccount(listedBy).withLinkedSince(Optional.of(Instant.EPOCH)));
        world.vault.holds(KEPT);
    }

    /** The band as it would be entered. */
    static WearableRow row(World world) {
        return WearableRow.of(ID, "kitchen", "model", world.band.kind.name()).withAddress(Optional.of(world.band.address()));
    }
}
