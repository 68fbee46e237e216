package io.github.wristway.gateway.internal.trace;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.internal.trace.Line.Event;
import io.github.wristway.gateway.radio.Address;
import io.github.wristway.gateway.radio.Advertisement;
import io.github.wristway.gateway.radio.BluetoothUuid;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * One call on a wearable, as it is being written down. It belongs to the thread that makes the call, and becomes part of
 * the trace as a whole when that is over: only then it is known whose it was.
 */
final class Visit {
    /** By the Bluetooth standard: the system id, which holds the address, and the serial number. */
    private static final UUID SYSTEM_ID = BluetoothUuid.of(0x2a23);
    private static final Set<UUID> OF_THIS_ONE_ONLY = Set.of(SYSTEM_ID, BluetoothUuid.of(0x2a25));

    private final Recording recording;
    private final List<Line> lines = new ArrayList<>();
    private final List<Consumer<Secrets>> learned = new ArrayList<>();
    private StandIns unsaid = new StandIns(List.of());
    private boolean personal;

    Visit(Recording recording) {
        this.recording = recording;
    }

    /** Something to do with a link. */
    interface Action<T> {
        T run() throws WristwayException;
    }

    void heard(Advertisement what) {
        add(new Line.Heard(recording.millis(), what), what.name().length());
    }

    int connected(Event event, Address address, int mtu) {
        int link = recording.nextLink();
        add(new Line.Connected(recording.millis(), link, event, address, mtu), 0);
        return link;
    }

    /** Does it, and writes down that it failed, if it fails. */
    <T> T attempt(int link, Event event, Optional<UUID> on, Optional<Bytes> value, String how, Action<T> action) throws WristwayException {
        try {
            return action.run();
        } catch (WristwayException e) {
            carried(link, event, on, value, how, Optional.of(e.getClass().getSimpleName()));
            throw e;
        }
    }

    void carried(int link, Event event, Optional<UUID> on, Optional<Bytes> value, String how, Optional<String> failed) {
        boolean fromHost = event == Event.WRITE || event == Event.SEND;
        if (event == Event.READ && value.isPresent() && on.filter(OF_THIS_ONE_ONLY::contains).isPresent()) learn(on.get(), value.get());
        Optional<Bytes> told = fromHost ? value.map(this::discreet) : value;
        add(new Line.Carried(recording.millis(), link, event, on, told, how, failed), value.map(Bytes::length).orElse(0));
    }

    private void learn(UUID on, Bytes value) {
        if (on.equals(SYSTEM_ID)) learned.add(secrets -> secrets.mark(value));
        else learned.add(secrets -> secrets.serial(new String(value.toArray(), StandardCharsets.UTF_8).replace("\0", "")));
    }

    /** Until it is said, the text is taken out of whatever is sent: it may go in pieces, in any of these encodings. */
    void saying(String text) {
        unsaid = new StandIns(List.of(blank(text.getBytes(StandardCharsets.UTF_8)), blank(text.getBytes(StandardCharsets.UTF_16LE)),
                                      blank(text.getBytes(StandardCharsets.UTF_16BE))));
    }

    private static StandIn blank(byte[] text) {
        return StandIn.blank("text", Bytes.copyOf(text));
    }

    /** From now on only the first byte of what is sent is told: the rest is about the wearer. */
    void personal() {
        personal = true;
    }

    void said() {
        unsaid = new StandIns(List.of());
        personal = false;
    }

    private Bytes discreet(Bytes value) {
        byte[] told = value.toArray();
        if (personal && told.length > 1) {
            Arrays.fill(told, 1, told.length, (byte) 0);
            recording.concealed("about the wearer");
        }
        unsaid.replaceIn(told, recording::concealed);
        return Bytes.copyOf(told);
    }

    private void add(Line line, int bytes) {
        if (recording.takes(bytes)) lines.add(line);
    }

    /** It is over, and it was the wearable. */
    void end() {
        learned.forEach(one -> one.accept(recording.secrets()));
        recording.keep(lines);
    }

    Secrets secrets() {
        return recording.secrets();
    }

    void firmware(String firmware) {
        recording.firmware(firmware);
    }
}
