package io.github.wristway.miband;

import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Approach;
import io.github.wristway.gateway.device.CapabilitySheet.KeyOrigin;
import io.github.wristway.gateway.device.Condition;
import io.github.wristway.gateway.device.Session;
import io.github.wristway.gateway.device.SettingKind;
import io.github.wristway.gateway.radio.Advertisement;
import io.github.wristway.gateway.radio.BluetoothUuid;
import io.github.wristway.miband.Generation.Fact;
import io.github.wristway.miband.door.Kit;
import io.github.wristway.miband.newer.Carrier;
import io.github.wristway.miband.newer.XiaomiBand;
import io.github.wristway.miband.newer.XiaomiGlance;
import io.github.wristway.miband.talk.Box;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The protocol of Mi Band 7 Pro and later, and of the watches beside them: a login with a key, and messages in protobuf. */
record XiaomiGeneration(Carrier carrier) implements Generation {
    private static final String SOURCE = "Gadgetbridge";
    private static final String LIVE = "Gadgetbridge; jronminh/miband9-direct";
    private static final Map<Ability, Fact> OWN = Map.of(
            Ability.LINK, new Fact("with the key that Mi Fitness holds: from the account (account:sign-in --qr), or from a file",
                    "Gadgetbridge; AstroBox; jronminh/miband9-direct"),
            Ability.CLOCK, new Fact("set on every connection, with zone and summer time; it then shows 24 hours", LIVE),
            Ability.FIND, new Fact("vibrates until its wearer says that it was found", SOURCE),
            Ability.HEART_RATE_INTERVAL, new Fact("measures by itself every 1, 10 or 30 minutes, when it thinks fit, or never", SOURCE),
            Ability.SETTINGS, new Fact("it is asked how it is set before one is changed, and confirms what it took", SOURCE),
            Ability.MENU_RESET, new Fact("needs no key", "public how-to pages"),
            Ability.WORKOUTS, new Fact("with the way, where the watch noted it; what nobody can read yet is kept as it came",
                    "Gadgetbridge; YuiBai468/gadgetbridge-miband11"),
            Ability.DAILY_HEART_RATES, new Fact("of each day", LIVE),
            Ability.SLEEP, new Fact("light, deep and REM, as the band tells them; the vendor's app may see it otherwise", SOURCE),
            Ability.FACTORY_RESET, new Fact("over the air, by an order that a schema of the vendor's app names and nobody has seen sent",
                    "zxor-org/OronBox"));

    private static final Set<Ability> KEPT = Set.of(
            Ability.WORKOUTS, Ability.STRESS, Ability.OXYGEN, Ability.DAILY_HEART_RATES, Ability.MANUAL_HEART_RATE);

    /** MiBeacon: everything of this make advertises it. */
    private static final UUID BEACON = BluetoothUuid.of(0xfe95);

    @Override
    public Session open(Box box, Approach approach, Kit kit) throws WristwayException {
        return XiaomiBand.open(box, carrier, approach, kit);
    }

    @Override
    public Condition look(Approach approach, Kit kit) throws WristwayException {
        return new XiaomiGlance(carrier, approach, kit).look();
    }

    @Override
    public boolean looksLike(Advertisement heard) {
        return heard.serviceData().containsKey(BEACON);
    }

    @Override
    public List<SettingKind> settings() {
        return XiaomiBand.settings();
    }

    @Override
    public Fact fact(Ability ability, KeyOrigin keyOrigin) {
        return OWN.getOrDefault(ability, new Fact(ability.fact(keyOrigin).note(), SOURCE));
    }

    @Override
    public boolean keeps(Ability ability) {
        return ability.records().isEmpty() || KEPT.contains(ability);
    }

    @Override
    public Set<Ability> experiments() {
        return Set.of(Ability.FACTORY_RESET);
    }

    @Override
    public String lack(Ability ability) {
        return switch (ability) {
            case HEART_RATE, ACTIVITY -> "it lists its minutes, and never hands them over";
            case UNLINK -> "nobody has published how Mi Fitness unlinks a band: do it in the app, and reset the band in its own menu";
            default -> "Wristway does not know how";
        };
    }
}
