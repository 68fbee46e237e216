package io.github.wristway.itests.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.wristway.commands.HouseShell;
import io.github.wristway.gateway.Diagnosis;
import io.github.wristway.gateway.Finding;
import io.github.wristway.gateway.base.AdapterTrouble;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Bystander;
import io.github.wristway.gateway.radio.Radio;
import io.github.wristway.virtual.band.BandModel;
import io.github.wristway.virtual.band.VirtualBand;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** A house in which somebody asks what ails a band. One is linked as kitchen; the radio may be off. */
final class DoctorsRoom implements AutoCloseable {
    final WholeHouse house;
    final HouseShell shell;
    final VirtualBand band;
    boolean radioIsOff;

    DoctorsRoom(Path folder) throws WristwayException {
        house = new WholeHouse(folder, this::ailing);
        shell = new HouseShell(house.gateway(), List.of(house.accounts()));
        house.signIn();
        band = house.vendorLinked(BandModel.MI4, "band", Duration.ofHours(3));
        assertEquals(Outcome.OK, house.link(band, "kitchen").outcome());
    }

    private Radio ailing(Radio radio) {
        return (Radio) Proxy.newProxyInstance(Radio.class.getClassLoader(), new Class<?>[] {Radio.class}, (proxy, method, arguments) -> {
            if (radioIsOff && method.getName().equals("check")) throw new AdapterTrouble("virtual is switched off", "Switch it on");
            try {
                return method.invoke(radio, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
    }

    /** What the command prints, as one line. */
    String said(String which) {
        return shell.run("wearable:doctor " + which).replaceAll("\\s+", " ");
    }

    /** Verdict, outcome and command, and what was found beside. Nothing has changed by that. */
    String told(String which) throws WristwayException {
        String before = state();
        Diagnosis diagnosis = house.gateway().doctor().examine(which, Bystander.NOBODY);
        assertEquals(before, state());
        return diagnosis.verdict() + " " + diagnosis.outcome() + " " + diagnosis.next().orElse("nothing") + " | "
                + diagnosis.findings().stream().map(Finding::kind).map(Enum::name).collect(Collectors.joining(" "));
    }

    private String state() throws WristwayException {
        return String.join("\n", house.gateway().wearables().all().toString(), house.gateway().keys().all().toString(), house.gateway().plans().pending().toString(),
                           house.server.devices(WholeHouse.ANNA).toString(), band.key().toString(), band.settings().toString(), band.firmware(),
                           band.address().text(), "resets: " + band.resets(), "forgotten: " + band.forgottenMinutes());
    }

    @Override
    public void close() {
        shell.close();
        house.close();
    }
}
