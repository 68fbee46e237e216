package io.github.wristway.commands;

import io.github.wristway.gateway.Gateway;
import io.github.wristway.gateway.LinkState;
import io.github.wristway.gateway.Verb;
import io.github.wristway.gateway.WearableInfo;
import io.github.wristway.gateway.Wish;
import io.github.wristway.gateway.account.AccountDevice;
import io.github.wristway.gateway.base.Cancelled;
import io.github.wristway.gateway.base.InvalidRequest;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.PairingKey;
import io.github.wristway.gateway.radio.Address;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code wearable:} many bands at once. */
final class EnrolCommands {
    private static final String TEMPLATE = """
            band,name,person,key,key file,account
            # band: its address, its serial number, or its name as wearable:scan shows it
            # key, key file, account: where its key comes from; leave all three empty for the account that lists it
            # D1:C5:15:0A:22:7F,kitchen,anna,,,anna@example.org
            # C6:3B:9E:41:7D:08,bedroom,ben,,bedroom.key,
            """;

    private final Gateway gateway;
    private final Providers providers;
    private final Shell shell;

    EnrolCommands(Gateway gateway, Providers providers, Shell shell) {
        this.gateway = gateway;
        this.providers = providers;
        this.shell = shell;
    }

    @Command(name = "enrol", description = "Link the bands in a table (CSV), one after the other. What is out of reach fails alone: run it again.",
             footer = {"  wearable:enrol --template bands.csv", "  wearable:enrol bands.csv --dry-run", "  wearable:enrol bands.csv --results done.csv"})
    Answer<?> enrol(
            @Parameters(paramLabel = "FILE", arity = "0..1", description = "A table with the columns band, name, person, and key, key file or account.")
            Path file,
            @Option(names = "--template", paramLabel = "FILE", description = "Write an empty table with all columns, and do nothing else.")
            Path template,
            @Option(names = "--results", paramLabel = "FILE", description = "Write what became of each band into this table.") Path results,
            @Mixin Agreement agreement) throws WristwayException {
        if (template != null && file == null) return template(template);
        if (template != null || file == null) throw new InvalidRequest("it is not clear what to do", "Name a table, or use --template FILE alone");
        List<BandLine> lines = BandTable.read(shell.path(file));
        if (lines.stream().anyMatch(line -> line instanceof BandLine.Band band && band.key().isPresent())) warnIfShared(file);
        List<WearableInfo> known = gateway.wearables().all();
        List<AccountDevice> listed = listed();
        List<Target> targets = lines.stream().map(line -> Which.inLine(line, band -> target(band, known, listed, shell.path(file)))).toList();
        return new Batch(gateway.plans(), shell, Verb.LINK).run(targets, agreement, Optional.ofNullable(results));
    }

    private Target target(BandLine.Band line, List<WearableInfo> known, List<AccountDevice> listed, Path table) {
        return new Target(line.name().orElse(line.band()), () -> {
            Optional<WearableInfo> linked = known.stream().filter(one -> one.state() == LinkState.LINKED_HERE && is(one, line.band())).findFirst();
            if (linked.isPresent()) return Row.ended(linked.get().name(), Outcome.ALREADY, "it is linked here");
            return Row.planned(gateway.plans().make(new Wish(Verb.LINK, address(line.band(), listed), Set.of(), line.name(), line.person(), key(line, table), line.account())));
        });
    }

    /** What a band calls itself is no proof of which one it is. */
    private static boolean is(WearableInfo one, String typed) {
        return one.address().map(Address::text).filter(typed::equalsIgnoreCase).isPresent() || one.serial().filter(typed::equalsIgnoreCase).isPresent();
    }

    /** On the air no serial number is told; an account may know whose it is. */
    private static String address(String typed, List<AccountDevice> listed) {
        return listed.stream().filter(device -> device.serial().filter(typed::equalsIgnoreCase).isPresent())
                .flatMap(device -> device.address().stream()).map(Address::text).findFirst().orElse(typed);
    }

    /** Of the accounts that answer. One that does not is no reason to leave out what it takes no account for. */
    private List<AccountDevice> listed() throws WristwayException {
        List<AccountDevice> listed = new ArrayList<>();
        for (Providers.SignedIn one : providers.signedIn()) {
            try {
                listed.addAll(shell.during("Asking " + one.bridge().title(), () -> one.bridge().devices(one.account())));
            } catch (Cancelled e) {
                throw e;
            } catch (WristwayException e) {
                shell.warn(Typesetting.sentence(e.getMessage()) + " " + Typesetting.sentence(e.remedy()));
            }
        }
        return listed;
    }

    private Optional<PairingKey> key(BandLine.Band line, Path table) throws InvalidRequest {
        if (line.key().isPresent()) return Optional.of(PairingKey.parse(line.key().get().reveal()));
        if (line.keyFile().isEmpty()) return Optional.empty();
        return Optional.of(PairingKey.parse(SecretFile.read(table.resolveSibling(line.keyFile().get()), shell).reveal()));
    }

    private void warnIfShared(Path file) throws InvalidRequest {
        try {
            SecretFile.warnIfShared(file, shell);
        } catch (IOException e) {
            throw new InvalidRequest(file + " cannot be read", "Check the name of the file and who may read it");
        }
    }

    private Answer<Void> template(Path typed) throws InvalidRequest {
        try {
            Files.writeString(shell.path(typed), TEMPLATE, StandardOpenOption.CREATE_NEW);
            SecretFile.forItsOwnerOnly(shell.path(typed)); // keys may come into it
        } catch (IOException e) {
            throw new InvalidRequest(typed + " cannot be written, or is there already", "Choose another name");
        }
        return Answer.sentence(Outcome.OK, typed + " is written: fill in a line per band, then wearable:enrol " + typed);
    }
}
