package io.github.wristway.itests.felix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.radio.Address;
import io.github.wristway.gateway.radio.Radio;
import io.github.wristway.gateway.radio.StreamLink;
import io.github.wristway.itests.exam.ExamTest;
import io.github.wristway.itests.prompt.Prompt;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import javax.inject.Inject;
import org.apache.felix.service.command.CommandProcessor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.wiring.FrameworkWiring;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.util.tracker.ServiceTracker;

/** BlueCove in a framework: off until it is switched on, and with a part that was added as a fragment. */
@ExamTest(OnFelixWithEmulator.class)
class BlueCoveIT {
    private static final Address BAND = new Address("0B:20:00:00:00:09");
    /** The emulator reads it once only. */
    private static final String NAME = "Xiaomi Smart Band 9 1A2B";
    private static final Address BEHIND = new Address("64:9E:31:00:00:09");
    private static final String KEY = "00112233445566778899aabbccddeeff";
    private static final Duration LONG = Duration.ofSeconds(20);

    @Inject
    BundleContext context;

    @Inject
    CommandProcessor gogo;

    @Inject
    ConfigurationAdmin configurations;

    private Prompt prompt;

    @BeforeEach
    void openSession() {
        prompt = new Prompt((keyboard, screen) -> new FelixShell(gogo.createSession(keyboard, screen, screen)));
    }

    @AfterEach
    void closeSession() throws Exception {
        prompt.close();
        switchOff();
    }

    @Test
    void isInNobodysWayUntilItIsSwitchedOn() throws Exception {
        assertTrue(radios().isEmpty());
        prompt.type("gateway:selftest").doesNotSay("bluecove");
    }

    @Test
    void carriesAStreamOverThePartThatWasAdded() throws Exception {
        echoes(switchOn());
        prompt.type("gateway:selftest").says("OK bluecove is ready (STREAM)");
    }

    @Test
    void whatItHearsIsShownWithoutAStrength() throws Exception {
        switchOn();
        prompt.type("wearable:scan --for 4s").ends("OK", 0).says(BAND + " - " + NAME);
        prompt.type("wearable:scan --for 4s --json").ends("OK", 0).says("0B:20:00:00:00:09").doesNotSay("-128");
    }

    @Test
    void withoutAnAdapterOnlyTheSelftestSaysSo() throws Exception {
        configure(Map.of("enabled", "true"));
        awaitRadio();
        prompt.type("gateway:selftest").ends("ADAPTER", 32).says("bluecove: BlueCove");
        prompt.type("wearable:scan --for 1s").ends("OK", 0);
    }

    @Test
    void canBeStoppedStartedAndUpdated() throws Exception {
        echoes(switchOn());
        Bundle bundle = bundle();
        bundle.stop();
        assertTrue(radios().isEmpty());
        echoes(switchOnAgain());
        bundle.update();
        refresh(bundle);
        assertEquals(Bundle.ACTIVE, bundle.getState());
        echoes(switchOnAgain());
    }

    /** The other end is a virtual band, which knows its own address only. */
    @Test
    void aVirtualBandBehindItIsLinkedAndSynced() throws Exception {
        prompt.type("virtual:add mi9 --name behind --address " + BEHIND + " --key " + KEY + " --hours 3").ends("OK", 0);
        switchOn(this::bridge);
        prompt.type("wearable:scan --for 3s").ends("OK", 0).says(NAME);
        prompt.type("wearable:link " + BAND + " --name desk --key " + KEY + " --yes").ends("OK", 0).says("the key fits");
        prompt.type("wearable:sync desk").ends("OK", 0).says("stored");
    }

    private static void echo(InputStream in, OutputStream out) {
        try {
            in.transferTo(out);
        } catch (IOException e) {
            // whoever was connected is gone
        }
    }

    private void bridge(InputStream in, OutputStream out) {
        Radio virtual = context.getService(radios("virtual").iterator().next());
        try (StreamLink band = virtual.stream(BEHIND, LONG)) {
            Thread back = new Thread(() -> back(band, in, out), "bridge");
            back.setDaemon(true);
            back.start();
            byte[] some = new byte[1024];
            for (int length = in.read(some); length >= 0; length = in.read(some)) band.write(Bytes.copyOf(Arrays.copyOf(some, length)));
        } catch (IOException | WristwayException e) {
            // one end is gone, and the other will be closed
        }
    }

    private static void back(StreamLink band, InputStream in, OutputStream out) {
        try (in; out) {
            while (true) out.write(band.receive(LONG).toArray());
        } catch (IOException | WristwayException e) {
            // the same
        }
    }

    private static void echoes(Radio radio) throws Exception {
        for (int times = 0; times < 3; times++) {
            try (StreamLink link = radio.stream(BAND, LONG)) {
                link.write(Bytes.ofHex("a5a5"));
                assertEquals(Bytes.ofHex("a5a5"), link.receive(LONG));
            }
        }
    }

    /** First there is an adapter, and then it is asked for. */
    private Radio switchOn() throws Exception {
        return switchOn(BlueCoveIT::echo);
    }

    private Radio switchOn(BiConsumer<InputStream, OutputStream> life) throws Exception {
        bundle().loadClass(EmulatedDevice.class.getName()).getMethod("switchOn", String.class, String.class, BiConsumer.class)
                .invoke(null, BAND.text().replace(":", ""), NAME, life);
        configure(Map.of("enabled", "true", "restSeconds", "1"));
        return awaitRadio();
    }

    private Radio switchOnAgain() throws Exception {
        switchOff();
        return switchOn();
    }

    /** A bundle is stopped before this returns; a configuration takes effect some time later. */
    private void switchOff() throws Exception {
        bundle().stop();
        configure(Map.of("enabled", "false"));
        bundle().start();
        assertTrue(radios().isEmpty());
    }

    private void configure(Map<String, String> values) throws Exception {
        Configuration configuration = configurations.getConfiguration("io.github.wristway.bluecove", null);
        Dictionary<String, Object> properties = new Hashtable<>(values);
        configuration.update(properties);
    }

    private Radio awaitRadio() throws Exception {
        ServiceTracker<Radio, Radio> tracker = new ServiceTracker<>(context,
                context.createFilter("(&(objectClass=" + Radio.class.getName() + ")(radio=bluecove))"), null);
        tracker.open();
        try {
            Radio radio = tracker.waitForService(LONG.toMillis());
            assertEquals("bluecove", radio.name());
            return radio;
        } finally {
            tracker.close();
        }
    }

    private Collection<ServiceReference<Radio>> radios() {
        return radios("bluecove");
    }

    private Collection<ServiceReference<Radio>> radios(String name) {
        try {
            return context.getServiceReferences(Radio.class, "(radio=" + name + ")");
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private Bundle bundle() {
        return Arrays.stream(context.getBundles()).filter(one -> one.getSymbolicName().equals("io.github.wristway.bluecove-radio")).findFirst().orElseThrow();
    }

    private void refresh(Bundle bundle) throws InterruptedException {
        CountDownLatch refreshed = new CountDownLatch(1);
        context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).adapt(FrameworkWiring.class).refreshBundles(List.of(bundle), event -> refreshed.countDown());
        assertTrue(refreshed.await(20, TimeUnit.SECONDS), "not refreshed");
    }
}
