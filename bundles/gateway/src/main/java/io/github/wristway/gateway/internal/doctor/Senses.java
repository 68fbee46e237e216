package io.github.wristway.gateway.internal.doctor;

import io.github.wristway.gateway.GatewayStatus.Part;
import io.github.wristway.gateway.WearableInfo;
import io.github.wristway.gateway.base.Cancelled;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Condition;
import io.github.wristway.gateway.device.Credential;
import io.github.wristway.gateway.device.PairingKey;
import io.github.wristway.gateway.internal.air.Heard.Claim;
import io.github.wristway.gateway.internal.air.Heard;
import io.github.wristway.gateway.internal.doctor.Chart.Air;
import io.github.wristway.gateway.internal.doctor.Chart.Door;
import io.github.wristway.gateway.internal.doctor.Chart.Subject;
import io.github.wristway.gateway.internal.plan.PlanDesk;
import io.github.wristway.gateway.internal.plan.place.Tools;
import io.github.wristway.gateway.internal.store.WearableRow;
import io.github.wristway.gateway.radio.Address;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Listens for a wearable, and knocks at its door. */
record Senses(Tools tools, PlanDesk plans, Supplier<List<Part>> radios) {
    /** @param known what it is here; where that is silent, it may be free under another address */
    Air listen(Optional<Address> address, Optional<WearableRow> known) throws WristwayException {
        Optional<WristwayException> trouble = Optional.empty();
        Optional<Heard> heard = Optional.empty();
        Optional<Address> freeAt = Optional.empty();
        try {
            tools.surroundings().someRadio();
            if (address.isPresent()) heard = tools.doorstep().listenFor(address.get());
            if (heard.isEmpty() && known.isPresent()) freeAt = plans.whereFree(known.get());
        } catch (Cancelled e) {
            throw e;
        } catch (WristwayException e) {
            trouble = Optional.of(e);
        }
        return new Air(radios.get(), trouble, address.flatMap(tools.airwaves()::last).map(Heard::last), heard.isPresent(), freeAt);
    }

    /** With one key and no other: to try all that are kept would drain the wearable. */
    Door knock(Subject subject, Optional<PairingKey> key) throws WristwayException {
        Optional<Heard> heard = subject.address().flatMap(tools.airwaves()::fresh);
        Optional<Claim> claim = heard.flatMap(Heard::claim);
        Optional<String> make = subject.here().map(WearableInfo::make).or(() -> claim.map(Claim::make));
        Optional<String> model = subject.here().map(WearableInfo::model).or(() -> claim.map(one -> one.recognition().model()));
        if (heard.isEmpty() || make.isEmpty() || model.isEmpty()) return Door.UNTRIED;
        Credential credential = key.<Credential>map(Credential.Known::new).orElseGet(Credential.None::new);
        try {
            Condition seen = tools.doorstep().look(heard.get(), subject.called(), make.get(), model.get(), credential, Impatient::new);
            return new Door(Optional.of(seen), Optional.empty());
        } catch (Cancelled e) {
            throw e;
        } catch (WristwayException e) {
            return new Door(Optional.empty(), Optional.of(e));
        }
    }
}
