package io.github.wristway.bluez;

import io.github.wristway.bluez.bus.BusRequest;
import io.github.wristway.gateway.base.Bytes;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ByteChannel;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.freedesktop.dbus.types.UInt32;
import org.newsclub.net.unix.AFUNIXSocketChannel;
import org.newsclub.net.unix.AFUNIXSocketPair;

/** The serial port of a band of the stand-in: how bluetoothd connects it, by SDP and with keys, and the band's end of it. */
final class StandInSerial {
    /** What becomes of the next connects; when all are used up, they succeed. */
    enum Connect {
        SUCCEED, SOCKET_AFTER_THE_ANSWER, REFUSED_YET_CONNECTED, SOCKET_WITHOUT_AN_ANSWER, ANSWER_WITHOUT_A_SOCKET, REFUSED, NOT_OFFERED,
        KEY_MISSING_UNTIL_REMOVED, BUSY_ELSEWHERE, VANISH, SILENT
    }

    private static final long LATE_MILLIS = 60;

    private final StandInBluez bluez;
    private final StandInBand band;
    private final List<Connect> script = new CopyOnWriteArrayList<>();
    private volatile AFUNIXSocketChannel bandsEnd;
    private volatile AFUNIXSocketChannel bluetoothdsCopy;
    private BusRequest pending;
    private volatile boolean wearerSaysNo;
    private volatile Consumer<ByteChannel> player = end -> { };

    StandInSerial(StandInBluez bluez, StandInBand band) {
        this.bluez = bluez;
        this.band = band;
    }

    void nextConnects(Connect... endings) {
        script.addAll(List.of(endings));
    }

    /** Somebody else plays the band: gets its end of each stream that a host has taken. */
    void playedBy(Consumer<ByteChannel> somebody) {
        player = somebody;
    }

    void wearerSaysNo() {
        wearerSaysNo = true;
    }

    /** On the story's thread. */
    void connect(BusRequest request) {
        if (bluez.profile().isEmpty()) {
            request.refuse("org.bluez.Error.NotAvailable", "br-connection-profile-unavailable");
            return;
        }
        band.adapter().connectBegins(band.path());
        Connect ending = script.isEmpty() ? Connect.SUCCEED : script.get(0);
        if (ending != Connect.KEY_MISSING_UNTIL_REMOVED && !script.isEmpty()) script.remove(0);
        if (ending == Connect.SILENT) {
            pending = request;
            return;
        }
        pair(request).thenAccept(paired -> bluez.tellLater(5, () -> {
            band.adapter().connectEnds();
            if (paired) end(request, ending);
            else request.refuse("org.bluez.Error.Failed", "br-connection-refused");
        }));
    }

    /** Where there are no keys, they are exchanged, and both sides are asked. */
    private CompletableFuture<Boolean> pair(BusRequest request) {
        if (band.paired()) return CompletableFuture.completedFuture(true);
        if (bluez.agent().isEmpty()) return CompletableFuture.completedFuture(false);
        return bluez.askAgent("RequestConfirmation", "ou", request.path(), new UInt32(123456)).thenApply(agreed -> {
            if (!agreed || wearerSaysNo) return false;
            band.bonded();
            return true;
        });
    }

    private void end(BusRequest request, Connect ending) {
        switch (ending) {
            case SUCCEED -> passSocket().thenAccept(taken -> answer(request, taken));
            case SOCKET_AFTER_THE_ANSWER -> {
                request.answer();
                bluez.tellLater(LATE_MILLIS, this::passSocket);
            }
            case REFUSED_YET_CONNECTED -> {
                request.refuse("org.bluez.Error.Failed", "br-connection-refused");
                bluez.tellLater(LATE_MILLIS, this::passSocket);
            }
            case SOCKET_WITHOUT_AN_ANSWER -> passSocket();
            case ANSWER_WITHOUT_A_SOCKET -> request.answer();
            case REFUSED -> request.refuse("org.bluez.Error.Failed", "br-connection-refused");
            case NOT_OFFERED -> request.refuse("org.bluez.Error.NotAvailable", "br-connection-profile-unavailable");
            case KEY_MISSING_UNTIL_REMOVED -> request.refuse("org.bluez.Error.Failed", "br-connection-key-missing");
            case BUSY_ELSEWHERE -> request.refuse("org.bluez.Error.InProgress", "br-connection-busy");
            case VANISH -> {
                bluez.remove(band.path());
                request.refuse("org.freedesktop.DBus.Error.UnknownObject", "Method \"ConnectProfile\" doesn't exist");
            }
            case SILENT -> throw new IllegalStateException("it says nothing");
        }
    }

    private static void answer(BusRequest request, boolean taken) {
        if (taken) request.answer();
        else request.refuse("org.bluez.Error.Failed", "br-connection-refused");
    }

    /** As the real one: the client gets a socket that never waits, and bluetoothd keeps a copy. */
    CompletableFuture<Boolean> passSocket() {
        try {
            AFUNIXSocketPair<AFUNIXSocketChannel> pair = AFUNIXSocketPair.open();
            bandsEnd = pair.getSocket1();
            bluetoothdsCopy = pair.getSocket2();
            bluetoothdsCopy.configureBlocking(false);
            bluetoothdsCopy.setShutdownOnClose(false);
            return bluez.askProfile("NewConnection", "oha{sv}", band.path(), bluez.number(bluetoothdsCopy), Map.of())
                    .whenComplete((taken, error) -> player.accept(pair.getSocket1()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean isConnected() {
        return bandsEnd != null;
    }

    /** Whether bluetoothd has closed its copy, too. */
    boolean isOver() {
        return bluetoothdsCopy == null;
    }

    /** What the host has sent: exactly so many bytes, however long it takes. */
    Bytes hears(int length) throws IOException {
        ByteBuffer heard = ByteBuffer.allocate(length);
        while (heard.hasRemaining()) {
            if (bandsEnd.read(heard) < 0) throw new IOException("the host has closed the stream after " + heard.position());
        }
        return Bytes.copyOf(heard.array());
    }

    /** Waits for the end of the stream; false if something else comes. */
    boolean hearsTheEnd() throws IOException {
        return bandsEnd.read(ByteBuffer.allocate(1)) < 0;
    }

    void says(Bytes value) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(value.toArray());
        while (rest.hasRemaining()) bandsEnd.write(rest);
    }

    void hangsUp() {
        bluez.shut(bandsEnd);
    }

    void disconnect(BusRequest request) {
        if (bluetoothdsCopy == null) {
            request.refuse("org.bluez.Error.NotConnected", "Not Connected");
            return;
        }
        bluez.shut(bluetoothdsCopy);
        bluetoothdsCopy = null;
        request.answer();
    }

    /** A connect that is under way is called off; false if there is none. */
    boolean callOff() {
        if (pending == null) return false;
        pending.refuse("org.bluez.Error.Failed", "br-connection-canceled");
        pending = null;
        band.adapter().connectEnds();
        return true;
    }

    /** The bond is removed. */
    void forgotten() {
        if (!script.isEmpty() && script.get(0) == Connect.KEY_MISSING_UNTIL_REMOVED) script.remove(0);
    }
}
