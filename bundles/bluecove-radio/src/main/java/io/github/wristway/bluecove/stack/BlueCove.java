package io.github.wristway.bluecove.stack;

import com.intel.bluetooth.BlueCoveImpl;
import io.github.wristway.gateway.radio.Address;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javax.bluetooth.BluetoothConnectionException;
import javax.bluetooth.BluetoothStateException;
import javax.bluetooth.DiscoveryAgent;
import javax.bluetooth.DiscoveryListener;
import javax.bluetooth.LocalDevice;
import javax.bluetooth.RemoteDevice;
import javax.bluetooth.ServiceRecord;
import javax.bluetooth.UUID;
import javax.microedition.io.Connector;
import javax.microedition.io.StreamConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The host's Bluetooth as JSR-82 shows it. Whoever looks around or searches has one of its own, so that {@link #cancel} ends nobody else's work. */
public final class BlueCove {
    private static final Logger log = LoggerFactory.getLogger(BlueCove.class);
    /** The serial port profile (Bluetooth assigned numbers, service classes). */
    private static final UUID SERIAL_PORT = new UUID(0x1101);

    private final BooleanSupplier wanted;
    private Runnable cancel = () -> { };

    /** @param wanted whether what takes long shall go on */
    public BlueCove(BooleanSupplier wanted) {
        this.wanted = wanted;
    }

    /** Returns if there is an adapter that works. */
    public void check() throws StackError {
        agent();
        if (!LocalDevice.isPowerOn()) throw new StackError(StackError.Kind.OFF, "the adapter is switched off");
    }

    /** Whether the adapter can look around while it holds a connection. */
    public boolean inquiresWhileConnected() {
        try {
            return "true".equals(LocalDevice.getProperty("bluetooth.connected.inquiry"));
        } catch (RuntimeException e) {
            return false; // without an adapter BlueCove throws
        }
    }

    /** Looks around, about 11 s. */
    public void inquire(Consumer<Address> found) throws StackError, InterruptedException {
        DiscoveryAgent agent = agent();
        Answers answers = new Answers(found);
        try {
            agent.startInquiry(DiscoveryAgent.GIAC, answers);
            cancelling(() -> agent.cancelInquiry(answers));
            if (answers.await() == DiscoveryListener.INQUIRY_ERROR) throw new StackError(StackError.Kind.FAILED, "the inquiry failed");
        } catch (BluetoothStateException | RuntimeException e) {
            throw new StackError(StackError.Kind.FAILED, e);
        } finally {
            cancelling(() -> { });
        }
    }

    /** What the host knows already, most often because it is paired; it may be anywhere. */
    public Set<Address> known() throws StackError {
        Set<Address> known = new LinkedHashSet<>();
        RemoteDevice[] devices = agent().retrieveDevices(DiscoveryAgent.PREKNOWN);
        if (devices == null) return known;
        for (RemoteDevice device : devices) Addresses.read(device.getBluetoothAddress()).ifPresent(known::add);
        return known;
    }

    /** What it calls itself, by asking it if need be; empty if it does not answer. */
    public String name(Address address) {
        try {
            String name = Addresses.device(address).getFriendlyName(false);
            return name == null ? "" : name;
        } catch (IOException | RuntimeException e) {
            log.debug("{}: no name: {}", address, e.toString());
            return "";
        }
    }

    /**
     * Asks a device for its serial ports.
     *
     * @return their channels; none if it answers that it has none
     * @throws StackError {@link StackError.Kind#TIMEOUT} if it does not answer
     */
    public List<Integer> serialPorts(Address address) throws StackError, InterruptedException {
        DiscoveryAgent agent = agent();
        Answers answers = new Answers(found -> { });
        try {
            int search = agent.searchServices(null, new UUID[] {SERIAL_PORT}, Addresses.device(address), answers);
            cancelling(() -> agent.cancelServiceSearch(search));
            int verdict = answers.await();
            if (verdict == DiscoveryListener.SERVICE_SEARCH_DEVICE_NOT_REACHABLE) throw new StackError(StackError.Kind.TIMEOUT, "it does not answer");
            List<Integer> channels = new ArrayList<>();
            for (ServiceRecord record : answers.records()) {
                Addresses.channel(record.getConnectionURL(ServiceRecord.NOAUTHENTICATE_NOENCRYPT, false)).ifPresent(channels::add);
            }
            if (channels.isEmpty() && verdict != DiscoveryListener.SERVICE_SEARCH_NO_RECORDS && verdict != DiscoveryListener.SERVICE_SEARCH_COMPLETED) {
                throw new StackError(StackError.Kind.FAILED, "the search for services ended early");
            }
            return channels;
        } catch (BluetoothStateException | RuntimeException e) {
            throw new StackError(StackError.Kind.FAILED, e);
        } finally {
            cancelling(() -> { });
        }
    }

    /** Ends an inquiry or a search that is under way. */
    public synchronized void cancel() {
        cancel.run();
    }

    /** Somebody may have come between the start and this. */
    private synchronized void cancelling(Runnable how) {
        cancel = how;
        if (!wanted.getAsBoolean()) how.run();
    }

    /** Blocks until the host's Bluetooth gives up, however long that is: BlueCove knows no limit that works everywhere. */
    public Rfcomm open(Address address, int channel) throws StackError {
        agent(); // what is wrong with the host is said as such
        try {
            return Rfcomm.over((StreamConnection) Connector.open(Addresses.stream(address, channel)));
        } catch (BluetoothConnectionException e) {
            throw new StackError(kind(e.getStatus()), e);
        } catch (IOException | RuntimeException e) {
            throw new StackError(StackError.Kind.FAILED, e);
        }
    }

    private static StackError.Kind kind(int status) {
        return switch (status) {
            case BluetoothConnectionException.UNKNOWN_PSM -> StackError.Kind.NO_SERVICE;
            case BluetoothConnectionException.SECURITY_BLOCK -> StackError.Kind.SECURITY;
            case BluetoothConnectionException.NO_RESOURCES -> StackError.Kind.NO_ROOM;
            case BluetoothConnectionException.TIMEOUT -> StackError.Kind.TIMEOUT;
            default -> StackError.Kind.FAILED;
        };
    }

    /** Lets go of the adapter, and of BlueCove's own threads. */
    public static void shutdown() {
        BlueCoveImpl.shutdown();
    }

    private static DiscoveryAgent agent() throws StackError {
        try {
            return LocalDevice.getLocalDevice().getDiscoveryAgent();
        } catch (BluetoothStateException | RuntimeException e) {
            throw new StackError(missing(String.valueOf(e.getMessage())), e);
        } catch (LinkageError e) {
            throw new StackError(StackError.Kind.NO_LIBRARY, e);
        }
    }

    /** BlueCove has one exception for all that a host can lack; only its text, of 2008 and since then the same, tells what. */
    static StackError.Kind missing(String text) {
        if (text.contains("version mismatch")) return StackError.Kind.MISMATCH;
        if (text.contains("BlueCove librar")) return StackError.Kind.NO_LIBRARY;
        if (text.matches("BlueCove .*not available|BluetoothStack not detected|BlueCove .* can't instantiate")) return StackError.Kind.NO_PART;
        return StackError.Kind.NO_ADAPTER;
    }
}
