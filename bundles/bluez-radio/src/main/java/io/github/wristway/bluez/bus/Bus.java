package io.github.wristway.bluez.bus;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.freedesktop.dbus.connections.transports.AbstractTransport;
import org.freedesktop.dbus.connections.transports.TransportBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.exceptions.DBusExecutionException;
import org.freedesktop.dbus.messages.DBusSignal;
import org.freedesktop.dbus.messages.Error;
import org.freedesktop.dbus.messages.Message;
import org.freedesktop.dbus.messages.MessageFactory;
import org.freedesktop.dbus.messages.MethodCall;
import org.freedesktop.dbus.messages.MethodReturn;
import org.freedesktop.dbus.spi.message.IMessageReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A connection to a message bus. Signals and replies are handed over on one thread, in the order in which they were sent:
 * only so can a reply be told from the signal that announces it. Writing has a thread of its own, because an interrupt of
 * the writing thread would close the socket for everybody.
 */
public final class Bus implements AutoCloseable {
    public static final String NAME = "org.freedesktop.DBus";
    public static final String PATH = "/org/freedesktop/DBus";

    private static final Logger log = LoggerFactory.getLogger(Bus.class);
    private static final long GREETING_SECONDS = 10;

    /** Who listens. All is called on the bus's reading thread and must return at once. */
    public interface Ear {
        void heard(BusSignal signal);

        /** Somebody calls a method of ours. */
        default void called(BusRequest request) {
            request.refuse("org.freedesktop.DBus.Error.UnknownMethod", "nothing here has that name");
        }

        /** The connection is gone, and does not come back. */
        void lost(String why);
    }

    private final AbstractTransport transport;
    private final PassedOver passedOver = new PassedOver();
    private final IMessageReader incoming;
    private final Ear ear;
    private final Map<Long, CompletableFuture<Object[]>> open = new ConcurrentHashMap<>();
    private final BlockingQueue<Message> outbox = new LinkedBlockingQueue<>();
    private final Thread reader;
    private final Thread writer;
    private volatile boolean closed;

    private Bus(AbstractTransport transport, Ear ear) {
        this.transport = transport;
        this.incoming = passedOver.createReader(transport.getTransportConnection().getChannel());
        this.ear = ear;
        this.reader = thread("wristway-dbus-in", this::readAll);
        this.writer = thread("wristway-dbus-out", this::writeAll);
    }

    /** Connects and says hello. */
    public static Bus open(String address, Ear ear) throws IOException {
        try {
            TransportBuilder builder = TransportBuilder.create(address);
            builder.configure().withAutoConnect(false); // it would try for ten seconds
            AbstractTransport transport = builder.build();
            transport.connect();
            Bus bus = new Bus(transport, ear);
            bus.reader.start();
            bus.writer.start();
            bus.greet();
            return bus;
        } catch (DBusException | DBusExecutionException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static Thread thread(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    private void greet() throws IOException {
        try {
            send(BusCall.of(NAME, PATH, NAME, "Hello")).get(GREETING_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            close();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (ExecutionException | TimeoutException e) {
            close();
            throw new IOException("the bus does not answer", e);
        }
    }

    /**
     * Sends a call. What follows on the answer is best said before it can come: a stage added to the result runs on the
     * bus's thread, in order with the signals, if the answer has not come yet.
     */
    public CompletableFuture<Object[]> send(BusCall call) {
        return send(call, new CompletableFuture<>());
    }

    /** The same, with the stages already added. A failure is a {@link BusError}. */
    public CompletableFuture<Object[]> send(BusCall call, CompletableFuture<Object[]> answer) {
        try {
            Message message = call.message(messages());
            open.put(message.getSerial(), answer);
            outbox.add(message);
            if (closed) failAll("the connection to D-Bus is closed");
        } catch (DBusException e) {
            throw new IllegalArgumentException("cannot be sent: " + call, e);
        }
        return answer;
    }

    /** What builds messages for {@link #post}. */
    public MessageFactory messages() {
        return transport.getMessageFactory();
    }

    /** Sends a message of any kind, as it is. */
    public void post(Message message) {
        outbox.add(message);
    }

    public boolean isOpen() {
        return !closed;
    }

    private void readAll() {
        String why = "it was closed";
        while (!closed) {
            try {
                Message message = incoming.readMessage();
                if (message != null) handle(message, passedOver.take());
            } catch (IOException e) {
                why = String.valueOf(e.getMessage());
                break;
            } catch (DBusException | RuntimeException e) {
                log.warn("D-Bus: a message that cannot be read is passed over", e);
                passedOver.take().forEach(Passed::close);
            }
        }
        boolean ours = closed;
        close();
        if (!ours) ear.lost(why);
    }

    private void handle(Message message, List<Passed> passed) throws DBusException {
        try {
            handOver(message, passed);
        } finally {
            passed.forEach(Passed::closeUnlessTaken);
        }
    }

    private void handOver(Message message, List<Passed> passed) throws DBusException {
        if (message instanceof DBusSignal signal) {
            ear.heard(new BusSignal(signal.getSource(), signal.getPath(), signal.getInterface(), signal.getName(), Plain.all(signal.getParameters(), passed)));
        } else if (message instanceof MethodReturn answer) {
            CompletableFuture<Object[]> waiting = open.remove(answer.getReplySerial());
            if (waiting != null) waiting.complete(Plain.all(answer.getParameters(), passed).toArray());
        } else if (message instanceof Error error) {
            CompletableFuture<Object[]> waiting = open.remove(error.getReplySerial());
            if (waiting != null) waiting.completeExceptionally(new BusError(error.getName(), words(error)));
        } else if (message instanceof MethodCall call) {
            ear.called(new BusRequest(this, call, passed));
        }
    }

    private static String words(Error error) throws DBusException {
        Object[] words = error.getParameters();
        return words == null || words.length == 0 ? "" : String.valueOf(words[0]);
    }

    private void writeAll() {
        try {
            while (!closed) transport.writeMessage(outbox.take());
        } catch (IOException | RuntimeException e) {
            if (!closed) log.debug("D-Bus: writing ended", e);
            closeTransport();
        } catch (InterruptedException e) {
            closeTransport(); // that is how close() ends this thread
        }
    }

    @Override
    public void close() {
        closed = true;
        writer.interrupt();
        closeTransport();
        failAll("the connection to D-Bus is closed");
    }

    private void closeTransport() {
        try {
            transport.close();
        } catch (IOException | RuntimeException e) {
            log.debug("D-Bus: closing", e);
        }
    }

    private void failAll(String why) {
        for (Long serial : open.keySet()) {
            CompletableFuture<Object[]> waiting = open.remove(serial);
            if (waiting != null) waiting.completeExceptionally(new BusError("org.freedesktop.DBus.Error.Disconnected", why));
        }
    }
}
