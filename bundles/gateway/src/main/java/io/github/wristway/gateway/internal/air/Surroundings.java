package io.github.wristway.gateway.internal.air;

import io.github.wristway.gateway.CopyWriter;
import io.github.wristway.gateway.SampleListener;
import io.github.wristway.gateway.account.AccountBridge;
import io.github.wristway.gateway.base.AdapterTrouble;
import io.github.wristway.gateway.base.Cancelled;
import io.github.wristway.gateway.base.NotFound;
import io.github.wristway.gateway.base.Unsupported;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.CapabilitySheet;
import io.github.wristway.gateway.device.KeyReader;
import io.github.wristway.gateway.device.WearableDriver;
import io.github.wristway.gateway.radio.Radio;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.apache.commons.lang3.Strings;

/** What is plugged into the gateway right now. Parts come and go at any time, as bundles do. */
public final class Surroundings {
    public final List<Radio> radios = new CopyOnWriteArrayList<>();
    public final List<WearableDriver> drivers = new CopyOnWriteArrayList<>();
    public final List<AccountBridge> accounts = new CopyOnWriteArrayList<>();
    public final List<KeyReader> keyReaders = new CopyOnWriteArrayList<>();
    public final List<SampleListener> listeners = new CopyOnWriteArrayList<>();
    public final List<CopyWriter> copyWriters = new CopyOnWriteArrayList<>();

    /** @throws AdapterTrouble if nothing can listen at all */
    public void someRadio() throws AdapterTrouble {
        if (radios.isEmpty()) {
            throw new AdapterTrouble("no radio is running", "Install bluez-radio, or wristway-virtual to play with virtual bands; see gateway:status");
        }
    }

    /** Makes every radio ready that can be. One that works is enough; if none does, this tells what ails the first of them. */
    public void readyRadios() throws WristwayException {
        WristwayException trouble = null;
        boolean works = false;
        for (Radio radio : radios) {
            try {
                radio.check();
                works = true;
            } catch (Cancelled e) {
                throw e;
            } catch (WristwayException e) {
                if (trouble == null) trouble = e;
            }
        }
        if (!works && trouble != null) throw trouble;
    }

    public WearableDriver driver(String make) throws Unsupported {
        return drivers.stream().filter(driver -> driver.make().equals(make)).findFirst().orElseThrow(() ->
                new Unsupported(make, "its driver is not running", "Start the bundle " + make + "-driver, or install it"));
    }

    public Optional<AccountBridge> bridge(String provider) {
        return accounts.stream().filter(bridge -> bridge.provider().equals(provider)).findFirst();
    }

    public Optional<CapabilitySheet> sheet(String make, String model) {
        return drivers.stream().filter(driver -> driver.make().equals(make))
                .flatMap(driver -> driver.models().stream()).filter(sheet -> sheet.model().equals(model)).findFirst();
    }

    public List<CapabilitySheet> sheets() {
        return drivers.stream().sorted(Comparator.comparing(WearableDriver::make))
                .flatMap(driver -> driver.models().stream()).toList();
    }

    /** By the model's id or name, or an unambiguous beginning of it. */
    public CapabilitySheet sheet(String typed) throws WristwayException {
        String wanted = typed.strip();
        List<CapabilitySheet> exact = sheets().stream().filter(sheet -> spellings(sheet).anyMatch(wanted::equalsIgnoreCase)).toList();
        List<CapabilitySheet> found = !exact.isEmpty() ? exact : sheets().stream()
                .filter(sheet -> spellings(sheet).anyMatch(name -> Strings.CI.startsWith(name, wanted))).toList();
        if (found.size() == 1) return found.get(0);
        throw new NotFound("no model goes by \"" + wanted + "\"", sheets().isEmpty() ? "No driver is running; see gateway:status"
                : "Known are " + String.join(", ", sheets().stream().map(CapabilitySheet::model).toList()));
    }

    private static Stream<String> spellings(CapabilitySheet sheet) {
        return Stream.of(sheet.model(), sheet.name());
    }
}
