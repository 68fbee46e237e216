package io.github.wristway.commands;

import io.github.wristway.gateway.CopyWriter;
import io.github.wristway.gateway.Gateway;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Bystander;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/** Writes what is stored of a band up to now, as {@code wearable:export} does. */
record HistoryZips(Gateway gateway) implements CopyWriter {
    @Override
    public String write(String wearable, CopyTo to, Bystander onlooker) throws WristwayException {
        return of(wearable, to).write(onlooker).inWords();
    }

    /** Before anything is asked for or done. */
    HistoryZip of(String wearable, CopyTo to) throws WristwayException {
        Clock clock = gateway.clock();
        String name = gateway.wearables().find(wearable).name();
        return new HistoryZip(gateway.history(), clock.getZone(), name, to.file(), to.replace(), Optional.empty(), LocalDate.now(clock)).checked();
    }
}
