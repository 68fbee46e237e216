package io.github.wristway.gateway.internal.desk;

import io.github.wristway.gateway.Air;
import io.github.wristway.gateway.Sighting;
import io.github.wristway.gateway.base.OutOfRange;
import io.github.wristway.gateway.base.StorageTrouble;
import io.github.wristway.gateway.base.Unsupported;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.CapabilitySheet;
import io.github.wristway.gateway.device.Credential;
import io.github.wristway.gateway.internal.air.Heard.Claim;
import io.github.wristway.gateway.internal.air.Heard;
import io.github.wristway.gateway.internal.air.Waiting;
import io.github.wristway.gateway.internal.plan.place.Tools;
import io.github.wristway.gateway.internal.store.WearableRow;
import io.github.wristway.gateway.radio.Address;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells what is heard, and whose it is as far as we know. */
public record AirDesk(Tools tools) implements Air {
    @Override
    public List<Sighting> scan(Duration howLong) throws WristwayException {
        tools.surroundings().someRadio();
        tools.surroundings().readyRadios();
        tools.airwaves().reopenEars();
        Waiting.until(tools.time(), "the scan", () -> false, howLong);
        List<Sighting> sightings = new ArrayList<>();
        for (Heard heard : tools.airwaves().fresh()) sightings.add(sighting(heard));
        return sightings;
    }

    @Override
    public Sighting look(String typed) throws WristwayException {
        Address address = Address.parse(typed);
        Heard heard = tools.doorstep().listenFor(address).orElseThrow(() -> new OutOfRange(address.text()));
        Claim claim = heard.claim().orElseThrow(() -> new Unsupported(address.text(), "no driver recognises it", "See wearable:scan"));
        Optional<WearableRow> row = tools.directory().byAddress(address);
        Credential credential = row.isPresent() ? tools.keys().credential(row.get().id()) : new Credential.None();
        tools.doorstep().look(heard, row.map(WearableRow::name).orElse(address.text()), claim.make(), claim.recognition().model(), credential);
        return sighting(tools.airwaves().fresh(address).orElse(heard));
    }

    private Sighting sighting(Heard heard) throws StorageTrouble {
        Optional<WearableRow> row = tools.directory().byAddress(heard.address());
        return new Sighting(heard.last(), heard.claim().map(Claim::make), heard.claim().map(Claim::recognition),
                heard.claim().flatMap(claim -> tools.surroundings().sheet(claim.make(), claim.recognition().model())).map(CapabilitySheet::name),
                row.isPresent() ? Optional.of(tools.directory().info(row.get())) : Optional.empty(), heard.condition());
    }
}
