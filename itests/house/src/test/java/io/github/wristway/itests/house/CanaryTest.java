package io.github.wristway.itests.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.commands.HouseShell;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.virtual.account.AccountFault;
import io.github.wristway.virtual.account.StandInDevice;
import io.github.wristway.virtual.band.BandModel;
import io.github.wristway.virtual.band.VirtualBand;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plants a password, tokens and a key in a house, runs its commands on good and bad days, and looks for them in all that was said and stored. */
@Tag("talkative")
class CanaryTest {
    private static final String VERA = "vera@example.org";
    private static final String PASSWORD = "C4nary-Pa55word";
    private static final String WRONG = "Wr0ng-C4nary";
    private static final String PASTED = "P4sted-C4nary-T0ken";
    private static final List<String> QUESTIONS = List.of("account:list", "account:devices", "account:key kitchen", "account:unlink kitchen --dry-run",
            "wearable:list", "wearable:days kitchen", "wearable:settings kitchen", "wearable:pending", "wearable:plan unlink kitchen", "gateway:status");

    @TempDir
    Path data;
    @TempDir
    Path files;
    private final StringBuilder said = new StringBuilder();
    private final List<byte[]> secrets = new ArrayList<>();
    private HouseShell shell;

    @Test
    void noSecretIsSaidOrStoredInClear() throws Exception {
        for (String secret : List.of(PASSWORD, WRONG, PASTED)) plant(secret);
        ByteArrayOutputStream logged = new ByteArrayOutputStream();
        PrintStream before = System.err;
        System.setErr(new PrintStream(logged, true, StandardCharsets.UTF_8));
        try (WholeHouse house = new WholeHouse(data)) {
            live(house);
        } finally {
            System.setErr(before);
        }
        String log = logged.toString(StandardCharsets.UTF_8);
        assertTrue(log.contains("TRACE") || log.contains("DEBUG"), "the log was not caught");
        assertEquals(List.of(), found(said.toString(), "what was said"));
        assertEquals(List.of(), found(log, "the log"));
        try (Stream<Path> stored = Files.walk(data)) {
            for (Path file : stored.filter(Files::isRegularFile).toList()) {
                assertEquals(List.of(), found(Files.readString(file, StandardCharsets.ISO_8859_1), file.getFileName().toString()));
            }
        }
    }

    private void live(WholeHouse house) throws Exception {
        house.server.addUser(VERA, PASSWORD, "7000000077", "Vera");
        VirtualBand band = house.world.add(BandModel.MI4, "kitchen").holding(Duration.ofMinutes(30));
        String key = band.linkByVendor().reveal().hex();
        plant(key);
        secrets.add(HexFormat.of().parseHex(key));
        String address = band.address().text();
        house.server.link(VERA, new StandInDevice(address.replace(":", ""), 0, 59, address, band.serial(), Optional.of(key), band.firmware(), band.name()));
        shell = new HouseShell(house.gateway(), List.of(house.accounts()));
        String signIn = "account:sign-in " + VERA + " --password-file " + file("password", PASSWORD);

        hear("account:sign-in " + VERA + " --password-file " + file("wrong", WRONG), "ACCOUNT_LOGIN");
        hear(signIn, "OK");
        plantTokens(house);
        hear("account:token 7000000077 --token-file " + file("pasted", PASTED), "ACCOUNT_LOGIN");
        house.pass(Duration.ofSeconds(3));
        hear("wearable:link " + address + " --name kitchen --yes", "OK");
        hear("wearable:trace kitchen on", "OK");
        hear("wearable:sync kitchen", "OK");
        hear("wearable:trace kitchen off", "OK");
        ask();
        for (AccountFault fault : AccountFault.values()) {
            house.pass(Duration.ofMinutes(16)); // a password may be tried again
            house.server.fault(fault);
            ask();
            said.append(shell.run(signIn));
            house.server.heal();
        }
        house.pass(Duration.ofMinutes(16));
        hear(signIn, "OK");
        plantTokens(house);
        hear("wearable:sync kitchen", "OK");
        hear("wearable:unlink kitchen --yes", "OK");
        hear("wearable:sheet kitchen --to " + files, "OK");
        plant(house.vault().get("identity/ed25519").orElseThrow().reveal().split(" ")[1].substring(32)); // the private half, behind what all such keys begin with
        hear("gateway:check-sheet " + files.resolve("handover-kitchen.html"), "OK");
        hear("gateway:audit --json", "KEY_DROP");
        hear("gateway:audit --verify", "OK");
        said.append(Files.readString(files.resolve("handover-kitchen.json"))).append(Files.readString(files.resolve("handover-kitchen.html")));
        hear("account:sign-out " + VERA, "OK");
        shell.close();
    }

    private void ask() {
        for (String question : QUESTIONS) said.append(shell.run(question)).append(shell.run(question + " --json"));
    }

    private void hear(String line, String outcome) {
        String answer = shell.run(line);
        assertTrue(answer.contains(outcome), line + ": " + answer);
        said.append(answer);
    }

    private void plant(String secret) {
        secrets.add(secret.getBytes(StandardCharsets.UTF_8));
    }

    /** The service makes them up; the vault tells which. */
    private void plantTokens(WholeHouse house) throws WristwayException {
        String kept = house.vault().get("account/zepp/7000000077").orElseThrow().reveal();
        List<String> tokens = Pattern.compile("Token\":\"([^\"]+)\"").matcher(kept).results().map((MatchResult found) -> found.group(1)).toList();
        assertEquals(2, tokens.size(), "the names of the tokens in the vault have changed");
        tokens.forEach(this::plant);
    }

    private Path file(String name, String secret) throws IOException {
        return Files.writeString(files.resolve(name), secret + "\n");
    }

    private List<String> found(String text, String where) {
        return secrets.stream().flatMap(CanaryTest::forms).filter(text::contains).map(form -> where + " has " + form + " in it: " + text.lines().filter(line -> line.contains(form)).findFirst().orElse("")).toList();
    }

    /** In clear, in hex, and in Base64 at whatever place of a longer text. */
    private static Stream<String> forms(byte[] secret) {
        String hex = HexFormat.of().formatHex(secret);
        Stream<String> base64 = IntStream.range(0, 3).mapToObj(before -> {
            byte[] shifted = new byte[before + secret.length];
            System.arraycopy(secret, 0, shifted, before, secret.length);
            String letters = Base64.getEncoder().withoutPadding().encodeToString(shifted);
            return letters.substring(before == 0 ? 0 : before + 1, letters.length() - (shifted.length % 3 == 0 ? 0 : 1)); // without what depends on the neighbours
        });
        return Stream.concat(Stream.of(new String(secret, StandardCharsets.ISO_8859_1), hex, hex.toUpperCase(Locale.ROOT)), base64);
    }
}
