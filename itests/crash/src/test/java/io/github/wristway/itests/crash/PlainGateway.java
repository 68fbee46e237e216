package io.github.wristway.itests.crash;

import io.github.wristway.account.zepp.ZeppBridge;
import io.github.wristway.gateway.Consent;
import io.github.wristway.gateway.Gateway;
import io.github.wristway.gateway.Plan;
import io.github.wristway.gateway.Report;
import io.github.wristway.gateway.Verb;
import io.github.wristway.gateway.WearableInfo;
import io.github.wristway.gateway.Wish;
import io.github.wristway.gateway.account.Owner;
import io.github.wristway.gateway.account.SignIn;
import io.github.wristway.gateway.base.Secret;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Metric;
import io.github.wristway.gateway.device.PairingKey;
import io.github.wristway.gateway.device.Sample;
import io.github.wristway.gateway.internal.House;
import io.github.wristway.gateway.internal.RealThreads;
import io.github.wristway.gateway.internal.sync.SyncPolicy;
import io.github.wristway.gateway.internal.vault.StoreRoom;
import io.github.wristway.gateway.internal.wearable.Announcer;
import io.github.wristway.itests.far.FarRadio;
import io.github.wristway.itests.far.ScaledTime;
import io.github.wristway.miband.MiBandDriver;
import io.github.wristway.virtual.Accounts;
import io.github.wristway.virtual.Components;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The real gateway without OSGi, to be killed: real threads, store, driver and account bridge; its air, its account service
 * and its clock are in the process that started it. Commands come on standard input, one a line; each step that begins or
 * ends is told in a line, and what the command came to in a line that starts with {@code = }.
 */
final class PlainGateway {
    private final Gateway gateway;
    private final ZeppBridge bridge;

    private PlainGateway(Gateway gateway, ZeppBridge bridge) {
        this.gateway = gateway;
        this.bridge = bridge;
    }

    /** @param arguments data folder, port of the air, account server, beginning and speed of the time */
    public static void main(String[] arguments) throws IOException, WristwayException {
        ScaledTime time = new ScaledTime(Instant.parse(arguments[3]), Integer.parseInt(arguments[4]));
        StoreRoom room = new StoreRoom(Path.of(arguments[0]), ZoneOffset.UTC);
        House house = new House(room, time, ZoneOffset.UTC, new RealThreads(), new SecureRandom(), new Announcer() {
            @Override
            public void changed(WearableInfo wearable) {}

            @Override
            public void event(String topic, Map<String, ?> properties) {}
        }, "test", new SyncPolicy(Optional.empty(), false));
        ZeppBridge bridge = Components.make(ZeppBridge.class, Map.of("passwordServer", arguments[2], "accountServer", arguments[2],
                "dataServer", arguments[2]), time, room);
        house.surroundings().accounts.add(bridge);
        house.surroundings().drivers.add(Components.make(MiBandDriver.class, Map.of(), time));
        house.airwaves().add(new FarRadio(Integer.parseInt(arguments[1])));
        house.start();
        new PlainGateway(house.gateway(), bridge).obey();
    }

    private void obey() throws IOException {
        System.out.println("= ready");
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            try {
                System.out.println("= " + run(line.split(" ")));
            } catch (WristwayException e) {
                System.out.println("= " + e.outcome() + " " + e.getMessage() + ". " + e.remedy());
            }
        }
    }

    private String run(String[] words) throws WristwayException {
        return switch (words[0]) {
            case "sign-in" -> bridge.signIn(new SignIn.Password(Accounts.ANNA, Secret.of(Accounts.PASSWORD)), Owner.NOBODY).name();
            case "link" -> run(new Wish(Verb.LINK, words[1], Set.of(), Optional.of(words[2]), Optional.of("anna"),
                    words.length > 3 ? Optional.of(PairingKey.parse(words[3])) : Optional.empty(), Optional.empty()));
            case "sync" -> run(Wish.of(Verb.SYNC, words[1]));
            case "unlink" -> run(Wish.of(Verb.UNLINK, words[1]));
            case "pending" -> gateway.plans().pending().stream().map(one -> one.verb() + " of " + one.wearable() + " waits for " + one.waitsFor())
                    .collect(Collectors.joining("; "));
            case "state" -> gateway.wearables().all().stream().filter(one -> one.name().equals(words[1])).findFirst()
                    .map(one -> one.state() + (one.keyPresent() ? " with its key" : " without a key")).orElse("unknown");
            case "audit" -> gateway.proofs().verifyAudit().trouble().orElse("whole");
            case "stored" -> stored(words[1], Instant.parse(words[2]), Instant.parse(words[3]));
            default -> throw new IllegalArgumentException(words[0]);
        };
    }

    private String run(Wish wish) throws WristwayException {
        Plan plan = gateway.plans().make(wish);
        Report report = gateway.plans().run(plan, new Consent.Token(plan.token()), new Teller());
        return report.outcome() + " " + report.conclusion() + report.lines().stream().map(line -> " | " + line.step().word() + " "
                + line.outcome() + " " + line.said()).collect(Collectors.joining());
    }

    /** How many minutes are stored of a while, and how many steps were made in them. */
    private String stored(String name, Instant from, Instant to) throws WristwayException {
        List<Sample> minutes = gateway.history().samples(name, from, to).stream().filter(sample -> sample.metric() == Metric.STEPS).toList();
        return minutes.size() + " minutes, " + minutes.stream().mapToLong(Sample::value).sum() + " steps";
    }
}
