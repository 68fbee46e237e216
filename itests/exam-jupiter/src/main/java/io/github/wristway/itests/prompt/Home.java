package io.github.wristway.itests.prompt;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.StreamSupport;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.cm.ConfigurationListener;

/**
 * A home where nobody has linked anything yet: an empty store, and nobody on the air. Gateway and virtual world are started
 * anew for it, and once more when it is left.
 */
public final class Home {
    private static final String OURS = "io.github.wristway.";
    private static final List<String> CONFIGURED = List.of("gateway", "miband", "virtual");
    private static final Duration ONE_MOMENT = Duration.ofSeconds(20);

    private final BundleContext context;
    private final Prompt prompt;

    private Home(BundleContext context, Prompt prompt) {
        this.context = context;
        this.prompt = prompt;
    }

    /**
     * Moves in, with a data folder of one's own.
     *
     * @param linkPatience how long the driver waits for a band that does not answer: it is well known here who is in reach
     */
    public static Home fresh(BundleContext context, Prompt prompt, Duration linkPatience) throws Exception {
        Home home = new Home(context, prompt);
        Path data = Files.createDirectories(Path.of(context.getProperty("wristway.data")));
        home.leave();
        home.configuration("gateway").update(settings("dataFolder", Files.createTempDirectory(data, "home-").toString()));
        home.configuration("miband").update(settings("connectTimeoutSeconds", (int) linkPatience.toSeconds()));
        home.configuration("virtual").update(settings("empty", true));
        home.open();
        return home;
    }

    /** Stops what was started, and leaves no setting behind. */
    public void leave() throws BundleException, IOException {
        bundle("virtual-world").stop();
        awaitSettings();
        bundle("gateway").stop();
        for (String pid : CONFIGURED) configuration(pid).delete();
    }

    public void open() throws BundleException, IOException {
        awaitSettings();
        bundle("gateway").start();
        bundle("virtual-world").start();
        awaitAccounts();
    }

    /**
     * Settings are told on a thread of their own, one after the other: once ours has come round, so have all before it.
     * Declarative Services may lose a component that is told of a setting while it is stopped or started.
     */
    private void awaitSettings() throws IOException {
        AtomicBoolean told = new AtomicBoolean();
        ConfigurationListener ear = event -> {
            if (event.getPid().equals(OURS + "itests")) told.set(true);
        };
        ServiceRegistration<ConfigurationListener> listening = context.registerService(ConfigurationListener.class, ear, null);
        configuration("itests").delete();
        assertTrue(Patience.until(told::get, ONE_MOMENT), "settings are not told");
        listening.unregister();
    }

    private Configuration configuration(String pid) throws IOException {
        return context.getService(context.getServiceReference(ConfigurationAdmin.class)).getConfiguration(OURS + pid, "?");
    }

    private static Dictionary<String, Object> settings(String name, Object value) {
        return new Hashtable<>(Map.of(name, value));
    }

    /** The account bridge learns by its configuration, a little later, where the world has its account service. */
    private void awaitAccounts() {
        assertTrue(Patience.until(() -> isThere("(&(objectClass=" + OURS + "gateway.account.AccountBridge)(passwordServer="
                + type("virtual:account").part("account services at (\\S+)") + "))"), ONE_MOMENT), "no account bridge uses this world");
    }

    private boolean isThere(String filter) {
        try {
            return context.getAllServiceReferences(null, filter) != null;
        } catch (InvalidSyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** @param folder its folder in the source tree */
    public Bundle bundle(String folder) {
        return Arrays.stream(context.getBundles()).filter(bundle -> bundle.getSymbolicName().equals(OURS + folder)).findAny().orElseThrow();
    }

    public void restart(String folder) throws BundleException {
        bundle(folder).stop();
        bundle(folder).start();
    }

    public Answer type(String command, String... lines) {
        return prompt.type(command, lines);
    }

    public Answer eventually(String command, String words) {
        return prompt.eventually(command, words);
    }

    /** Puts a band nearby that its owner has linked by the vendor's app and worn for some hours. */
    public void addVendorLinked(String model, String name, int hours) {
        type("virtual:add " + model + " --name " + name + " --hours " + hours).ends("OK");
        type("virtual:vendor-link " + name).ends("OK");
    }

    public void signIn() throws IOException {
        Path password = Files.createTempFile("password", "");
        Files.writeString(password, "virtual\n");
        // the bridge is there, but the commands may not have been told yet
        eventually("account:sign-in anna@example.org --provider zepp --password-file '" + password + "'", "is signed in").ends("OK");
        Files.delete(password);
    }

    /** Links a band of this world under its own name. */
    public Answer link(String name) {
        return type("wearable:link " + address(name) + " --name " + name + " --person anna");
    }

    /** Agrees to the very plan that is shown first. */
    public Answer agree(String command) {
        return type(command + " --confirm " + type(command + " --dry-run").ends("OK").token());
    }

    /** Where the band is now; a reset may change it. */
    public String address(String name) {
        return type("virtual:show " + name).ends("OK").part(" at ([0-9A-F:]{17})");
    }

    public boolean isFree(String name) {
        return type("virtual:show " + name).ends("OK").mentions(" state free");
    }

    public boolean accountLists(String name) {
        return type("account:devices").ends("OK").mentions(address(name));
    }

    /** A fact about a wearable that is known here. */
    public String fact(String name, String field) {
        return list("wearable:list").stream().map(JsonElement::getAsJsonObject)
                .filter(wearable -> wearable.get("name").getAsString().equals(name)).findAny().orElseThrow().get(field).getAsString();
    }

    /** Tomorrow's, too: what a virtual band is told to record lies ahead of its clock, and midnight may be near. */
    public int storedMinutes(String name) {
        LocalDate to = LocalDate.now(ZoneOffset.UTC).plusDays(2);
        return list("wearable:days " + name + " --to " + to).stream().mapToInt(day -> day.getAsJsonObject().get("minutes").getAsInt()).sum();
    }

    private List<JsonElement> list(String command) {
        return StreamSupport.stream(type(command + " --json").ends("OK").json().getAsJsonArray().spliterator(), false).toList();
    }
}
