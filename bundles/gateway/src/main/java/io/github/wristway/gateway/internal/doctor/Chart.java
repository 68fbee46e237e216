package io.github.wristway.gateway.internal.doctor;

import io.github.wristway.gateway.Finding;
import io.github.wristway.gateway.GatewayStatus.Part;
import io.github.wristway.gateway.KeyInfo;
import io.github.wristway.gateway.LinkState;
import io.github.wristway.gateway.SettingInfo;
import io.github.wristway.gateway.WearableInfo;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.CapabilitySheet;
import io.github.wristway.gateway.device.CapabilitySheet.KeyOrigin;
import io.github.wristway.gateway.device.Condition;
import io.github.wristway.gateway.radio.Address;
import io.github.wristway.gateway.radio.Advertisement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All that is known of a wearable before anybody judges. */
record Chart(Subject subject, Air air, Door door, Kept kept, Listing listing, Instant now) {
    /** Fainter than that, a band is in another room at best. */
    private static final int NEAR_DBM = -80;

    /**
     * Whom it is about.
     *
     * @param called what people call it here, or else its address
     * @param here   empty if it never was linked here
     * @param sheet  of its model; empty if no driver knows it
     */
    record Subject(String called, Optional<WearableInfo> here, Optional<CapabilitySheet> sheet, Optional<Address> address) {
        boolean is(LinkState state) {
            return here.filter(one -> one.state() == state).isPresent();
        }

        /** Whether it should open to us. */
        boolean isLinkedHere() {
            return here.filter(one -> one.linkedSince().isPresent()).isPresent();
        }

        boolean takesOurKey() {
            return sheet.filter(model -> model.keyOrigin() == KeyOrigin.OURS_WITH_TAP).isPresent();
        }
    }

    /**
     * What the radios tell.
     *
     * @param trouble why none of them works; empty if one does
     * @param last    what was heard of it last, however long ago
     * @param onAir   whether that was just now
     * @param freeAt  where else it was found to be free
     */
    record Air(List<Part> radios, Optional<WristwayException> trouble, Optional<Advertisement> last, boolean onAir, Optional<Address> freeAt) {}

    /**
     * What a knock at its door came to.
     *
     * @param seen    empty if nobody could knock
     * @param refused why not
     */
    record Door(Optional<Condition> seen, Optional<WristwayException> refused) {
        static final Door UNTRIED = new Door(Optional.empty(), Optional.empty());

        boolean is(Condition.State state) {
            return seen.filter(one -> one.state() == state).isPresent();
        }

        /** Whether it talks to us, even if it does not show whose it is. */
        boolean talks() {
            return seen.filter(one -> !one.vitals().equals(Condition.Vitals.UNTOLD)).isPresent();
        }

        boolean refusedBy(Class<? extends WristwayException> why) {
            return refused.filter(why::isInstance).isPresent();
        }
    }

    /**
     * What is written down here.
     *
     * @param key       the story of the key that was tried
     * @param otherKeys how many more there are that it has not refused
     * @param waitsFor  what a plan of it that is not finished waits for
     * @param settings  all that its model has
     * @param described whether somebody has described its firmware
     */
    record Kept(Optional<KeyInfo> key, int otherKeys, Optional<String> waitsFor, List<SettingInfo> settings, boolean described) {
        boolean keyIs(KeyInfo.Tried tried) {
            return key.filter(one -> one.tried() == tried).isPresent();
        }
    }

    /**
     * What the accounts tell.
     *
     * @param said     a sentence per account that was asked
     * @param hasKey   whether one of them lists it with a key
     * @param findings what does not agree
     */
    record Listing(List<String> said, boolean hasKey, List<Finding> findings) {}

    Optional<Duration> clockAhead() {
        return door.seen().flatMap(seen -> seen.vitals().clockAhead());
    }

    /** As told just now, else as told last. */
    Optional<Integer> batteryPercent() {
        return door.seen().flatMap(seen -> seen.vitals().batteryPercent()).or(() -> subject.here().flatMap(WearableInfo::batteryPercent));
    }

    Optional<String> firmware() {
        return door.seen().flatMap(Condition::firmware).or(() -> subject.here().flatMap(WearableInfo::firmware));
    }

    /** How much is only on the wearable, at most; empty if nothing of it is stored. */
    Optional<Duration> unsynced() {
        return subject.here().flatMap(WearableInfo::lastSync).map(last -> Duration.between(last, now)).map(gap -> gap.isNegative() ? Duration.ZERO : gap);
    }

    Optional<Duration> silentFor() {
        return air.last().map(last -> Duration.between(last.heardAt(), now));
    }

    /** Whether it was heard well when it was heard last; a radio that cannot tell counts as yes. */
    boolean isNear() {
        return air.last().filter(last -> !last.hasRssi() || last.rssiDbm() >= NEAR_DBM).isPresent();
    }

    /** Whether what answers has another serial number than the one we know. */
    boolean isAnother() {
        Optional<String> known = subject.here().flatMap(WearableInfo::serial);
        return known.isPresent() && door.seen().flatMap(Condition::serial).filter(told -> !told.equalsIgnoreCase(known.get())).isPresent();
    }
}
